import { chunks, groupBy } from '@alliance-hub/database';
import { ancestry, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type ListVersion } from '../listing/projection/inputs';
import { membershipAt, tendersOf } from '../listing/projection/membership';
import { changePrices, type PriceSegment, samePrice } from '../price/price.repository';
import { PriceKind, PriceSource } from '../price/price.types';
import { marks, select } from '../read/select';
import { type ListedPrice, priceHistory, type Ruling } from './price-history';

interface LineRow {
  listId: number;
  productId: number;
  price: number;
  componentPrice: number | null;
}

const CHUNK = 2_000;

/** Puts the winning prices of products in a jurisdiction in step with the supply lists that there are. */
export async function deriveWinningPrices(
  manager: EntityManager,
  jurisdiction: string,
  products: readonly number[],
): Promise<void> {
  const chain = ancestry(jurisdiction);
  const lists = await listsAround(manager, chain);
  const own = lists.all.filter(list => list.jurisdiction === jurisdiction).map(({ id }) => id);
  for (const some of chunks(products, CHUNK)) {
    const lines = await select<LineRow>(
      manager,
      `SELECT listId, productId, price, componentPrice FROM supply_list_line
       WHERE listId IN (${marks(own)}) AND productId IN (${marks(some)})`,
      [...own, ...some],
    );
    const byProduct = groupBy(lines, line => Number(line.productId));
    await changePrices(
      manager,
      PriceKind.WINNING,
      jurisdiction,
      some.map(productId => {
        const rulings = rulingsOf(byProduct.get(productId) ?? [], chain, lists);
        return { productId, change: segments => priceHistory(rulings, segments) };
      }),
    );
  }
}

/**
 * The winning prices of products that stand on one list alone, as told by the line of one of them: the others have
 * theirs over the same days, and only the figures differ.
 */
export async function firstWinningPrices(
  manager: EntityManager,
  { id: listId, jurisdiction }: Pick<ListVersion, 'id' | 'jurisdiction'>,
  { productId, price, componentPrice }: { productId: number; price: Yuan; componentPrice: Yuan | null },
): Promise<PriceSegment[]> {
  const chain = ancestry(jurisdiction);
  const lists = await listsAround(manager, chain);
  const row = { listId, productId, price: price.units, componentPrice: componentPrice?.units ?? null };
  return priceHistory(rulingsOf([row], chain, lists), []);
}

type Lists = Awaited<ReturnType<typeof listsAround>>;

/** The lists of a jurisdiction and of those above it, and which tenders continue which. */
async function listsAround(manager: EntityManager, chain: readonly string[]) {
  const rows = await select<ListVersion>(
    manager,
    `SELECT id, tender, jurisdiction, version, effectiveFrom FROM supply_list WHERE jurisdiction IN (${marks(chain)})`,
    chain,
  );
  const tenders = await select<{ number: string; predecessor: string | null }>(
    manager,
    'SELECT number, predecessor FROM tender WHERE predecessor IS NOT NULL',
  );
  const all = rows.map(row => ({ ...row, id: Number(row.id), version: Number(row.version) }));
  const byId = new Map(all.map(list => [list.id, list]));
  const byTender = groupBy(all, list => list.tender);
  const successors = groupBy(tenders, tender => tender.predecessor ?? '');
  return {
    all,
    byId,
    listsOf: (tender: string): readonly ListVersion[] => byTender.get(tender) ?? [],
    tenderOfList: (id: number) => byId.get(id)?.tender,
    successorsOf: (tender: string) => (successors.get(tender) ?? []).map(({ number }) => number),
  };
}

/** What the list in force says of a product, from each day on which that can change. */
function rulingsOf(rows: readonly LineRow[], chain: readonly string[], lists: Lists): Ruling[] {
  const lines = new Map(rows.map(row => [Number(row.listId), row]));
  const product = { lists: new Set(lines.keys()) };
  const tenders = tendersOf(product, lists);
  const dates = [...tenders, ...tenders.flatMap(lists.successorsOf)]
    .flatMap(lists.listsOf)
    .map(list => list.effectiveFrom);
  return [...new Set(dates)].sort().map((from): Ruling => {
    const list = membershipAt(product, chain, from, lists);
    const line = list && lines.get(list.id);
    return { from, listed: line ? listedPrice(list, line, lines, lists) : null };
  });
}

function listedPrice(
  list: ListVersion,
  line: LineRow,
  lines: ReadonlyMap<number, LineRow>,
  lists: Lists,
): ListedPrice {
  const value = valueOf(line);
  const replaced = lists
    .listsOf(list.tender)
    .filter(other => isReplaced(other, list))
    .flatMap(other => lines.get(other.id) ?? []);
  return {
    listId: list.id,
    tender: list.tender,
    amount: value.amount,
    componentPrice: value.componentPrice,
    corrects: replaced.some(other => !samePrice(valueOf(other), value)),
  };
}

const isReplaced = (other: ListVersion, list: ListVersion): boolean =>
  other.jurisdiction === list.jurisdiction &&
  other.effectiveFrom === list.effectiveFrom &&
  other.version < list.version;

const valueOf = (row: LineRow) => ({
  amount: Yuan.ofUnits(row.price),
  componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
  source: PriceSource.AWARD,
});

/** Where lists of a tender, or of the one that it continues, hold at or below a jurisdiction. */
export async function placesOfLineage(
  manager: EntityManager,
  tender: string,
  jurisdiction: string,
): Promise<string[]> {
  const rows = await select<{ jurisdiction: string }>(
    manager,
    `SELECT DISTINCT jurisdiction FROM supply_list
     WHERE tender = ? OR tender IN (SELECT predecessor FROM tender WHERE number = ?)`,
    [tender, tender],
  );
  return rows.flatMap(row => (ancestry(row.jurisdiction).includes(jurisdiction) ? [row.jurisdiction] : []));
}

/** Products on lists of the tender that this one continues: its first list ends theirs. */
export async function predecessorLines(manager: EntityManager, tender: string): Promise<number[]> {
  const rows = await select<{ productId: number }>(
    manager,
    `SELECT DISTINCT l.productId FROM supply_list_line l JOIN supply_list s ON s.id = l.listId
     WHERE s.tender IN (SELECT predecessor FROM tender WHERE number = ?)`,
    [tender],
  );
  return rows.map(row => Number(row.productId));
}
