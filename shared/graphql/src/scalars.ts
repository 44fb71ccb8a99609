import {
  badInput,
  HubError,
  isPlainDate,
  messages,
  plainDate,
  quantity,
  Ratio,
  Yuan,
} from '@alliance-hub/kernel';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { listingFacts } from './listing-facts';

interface ScalarSpec<Internal, External> {
  name: string;
  description: string;
  parse: (value: unknown) => Internal;
  serialize: (value: unknown) => External;
}

/** A scalar whose parser speaks in {@link HubError}s; GraphQL wants its own kind of error, with the same words. */
function scalar<Internal, External>({ name, description, parse, serialize }: ScalarSpec<Internal, External>) {
  const guarded = (value: unknown): Internal => {
    try {
      return parse(value);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      throw new GraphQLError(error.message, { extensions: { ...error.extensions } });
    }
  };
  return new GraphQLScalarType<Internal, External>({
    name,
    description,
    serialize,
    parseValue: guarded,
    parseLiteral: node => guarded(literal(node)),
  });
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return undefined;
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');

export const DateScalar = scalar({
  name: 'Date',
  description: 'A calendar day in China, 2025-07-30. 日期',
  parse: value => plainDate(text(value), 'Date'),
  serialize: value => plainDate(text(value), 'Date'),
});

export const DateTimeScalar = scalar({
  name: 'DateTime',
  description: 'An instant, RFC 3339 in UTC. 时间',
  parse: instant,
  serialize: instant,
});

export const YuanScalar = scalar({
  name: 'Yuan',
  description: 'CNY, exact decimal as a string: prices with up to 4 places, amounts with 2. 人民币元',
  parse: value => (value instanceof Yuan ? value : Yuan.of(text(value), 'Yuan')),
  serialize: value => (value instanceof Yuan ? value : Yuan.of(text(value), 'Yuan')).toString(),
});

export const RatioScalar = scalar({
  name: 'Ratio',
  description: 'Exact decimal as a string, 1 = 100 %; quotients to 6 places. 比例',
  parse: value => (value instanceof Ratio ? value : Ratio.of(text(value), 'Ratio')),
  serialize: value => (value instanceof Ratio ? value : Ratio.of(text(value), 'Ratio')).toString(),
});

export const QuantityScalar = scalar({
  name: 'Quantity',
  description: 'Whole pricing units, a JSON integer up to 2^53-1. 数量（计价单位）',
  parse: value => quantity(value, 'Quantity'),
  serialize: value => quantity(value, 'Quantity'),
});

export const ListingFactsScalar = scalar({
  name: 'ListingFacts',
  description: 'Internal: what settlement’s rules need of catalogue for one listing. 内部字段',
  parse: value => listingFacts.parse(value),
  serialize: value => listingFacts.parse(value),
});

/** With its zone: without one, the same text would be another instant on another machine. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function instant(value: unknown): string {
  const given = text(value);
  if (RFC_3339.test(given) && isPlainDate(given.slice(0, 10)) && !Number.isNaN(Date.parse(given))) {
    return new Date(given).toISOString();
  }
  throw badInput('DateTime', given, say('instant'));
}

const say = messages('graphql.scalars', {
  instant: { en: 'it must be like 2025-07-30T08:00:00Z', zh: '应如 2025-07-30T08:00:00Z' },
});
