import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { buildSchema, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { compose, readSupergraph } from '../../src/supergraph';
import { publicSchema, readSubgraphs } from './schemas';

const printed = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

test('the committed supergraph is what the first composer makes of the subgraphs, without a hint', () => {
  const { supergraph, hints } = compose(readSubgraphs());
  expect(hints).toEqual([]);
  expect(supergraph).toBe(readSupergraph());
});

test('a second, independent composer makes the same public schema of them', async () => {
  const second = composeServices(
    readSubgraphs().map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}:4001/graphql`,
      typeDefs: parse(typeDefs),
    })),
  );
  assertCompositionSuccess(second);
  expect(printed(buildSchema(second.publicSdl))).toBe(printed(await publicSchema()));
});

test('nothing internal is in the public schema', async () => {
  const internal = readSubgraphs().flatMap(({ typeDefs }) =>
    [...typeDefs.matchAll(/^(?:type|scalar|union) (\w+) @inaccessible/gm)].map(([, name]) => name ?? ''),
  );
  const types = (await publicSchema()).getTypeMap();
  expect(internal).toContain('CatalogueFactPage');
  expect(internal.filter(name => name in types)).toEqual([]);
});
