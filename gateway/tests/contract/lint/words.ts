import { type GraphQLSchema } from 'graphql';
import { type PartKind, partsOf } from './parts';

const ENGLISH = /[A-Za-z]{2,}/;
const CHINESE = /\p{Script=Han}/u;

/** What has no description with a word of English and a word of Chinese in it. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  partsOf(schema)
    .filter(({ description }) => !ENGLISH.test(description ?? '') || !CHINESE.test(description ?? ''))
    .map(({ coordinate }) => coordinate);

const camelCase = /^[a-z][A-Za-z0-9]*$/;
const NAMES: Record<PartKind, RegExp> = {
  TYPE: /^[A-Z][A-Za-z0-9]*$/,
  FIELD: camelCase,
  ARGUMENT: camelCase,
  INPUT_FIELD: camelCase,
  ENUM_VALUE: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
};

/** What is not called as its kind is: PascalCase types, camelCase fields and arguments, UPPER_SNAKE enum values. */
export const misnamed = (schema: GraphQLSchema): string[] =>
  partsOf(schema)
    .filter(({ kind, name }) => !NAMES[kind].test(name))
    .map(({ coordinate }) => coordinate);
