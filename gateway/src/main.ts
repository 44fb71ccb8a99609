import './runtime';
import { TokenVerifier } from '@alliance-hub/auth';
import { listen, print, run, stopOnSignal } from '@alliance-hub/serving';
import pino, { type Logger } from 'pino';
import { SUBGRAPHS } from './config';
import { readExamples } from './explorer';
import { HttpSource } from './http-source';
import { say } from './messages';
import { readProcessConfig } from './process-config';
import { buildServer, type HubServer } from './server';
import { readSupergraph } from './supergraph';

/** The gateway as a process of its own. */
async function start(): Promise<void> {
  const config = readProcessConfig();
  const logger = pino({ level: config.logLevel });
  const sources = new Map<string, HttpSource>(
    SUBGRAPHS.map(name => [name, new HttpSource(name, config.addresses[name], config.internalToken)]),
  );
  const server = await buildServer({
    supergraph: readSupergraph(),
    sourceOf: name => sources.get(name) as HttpSource,
    verifier: new TokenVerifier(config.tokens),
    logger,
    explorer: { examples: readExamples() },
    feedLimits: config.feedLimits,
    ...(config.redisUrl !== undefined && { redisUrl: config.redisUrl }),
    webhooks: { demo: config.mode === 'demo' },
  });
  const port = await listen(server.http, config.port, config.host);
  server.deliverer?.start();
  process.on('SIGHUP', () => reload(server, logger));
  stopOnSignal(async () => {
    await server.stop();
    await Promise.all([...sources.values()].map(source => source.close()));
  });
  print(say('graphAt', { address: `http://${config.host}:${port}/graphql` }));
}

/** After a new composition: goes on with what stands in gateway/supergraph.graphql, or, if that fails, as before. */
function reload(server: HubServer, logger: Logger): void {
  try {
    server.reload(readSupergraph());
    logger.info('The supergraph was read again.');
  } catch (error) {
    logger.error(error, 'The supergraph was not taken; the gateway goes on with the one before.');
  }
}

run(say('gatewayDidNotStart'), start);
