import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { ownTypes } from '../schemas';

export type PartKind = 'TYPE' | 'FIELD' | 'ARGUMENT' | 'INPUT_FIELD' | 'ENUM_VALUE';

/** Whatever in a schema has a name and a description. */
export interface Part {
  kind: PartKind;
  name: string;
  /** `Listing`, `Listing.quote`, `Listing.quote(quantity)`. */
  coordinate: string;
  description: string | null | undefined;
}

/** A root type is not the hub's word: nobody describes `Query`. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

export const partsOf = (schema: GraphQLSchema): Part[] =>
  ownTypes(schema).flatMap(type => [
    ...(ROOTS.includes(type.name) ? [] : [part('TYPE', type, type.name)]),
    ...membersOf(type),
  ]);

function membersOf(type: GraphQLNamedType): Part[] {
  const at = (name: string) => `${type.name}.${name}`;
  if (isEnumType(type)) return type.getValues().map(value => part('ENUM_VALUE', value, at(value.name)));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(field => part('INPUT_FIELD', field, at(field.name)));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => [
    part('FIELD', field, at(field.name)),
    ...field.args.map(arg => part('ARGUMENT', arg, `${at(field.name)}(${arg.name})`)),
  ]);
}

const part = (
  kind: PartKind,
  { name, description }: { name: string; description?: string | null | undefined },
  coordinate: string,
): Part => ({ kind, name, coordinate, description });
