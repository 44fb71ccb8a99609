import './runtime';
import { readFileSync, writeFileSync } from 'node:fs';
import { SUBGRAPHS } from './config';
import { compose, readSubgraphSdl, supergraphFile } from './supergraph';

/** `npm run schema` composes gateway/supergraph.graphql; with --check it fails when the committed one differs. */
const { supergraph, hints } = compose(SUBGRAPHS.map(name => ({ name, typeDefs: readSubgraphSdl(name) })));
hints.forEach(hint => console.warn(hint));

if (!process.argv.includes('--check')) {
  writeFileSync(supergraphFile, supergraph);
  console.log('gateway/supergraph.graphql written.');
} else if (readFileSync(supergraphFile, 'utf8') === supergraph && hints.length === 0) {
  console.log('gateway/supergraph.graphql is what the subgraphs compose to.');
} else {
  console.error(
    'gateway/supergraph.graphql is not what the subgraphs compose to without hints: run npm run schema and commit it.',
  );
  process.exitCode = 1;
}
