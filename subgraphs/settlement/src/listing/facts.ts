import { internalError, plainDate, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { listingFacts, type Origin, type Standing } from '@alliance-hub/graphql';

/** What catalogue says of one listing, with money and days parsed. */
export interface Facts {
  readonly standing: `${Standing}`;
  readonly price?: Yuan;
  readonly winningPrice?: Yuan;
  readonly origin?: `${Origin}`;
  readonly categoryCodes: readonly string[];
  readonly likeGroup?: string;
  readonly likeHighest?: Yuan;
  readonly classLowest?: Yuan;
  readonly firstListedOn?: PlainDate;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/**
 * Reads `Listing.facts`, which arrives raw.
 * @throws HubError INTERNAL when it is missing or not what the two subgraphs agreed on: settlement then knows nothing
 * of the listing, and an answer NOT_SPECIFIED would be untrue.
 */
export function readFacts(raw: unknown, listing: string): Facts {
  const parsed = listingFacts.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const what = raw == null ? 'are missing' : `are not readable at ${issue?.path.join('.') || 'their root'}`;
    throw internalError(
      `The catalogue's facts of listing ${listing} ${what}, so its payment cannot be worked out; ask again when the catalogue answers.`,
      { field: 'facts', value: listing, cause: parsed.error },
    );
  }
  const { standing, origin, categoryCodes, likeGroup, firstListedOn, from, to, ...money } = parsed.data;
  return {
    standing,
    categoryCodes,
    ...given('price', money.price, yuan),
    ...given('winningPrice', money.winningPrice, yuan),
    ...given('likeHighest', money.likeHighest, yuan),
    ...given('classLowest', money.classLowest, yuan),
    ...given('origin', origin, value => value),
    ...given('likeGroup', likeGroup, value => value),
    ...given('firstListedOn', firstListedOn, plainDate),
    ...given('from', from, plainDate),
    ...given('to', to, plainDate),
  };
}

const yuan = (text: string, field: string): Yuan => Yuan.of(text, field);

function given<K extends string, A, B>(key: K, value: A | null, read: (value: A, field: string) => B) {
  return (value === null ? {} : { [key]: read(value, `facts.${key}`) }) as { [P in K]?: B };
}
