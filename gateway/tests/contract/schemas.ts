import '../../src/runtime';
import { ApolloGateway } from '@apollo/gateway';
import { type GraphQLSchema, isIntrospectionType, type GraphQLNamedType } from 'graphql';
import { SUBGRAPHS } from '../../src/config';
import { readSubgraphSdl, readSupergraph } from '../../src/supergraph';

/** The committed schema of each subgraph, as a composer takes it. */
export const readSubgraphs = (): { name: string; typeDefs: string }[] =>
  SUBGRAPHS.map(name => ({ name, typeDefs: readSubgraphSdl(name) }));

/** What clients see: the API schema of the committed supergraph, from the library that serves it. */
export async function publicSchema(): Promise<GraphQLSchema> {
  const gateway = new ApolloGateway({ supergraphSdl: readSupergraph() });
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
}

const BUILT_IN = ['String', 'Int', 'Float', 'Boolean', 'ID'];

/** The types that the hub itself defines, by name. */
export const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    type => !isIntrospectionType(type) && !BUILT_IN.includes(type.name),
  );
