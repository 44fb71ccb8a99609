import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSettlementSchema } from '../src';
import { type GraphQLField, type GraphQLNamedType, isEnumType, isObjectType } from 'graphql';

const { schema, typeDefs } = buildSettlementSchema();

test('the committed schema is what the code says', () => {
  expect(readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8')).toBe(typeDefs);
});

test('every type, field, argument and value has a description', () => {
  const ours = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('_') && /^(?!(Query|Mutation)$)[A-Z]/.test(name),
  );
  const builtIn = ['String', 'Boolean', 'Int', 'Float', 'ID'];
  expect(ours.filter(type => !builtIn.includes(type.name)).flatMap(undescribed)).toEqual([]);
});

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    return [
      ...missing,
      ...type
        .getValues()
        .filter(value => !value.description)
        .map(value => `${type.name}.${value.name}`),
    ];
  }
  if (!isObjectType(type)) return missing;
  return missing.concat(Object.values(type.getFields()).flatMap(field => undescribedIn(type.name, field)));
}

function undescribedIn(type: string, { name, description, args }: GraphQLField<unknown, unknown>): string[] {
  const missing = description ? [] : [`${type}.${name}`];
  return missing.concat(args.filter(arg => !arg.description).map(arg => `${type}.${name}(${arg.name})`));
}
