import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { holds, type ListVersion, type ProductInputs, type Surroundings } from './inputs';

/** What tells which supply list holds. */
type Lists = Pick<Surroundings, 'listsOf' | 'successorsOf' | 'tenderOfList'>;
type OnLists = Pick<ProductInputs, 'lists'>;

/** Of several versions whose day has come, the one that begins last is in force; of one day, the one published last. */
export const rules = (a: ListVersion, b: ListVersion): boolean =>
  a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;

const ruling = (versions: readonly ListVersion[]): ListVersion | undefined =>
  versions.reduce<ListVersion | undefined>(
    (last, list) => (last === undefined || rules(list, last) ? list : last),
    undefined,
  );

export const inForce = (
  versions: readonly ListVersion[],
  jurisdiction: string,
  on: PlainDate,
): ListVersion | undefined =>
  ruling(versions.filter(list => list.jurisdiction === jurisdiction && list.effectiveFrom <= on));

/** The list of a tender that holds in the nearest jurisdiction; none once a continuing tender has one here. */
function listOf(
  tender: string,
  chain: readonly string[],
  on: PlainDate,
  { listsOf, successorsOf }: Lists,
): ListVersion | undefined {
  const held = (of: string) => chain.flatMap(code => inForce(listsOf(of), code, on) ?? [])[0];
  return successorsOf(tender).some(successor => held(successor)) ? undefined : held(tender);
}

export const tendersOf = (product: OnLists, { tenderOfList }: Lists): string[] => [
  ...new Set([...product.lists].flatMap(id => tenderOfList(id) ?? [])),
];

/** The supply list in force that the product stands on here (中选), if any. */
export const membershipAt = (
  product: OnLists,
  chain: readonly string[],
  on: PlainDate,
  lists: Lists,
): ListVersion | undefined =>
  ruling(
    tendersOf(product, lists)
      .flatMap(tender => listOf(tender, chain, on, lists) ?? [])
      .filter(list => product.lists.has(list.id)),
  );

export interface PriceAt {
  amount: Yuan;
  componentPrice: Yuan | null;
}

/** The price of a kind in force in the nearest jurisdiction. */
export function priceAt(
  product: ProductInputs,
  kind: 'WINNING' | 'LISTED',
  chain: readonly string[],
  on: PlainDate,
): PriceAt | undefined {
  const current = product.prices.filter(price => price.kind === kind && holds(price, on));
  return chain.flatMap(code => current.find(price => price.jurisdiction === code) ?? [])[0];
}

/** The winning price of a product on a supply list in force: of the part alone where it is sold alone (SX-3.3a). */
export function winningPriceAt(
  product: ProductInputs,
  chain: readonly string[],
  on: PlainDate,
  surroundings: Surroundings,
): Yuan | undefined {
  if (!membershipAt(product, chain, on, surroundings)) return undefined;
  const price = priceAt(product, 'WINNING', chain, on);
  return price && (price.componentPrice ?? price.amount);
}

export const groupAt = (product: ProductInputs, on: PlainDate) =>
  product.classifications.find(classification => holds(classification, on));

/** Days on which membership or winning price may change. */
export function winningDates(
  product: ProductInputs,
  chain: readonly string[],
  surroundings: Surroundings,
): PlainDate[] {
  const tenders = tendersOf(product, surroundings);
  const lists = [...tenders, ...tenders.flatMap(surroundings.successorsOf)]
    .flatMap(surroundings.listsOf)
    .filter(list => chain.includes(list.jurisdiction));
  const prices = product.prices.filter(price => chain.includes(price.jurisdiction));
  return [
    ...lists.map(list => list.effectiveFrom),
    ...prices.flatMap(({ fromDate, toDate }) => (toDate ? [fromDate, toDate] : [fromDate])),
    ...product.classifications.flatMap(({ fromDate, toDate }) => (toDate ? [fromDate, toDate] : [fromDate])),
  ];
}
