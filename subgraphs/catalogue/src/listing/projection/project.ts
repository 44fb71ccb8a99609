import { Standing } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { type ListingFactRow } from '../listing.rows';
import { type ProductInputs, type Surroundings } from './inputs';
import { groupAt, winningDates } from './membership';
import { type Place, type Places } from './place';
import { say } from '../messages';
import { type State, stateAt } from './standing';

interface Stretch {
  from: PlainDate;
  to: PlainDate | null;
  state: State;
}

/** Everything that can change the standing of a product happens on one of these days. */
function datesOf(product: ProductInputs, place: Place): PlainDate[] {
  const { jurisdiction, chain, surroundings } = place;
  // A product that is on lists alone is compared with nothing: it wins, or is not listed.
  const isCompared = product.actions.length > 0;
  const groups = isCompared
    ? [...new Set(product.classifications.flatMap(({ bidGroup }) => bidGroup ?? []))]
    : [];
  const dates = [
    ...winningDates(product, chain, surroundings),
    ...product.actions.filter(action => chain.includes(action.jurisdiction)).map(({ fromDate }) => fromDate),
    ...product.codes.flatMap(({ fromDate }) => fromDate ?? []),
    ...place.policyOf(product.category).days,
    ...groups.flatMap(group => surroundings.winnerDates(jurisdiction, product.company, group)),
  ];
  return [...new Set(dates)].sort();
}

const same = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b);

function timelineOf(product: ProductInputs, place: Place): Stretch[] {
  const stretches: Stretch[] = [];
  const dates = datesOf(product, place);
  dates.forEach((from, index) => {
    const to = dates[index + 1] ?? null;
    const state = stateAt(product, place, from);
    if (!state) return;
    const last = stretches.at(-1);
    if (last && last.to === from && same(last.state, state)) last.to = to;
    else stretches.push({ from, to, state });
  });
  return stretches;
}

const sameTimeline = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  JSON.stringify(a.map(content)) === JSON.stringify(b.map(content));

/** The first reason names the jurisdiction; the tests that follow it must be the same. */
function content({ from, to, state: { reasons, ...state } }: Stretch) {
  return { from, to, state, tests: reasons.slice(1).map(({ clause, inputs }) => ({ clause, inputs })) };
}

const UNLISTED: State = {
  standing: Standing.UNLISTED,
  standingClause: null,
  reasons: [{ says: say('listedAbove'), inputs: [], result: Standing.UNLISTED }],
  price: null,
  winningPrice: null,
  pairedCap: null,
  tender: null,
  bidGroup: null,
};

/** What holds above must not shine through where the product is not listed below. */
function withGapsClosed(
  stretches: readonly Stretch[],
  above: readonly Stretch[],
  product: ProductInputs,
): Stretch[] {
  const closed: Stretch[] = [];
  let at = above[0] && (!stretches[0] || above[0].from < stretches[0].from) ? above[0].from : null;
  for (const stretch of stretches) {
    if (at !== null && at < stretch.from) closed.push(unlisted(at, stretch.from, product));
    closed.push(stretch);
    at = stretch.to;
    if (at === null) return closed;
  }
  if (at !== null) closed.push(unlisted(at, null, product));
  return closed;
}

const unlisted = (from: PlainDate, to: PlainDate | null, product: ProductInputs): Stretch => ({
  from,
  to,
  state: { ...UNLISTED, bidGroup: groupAt(product, from)?.bidGroup ?? null },
});

/**
 * Every row of the read model for one product. A jurisdiction below another has rows of its own only where it sees
 * the product differently.
 */
export function projectProduct(product: ProductInputs, places: Places): ListingFactRow[] {
  const stored = new Map<string, Stretch[]>();
  for (const place of places.of(product)) {
    const { jurisdiction, chain } = place;
    const stretches = timelineOf(product, place);
    const above = chain.slice(1).flatMap(code => (stored.has(code) ? [stored.get(code) ?? []] : []))[0];
    if (above && sameTimeline(above.filter(isListed), stretches)) continue;
    const closed = above ? withGapsClosed(stretches, above, product) : stretches;
    if (closed.length > 0) stored.set(jurisdiction, closed);
  }
  return [...stored].flatMap(([jurisdiction, stretches]) => {
    const first = stretches.find(isListed)?.from ?? null;
    return stretches.map(stretch => toRow(product, jurisdiction, stretch, first, places.surroundings));
  });
}

const isListed = ({ state }: Stretch): boolean => state.standing !== Standing.UNLISTED;

/** Id of a row of the read model. */
export const rowId = (product: number, jurisdiction: string, from: PlainDate): string =>
  `${product}:${jurisdiction}:${from}`;

function toRow(
  product: ProductInputs,
  jurisdiction: string,
  { from, to, state }: Stretch,
  firstListedOn: PlainDate | null,
  { categoryChain }: Surroundings,
): ListingFactRow {
  return {
    id: rowId(product.id, jurisdiction, from),
    productId: product.id,
    productCode: product.code,
    formerCodes: JSON.stringify(product.formerCodes),
    jurisdiction,
    fromDate: from,
    toDate: to,
    standing: state.standing,
    standingClause: state.standingClause,
    reasons: JSON.stringify(state.reasons),
    price: state.price?.units ?? null,
    winningPrice: state.winningPrice?.units ?? null,
    pairedCap: state.pairedCap?.units ?? null,
    unit: product.unit,
    category: product.category,
    categoryCodes: JSON.stringify(categoryChain(product.category)),
    tender: state.tender,
    bidGroup: state.bidGroup,
    company: product.company,
    origin: product.origin,
    firstListedOn,
  };
}
