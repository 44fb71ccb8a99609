import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { internalError } from '@alliance-hub/kernel';
import { parse } from 'graphql';

const ROOT = join(__dirname, '..', '..');
const SUPERGRAPH = join(__dirname, '..', 'supergraph.graphql');

export const supergraphFile = SUPERGRAPH;

/** Where each subgraph is told to stand in the supergraph; a deployment maps the names to its own addresses. */
const subgraphUrl = (name: string) => `http://${name}:4001/graphql`;

/** The composed schema as committed. */
export const readSupergraph = (): string => readFileSync(SUPERGRAPH, 'utf8');

/** The committed SDL of a subgraph. */
export const readSubgraphSdl = (name: string): string =>
  readFileSync(join(ROOT, 'subgraphs', name, 'schema.graphql'), 'utf8');

/**
 * Composes subgraph schemas, without a network.
 * @throws HubError INTERNAL that lists what does not compose.
 */
export function compose(subgraphs: { name: string; typeDefs: string }[]): {
  supergraph: string;
  hints: string[];
} {
  const result = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, url: subgraphUrl(name), typeDefs: parse(typeDefs) })),
  );
  if (result.errors) {
    const list = result.errors.map(error => `- ${error.message}`).join('\n');
    throw internalError(`The subgraphs do not compose:\n${list}`);
  }
  return { supergraph: result.supergraphSdl, hints: result.hints.map(hint => hint.toString()) };
}
