import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { SUBGRAPHS } from '../../src/config';
import { readSubgraphSdl, readSupergraph } from '../../src/supergraph';

/** The committed schema of each subgraph, as a composer takes it. */
export const readSubgraphs = (): { name: string; typeDefs: string }[] =>
  SUBGRAPHS.map(name => ({ name, typeDefs: readSubgraphSdl(name) }));

/** What clients see of the committed supergraph. second-composer.test.ts holds it against the schema that is served. */
export const publicSchema = (): GraphQLSchema =>
  buildASTSchema(transformSupergraphToPublicSchema(parse(readSupergraph())));

/** The types that the hub itself defines. */
export const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    type => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
