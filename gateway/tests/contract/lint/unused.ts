import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { ownTypes } from '../schemas';

/** Types that no question can reach. A gateway enters a subgraph at its entities too. */
export function unused(schema: GraphQLSchema): string[] {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const roots = [...operations, ...ownTypes(schema).filter(isEntity)];
  const reached = new Set<GraphQLNamedType>();
  const open = roots.filter(type => type != null);
  for (let type = open.pop(); type; type = open.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    open.push(...neighbours(type, schema));
  }
  return ownTypes(schema)
    .filter(type => !reached.has(type))
    .map(({ name }) => name);
}

const isEntity = (type: GraphQLNamedType): boolean =>
  type.astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;

function neighbours(type: GraphQLNamedType, schema: GraphQLSchema): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()];
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(field => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const implementing = isInterfaceType(type) ? [...schema.getPossibleTypes(type)] : [];
  const fields = Object.values(type.getFields());
  const used = fields.flatMap(field => [field.type, ...field.args.map(arg => arg.type)]);
  return [...implementing, ...used.map(type => getNamedType(type))];
}
