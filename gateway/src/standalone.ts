import './runtime';
import { join } from 'node:path';
import { DemoIssuer, TokenVerifier } from '@alliance-hub/auth';
import { makeWritableFolder } from '@alliance-hub/database';
import { listen, print, run, stopOnSignal } from '@alliance-hub/serving';
import pino from 'pino';
import { type Config, readConfig } from './config';
import { DEMO_ASKERS } from './demo-askers';
import { demoWebhookKey } from './demo-webhook-key';
import { type DemoToken, readExamples } from './explorer';
import { loadSamples, openHub } from './in-process';
import { say } from './messages';
import { buildServer } from './server';
import { readSupergraph } from './supergraph';

/** `npm start`: gateway and subgraphs in one process. */
async function start(): Promise<void> {
  const began = Date.now();
  const config = readConfig();
  print(say('hub', { folder: config.dataDir }));
  makeWritableFolder(config.dataDir);
  const { verifier, issuer } = await tokensOf(config);

  const demo = config.mode === 'demo';
  const key = config.webhookKey ?? (demo ? demoWebhookKey(config.dataDir) : undefined);
  const hub = await openHub({ ...config, webhooks: { demo, ...(key !== undefined && { key }) } }, verifier);
  print(say('stores', { n: hub.policy.jurisdictions().length }));
  if (config.sampleData) {
    await loadSamples(hub);
    print(say('sample'));
  }
  const tokens = issuer && (await demoTokens(issuer));
  const server = await buildServer({
    supergraph: readSupergraph(),
    sourceOf: hub.sourceOf,
    verifier,
    logger: pino({ level: config.logLevel }),
    ready: () => hub.ready(),
    explorer: { tokens, examples: readExamples() },
    feedLimits: config.feedLimits,
    ...(config.redisUrl !== undefined && { redisUrl: config.redisUrl }),
    webhooks: { demo },
  });
  const port = await listen(server.http, config.port, config.host);
  server.deliverer?.start();
  stopOnSignal(async () => {
    print(say('finishing'));
    await server.stop();
    await hub.close();
  });
  print(say('ready', { port, seconds: ((Date.now() - began) / 1_000).toFixed(1) }));
  print(say('explorer', { port }));
  if (tokens) sayTokens(tokens);
}

/** In production somebody else issues the tokens; the demonstration signs its own with a key in the data folder. */
async function tokensOf(config: Config): Promise<{ verifier: TokenVerifier; issuer?: DemoIssuer }> {
  if (config.tokens) return { verifier: new TokenVerifier(config.tokens) };
  const issuer = await DemoIssuer.open(join(config.dataDir, 'demo-key.json'));
  return { verifier: new TokenVerifier(issuer.rules), issuer };
}

const demoTokens = (issuer: DemoIssuer): Promise<DemoToken[]> =>
  Promise.all(DEMO_ASKERS.map(async ({ title, claims }) => ({ title, token: await issuer.issue(claims) })));

function sayTokens(tokens: DemoToken[]): void {
  process.stdout.write('\n');
  print(say('demoTokens'));
  for (const { title, token } of tokens) process.stdout.write(`${title}: ${token}\n`);
}

run(say('hubDidNotStart'), start);
