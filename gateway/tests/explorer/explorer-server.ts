import { TokenVerifier } from '@alliance-hub/auth';
import { listen } from '@alliance-hub/serving';
import pino from 'pino';
import { type ExplorerOptions } from '../../src/explorer';
import { buildServer } from '../../src/server';
import { readSupergraph } from '../../src/supergraph';
import { type SampleHub } from '../sample-hub';

/** A gateway of its own before the sample hub's subgraphs, with the explorer. */
export async function serveExplorer(
  { hub, issuer }: SampleHub,
  explorer: ExplorerOptions,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await buildServer({
    supergraph: readSupergraph(),
    sourceOf: hub.sourceOf,
    verifier: new TokenVerifier(issuer.rules),
    logger: pino({ level: 'silent' }),
    explorer,
  });
  const port = await listen(server.http, 0, '127.0.0.1');
  return { origin: `http://127.0.0.1:${port}`, close: () => server.stop() };
}
