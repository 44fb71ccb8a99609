import '../../src/runtime';
import { ApolloGateway } from '@apollo/gateway';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { buildSchema, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { compose, readSupergraph } from '../../src/supergraph';
import { publicSchema, readSubgraphs } from './schemas';

const printed = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

/** The schema that the gateway's own library answers by. */
async function servedSchema(): Promise<GraphQLSchema> {
  const gateway = new ApolloGateway({ supergraphSdl: readSupergraph() });
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
}

test('the committed supergraph is what the first composer makes of the subgraphs, without a hint', () => {
  const { supergraph, hints } = compose(readSubgraphs());
  expect(hints).toEqual([]);
  expect(supergraph).toBe(readSupergraph());
});

test('a second, independent composer makes of them the public schema that is served', async () => {
  const second = composeServices(
    readSubgraphs().map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}:4001/graphql`,
      typeDefs: parse(typeDefs),
    })),
  );
  assertCompositionSuccess(second);
  expect(printed(buildSchema(second.publicSdl))).toBe(printed(await servedSchema()));
});

test('the public schema that the other tests of this folder look at is the one that is served', async () => {
  expect(printed(publicSchema())).toBe(printed(await servedSchema()));
});

test('nothing internal is in the public schema', () => {
  const internal = readSubgraphs().flatMap(({ typeDefs }) =>
    [...typeDefs.matchAll(/^(?:type|scalar|union) (\w+) @inaccessible/gm)].map(([, name]) => name ?? ''),
  );
  const types = publicSchema().getTypeMap();
  expect(internal).toContain('CatalogueFactPage');
  expect(internal.filter(name => name in types)).toEqual([]);
});
