import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { buildExecutionSchema } from '../src';

const { typeDefs, schema } = buildExecutionSchema();

test('the committed schema says what the code says', () => {
  expect(readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8')).toBe(typeDefs);
});

test('every type, field, argument, enum value and input has a description', () => {
  const named = Object.values(schema.getTypeMap()).filter(
    type => !type.name.startsWith('_') && !BUILT_IN.has(type.name),
  );
  expect(named.flatMap(undescribed)).toEqual([]);
});

const BUILT_IN = new Set([
  'Mutation',
  'Query',
  'Mutation',
  'ID',
  'String',
  'Int',
  'Float',
  'Boolean',
  'link__Import',
  'link__Purpose',
  'federation__FieldSet',
]);

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description || /^(federation|link)__/.test(type.name) ? [] : [type.name];
  if (isEnumType(type))
    missing.push(
      ...type
        .getValues()
        .filter(value => !value.description && !/__/.test(type.name))
        .map(value => `${type.name}.${value.name}`),
    );
  if (isInputObjectType(type) || isObjectType(type)) {
    for (const { name, description } of Object.values<{ name: string; description?: string | null }>(
      type.getFields(),
    )) {
      if (!description) missing.push(`${type.name}.${name}`);
    }
  }
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const args = field.args.filter(arg => !arg.description);
      missing.push(...args.map(arg => `${type.name}.${field.name}(${arg.name})`));
    }
  }
  return missing;
}

test('queries and mutations are described, with their arguments', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const fields = roots
    .flatMap(root => Object.values(root?.getFields() ?? {}))
    .filter(field => !field.name.startsWith('_'));
  expect(fields.filter(field => !field.description || field.args.some(arg => !arg.description))).toEqual([]);
});
