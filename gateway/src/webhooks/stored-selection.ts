import { type GraphQLSchema, Kind, parse, print } from 'graphql';
import { MOST_TOKENS } from '../depth-limit';
import { readOperation } from '../subscriptions/operation';
import { FEED_FIELD, readSelection, type Selection } from '../subscriptions/selection';

/** What every message says of its change, whatever the endpoint selects; names that no stored selection uses. */
const ENVELOPE = {
  hub__type: 'type',
  hub__id: 'id',
  hub__seq_: 'seq',
  hub__cursor: 'cursor',
  hub__previousCursor: 'previousCursor',
  hub__occurredAt: 'occurredAt',
} as const;

/** An entry of the feed as its message names it. */
export interface Envelope {
  type: string;
  id: string;
  seq: number;
  cursor: string;
  previousCursor: string | null;
  occurredAt: string;
}

const ENVELOPE_FIELDS = Object.entries(ENVELOPE)
  .map(([alias, field]) => `${alias}: ${field}`)
  .join(' ');

/**
 * A stored selection as the subscription that would bring the same.
 * @throws Refusal when the graph does not have what is selected, or it nests or costs too much.
 * @throws GraphQLError when it is no GraphQL
 */
export function storedSelection(
  schema: GraphQLSchema,
  selection: string,
  filter: Record<string, unknown>,
): Selection {
  const query = `subscription ($filter: PriceLinkageFilter) {
    ${FEED_FIELD}(filter: $filter) { ${ENVELOPE_FIELDS} ... on PriceLinkageChange ${selectionSet(selection)} }
  }`;
  const request = { query, variables: { filter } };
  return readSelection(schema, readOperation(schema, request), request).selection;
}

/** The braces alone: nothing that follows them gets into the subscription. */
function selectionSet(selection: string): string {
  const [definition] = parse(selection, { noLocation: true, maxTokens: MOST_TOKENS }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? print(definition.selectionSet) : '{ }';
}

/** The envelope of what catalogue said of an entry. */
export const envelopeOf = (entry: Record<string, unknown>): Envelope =>
  Object.fromEntries(
    Object.entries(ENVELOPE).map(([alias, field]) => [field, entry[alias]]),
  ) as unknown as Envelope;

/** What the endpoint selected, without the envelope. */
export const selectedOf = (entry: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !(name in ENVELOPE)));
