import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { localise } from './language';
import { requireDocuments } from './source-document';
import { type ExtraDirectives, printWithDirectives } from './sdl';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

/** Resolves an entity from its key; an unknown key is null. Async, and the object must be a fresh one. */
export type ReferenceResolver<Context> = (key: never, context: Context) => Promise<object | null>;

export interface SubgraphOptions<Context, Area extends string> {
  resolvers: NonEmptyArray<NonNullable<unknown>>;
  /** Federation directives in use, e.g. `@key`. */
  imports: readonly string[];
  extraDirectives?: ExtraDirectives;
  references: Record<string, ReferenceResolver<Context>>;
  /** Entities that no field of this subgraph leads to: the gateway alone reaches them. */
  entities?: readonly NonNullable<unknown>[];
  /** Union types that need a say about which member an object is. */
  unions?: Record<string, (value: never) => string>;
  /** The area of rights of every object type. A type that nobody decided on stops the start. */
  areas: Readonly<Record<string, Area>>;
  /** @throws when the asker never sees this area. Called before a field of such a type is resolved. */
  enter(context: Context, area: Area, typeName: string): void;
  /** Areas that need no check at a field, since every request was checked for them already. */
  openAreas: readonly Area[];
}

export interface Subgraph {
  typeDefs: string;
  schema: GraphQLSchema;
}

/** Turns type-graphql classes into a federation subgraph in which every field of a guarded type asks first. */
export function buildSubgraph<Context, Area extends string>(
  options: SubgraphOptions<Context, Area>,
): Subgraph {
  const plain = buildSchemaSync({
    resolvers: options.resolvers as NonEmptyArray<() => void>,
    // Never left out: type-graphql would take the types of every other subgraph in the process.
    orphanedTypes: [...(options.entities ?? [])] as (() => void)[],
    validateFn: argument => requireDocuments(argument),
    skipCheck: true,
    pubSub: NO_TOPICS,
  });
  const imports = options.imports.map(name => JSON.stringify(name)).join(', ');
  const link = `extend schema @link(url: "${FEDERATION}", import: [${imports}])`;
  const typeDefs = `${link}\n\n${printWithDirectives(plain, options.extraDirectives ?? {})}\n`;

  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, reference] of Object.entries(options.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: reference };
  }
  for (const [union, memberOf] of Object.entries(options.unions ?? {})) {
    resolvers[union] = { ...resolvers[union], __resolveType: memberOf };
  }
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  Object.values(schema.getTypeMap()).filter(isObjectType).forEach(localise);
  guard(schema, options);
  return { typeDefs, schema };
}

function guard<Context, Area extends string>(
  schema: GraphQLSchema,
  options: SubgraphOptions<Context, Area>,
): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const ours = types.filter(type => !type.name.startsWith('_') && !ROOTS.includes(type.name));
  const undecided = ours.filter(type => !(type.name in options.areas)).map(type => type.name);
  if (undecided.length > 0) {
    throw new Error(`Nobody decided who may see ${undecided.join(', ')}: name an area of rights for each.`);
  }
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (isScalarType(target) || isEnumType(target)) continue;
      const area = options.areas[target.name];
      if (area === undefined || options.openAreas.includes(area)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (
        source: unknown,
        args: Record<string, unknown>,
        context: Context,
        info: GraphQLResolveInfo,
      ) => {
        options.enter(context, area, target.name);
        return resolve(source, args, context, info);
      };
    }
  }
}

const byTopic = (): never => {
  throw new Error('A subscription goes by a subscribe function of its own, never by a topic.');
};
/** type-graphql asks for one wherever there is a subscription. */
const NO_TOPICS = { publish: byTopic, subscribe: byTopic };

const ROOTS = ['Query', 'Mutation', 'Subscription'];
