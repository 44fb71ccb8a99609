import {
  type GraphQLField,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { areaOf } from '../rights-decisions';
import { ARGUMENTS, LEADING_ELSEWHERE } from './examples';

export type Field = GraphQLField<unknown, unknown>;
/** One field on the way from the root, with the type that it stands on. */
export interface Step {
  on: GraphQLObjectType;
  field: Field;
}

/** A question that goes deeper asks for a way that a person would not take. */
const DEEPEST = 5;

/** The shortest way from Query to each type, single objects before lists. */
export function waysFromQuery(schema: GraphQLSchema): Map<GraphQLObjectType, Step[]> {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no Query.');
  const ways = new Map<GraphQLObjectType, Step[]>([[query, []]]);
  for (const [type, way] of ways) {
    for (const field of fieldsOf(type).sort(inOrder(type))) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || ways.has(target)) continue;
      if (way.length === DEEPEST)
        throw new Error(`${target.name} lies deeper than ${DEEPEST} steps below Query.`);
      ways.set(target, [...way, { on: type, field }]);
    }
  }
  return ways;
}

export const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());

export const isList = ({ type }: Field): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const singleFirst = (a: Field, b: Field): number => Number(isList(a)) - Number(isList(b));

/** What one role alone may ask leads nowhere that another way leads to, too. */
const inOrder = (on: GraphQLObjectType) => (a: Field, b: Field) =>
  Number(isAudit(on, a)) - Number(isAudit(on, b)) || singleFirst(a, b);
const isAudit = (on: GraphQLObjectType, { name }: Field) => areaOf.get(`${on.name}.${name}`) === 'AUDIT';

/** A field as it stands in a question, with the arguments of the examples. */
export function asked(on: GraphQLObjectType, field: Field, to?: GraphQLObjectType): string {
  const coordinate = `${on.name}.${field.name}`;
  const given = LEADING_ELSEWHERE[to?.name ?? '']?.[coordinate] ?? ARGUMENTS[coordinate];
  const needed = field.args.find(arg => isNonNullType(arg.type) && arg.defaultValue === undefined);
  if (needed && given === undefined) {
    throw new Error(
      `${coordinate} needs ${needed.name}: give an example in gateway/tests/contract/walk/examples.ts.`,
    );
  }
  return given === undefined ? field.name : `${field.name}(${given})`;
}
