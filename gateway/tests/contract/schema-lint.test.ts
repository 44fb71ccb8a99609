import { buildSchema, type GraphQLSchema } from 'graphql';
import { readSupergraph } from '../../src/supergraph';
import { carriedAway } from './lint/answered-elsewhere';
import { oddConnections } from './lint/connections';
import { type Exemption, EXEMPTIONS } from './lint/exemptions';
import { unused } from './lint/unused';
import { misnamed, undescribed } from './lint/words';
import { publicSchema, readSubgraphs } from './schemas';

type Rule = Exemption['rule'];
const exempt = (rule: Rule): string[] =>
  EXEMPTIONS.filter(exemption => exemption.rule === rule).map(({ coordinate }) => coordinate);

/** A subgraph's SDL uses directives whose definitions stand in the federation specification. */
const subgraphSchema = (typeDefs: string): GraphQLSchema => buildSchema(typeDefs, { assumeValidSDL: true });

const RULES: Partial<Record<Rule, (schema: GraphQLSchema) => string[]>> = {
  described: undescribed,
  named: misnamed,
  used: unused,
  connection: oddConnections,
};

const SCHEMAS: [string, GraphQLSchema][] = [
  ['the public schema', publicSchema()],
  ...readSubgraphs().map(({ name, typeDefs }): [string, GraphQLSchema] => [name, subgraphSchema(typeDefs)]),
];

describe.each(SCHEMAS)('%s', (_name, schema) => {
  test.each(Object.entries(RULES))('everything is %s', (rule, findings) => {
    const found = findings(schema);
    expect(found.filter(coordinate => !exempt(rule as Rule).includes(coordinate))).toEqual([]);
  });
});

test('what another subgraph answers may be null', () => {
  const found = carriedAway(readSupergraph());
  expect(found.filter(coordinate => !exempt('answered elsewhere').includes(coordinate))).toEqual([]);
});

test('every exemption is still needed', () => {
  const needed = (rule: Rule): string[] =>
    rule === 'answered elsewhere'
      ? carriedAway(readSupergraph())
      : SCHEMAS.flatMap(([, schema]) => RULES[rule]?.(schema) ?? []);
  expect(EXEMPTIONS.filter(({ rule, coordinate }) => !needed(rule).includes(coordinate))).toEqual([]);
});
