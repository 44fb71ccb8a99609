import './runtime';
import { join } from 'node:path';
import { DemoIssuer, TokenVerifier } from '@alliance-hub/auth';
import { makeWritableFolder } from '@alliance-hub/database';
import { listen, run, stopOnSignal } from '@alliance-hub/serving';
import pino from 'pino';
import { type Config, readConfig } from './config';
import { DEMO_ASKERS } from './demo-askers';
import { type DemoToken, readExamples } from './explorer';
import { loadSamples, openHub } from './in-process';
import { buildServer } from './server';
import { readSupergraph } from './supergraph';

/** `npm start`: gateway and subgraphs in one process. */
async function start(): Promise<void> {
  const began = Date.now();
  const config = readConfig();
  say(`Alliance Hub 联盟数据枢纽 · data in ${config.dataDir}`);
  makeWritableFolder(config.dataDir);
  const { verifier, issuer } = await tokensOf(config);

  const hub = await openHub(config, verifier);
  say(`Stores are up to date; rules of ${hub.policy.jurisdictions().length} jurisdictions are loaded.`);
  if (config.sampleData) {
    await loadSamples(hub);
    say('Sample data is in place. Rows marked SYNTHETIC are made up; they name nobody.');
  }
  const tokens = issuer && (await demoTokens(issuer));
  const server = await buildServer({
    supergraph: readSupergraph(),
    sourceOf: hub.sourceOf,
    verifier,
    logger: pino({ level: config.logLevel }),
    explorer: { tokens, examples: readExamples() },
  });
  const port = await listen(server.http, config.port, config.host);
  say(
    `The graph is at http://localhost:${port}/graphql (ready in ${((Date.now() - began) / 1_000).toFixed(1)} s).`,
  );
  say(`Look around in a browser: http://localhost:${port}/graphiql`);
  if (tokens) sayTokens(tokens);

  stopOnSignal(async () => {
    say('Finishing what is being answered …');
    await server.stop();
    await hub.close();
  });
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
  say(
    '\nDEMONSTRATION MODE 演示模式: anybody with one of these tokens can read. Never use it with real data.',
  );
  for (const { title, token } of tokens) say(`${title}: ${token}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

run('The hub did not start.', start);
