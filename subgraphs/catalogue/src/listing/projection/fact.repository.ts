import { appendFacts, chunks, type Fact, insertMany, upsertMany } from '@alliance-hub/database';
import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { marks, select, selectIn } from '../../read/select';
import { CATALOGUE_FACT, payloadOf } from '../catalogue-fact';
import { LikeFactEntity, ListingFactEntity } from '../listing-fact.entity';
import { type LikeFactRow, type ListingFactRow } from '../listing.rows';
import { type LikeMember } from './like';

const WHOLE = new Set(['productId', 'price', 'winningPrice', 'pairedCap', 'highest', 'lowest']);

const plain = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value !== null && WHOLE.has(name) ? Number(value) : value,
    ]),
  );

/** Rows that came or changed, and rows that no longer hold. */
function compare<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]) {
  const known = new Map(before.map(row => [row.id, row]));
  const kept = new Set(after.map(row => row.id));
  const fingerprint = (row: object) =>
    JSON.stringify(Object.entries(plain(row)).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    changed: after.filter(row => {
      const old = known.get(row.id);
      return !old || fingerprint(old) !== fingerprint(row);
    }),
    gone: before.filter(row => !kept.has(row.id)),
  };
}

async function remove<Entity extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly { id: string }[],
) {
  for (const some of chunks(rows, 500)) {
    await manager.delete(entity, { id: In(some.map(row => row.id)) });
  }
}

export const storedListingFacts = (
  manager: EntityManager,
  products: readonly number[],
): Promise<ListingFactRow[]> =>
  selectIn(products, some =>
    select<ListingFactRow>(manager, `SELECT * FROM listing_fact WHERE productId IN (${marks(some)})`, some),
  );

/** Replaces the rows of products by the projected ones, and tells the followers what changed. */
export async function replaceListingFacts(
  manager: EntityManager,
  before: readonly ListingFactRow[],
  after: readonly ListingFactRow[],
): Promise<void> {
  const { changed, gone } = compare(before, after);
  await remove(manager, ListingFactEntity, gone);
  await upsertMany(manager, ListingFactEntity, changed, ['id']);
  await appendFacts(manager, [
    ...gone.map(row => toFact(row, true)),
    ...changed.map(row => toFact(row, false)),
  ]);
}

/** Writes the rows of products that had none before, and tells the followers. */
export async function addListingFacts(
  manager: EntityManager,
  rows: readonly ListingFactRow[],
): Promise<void> {
  await insertMany(manager, ListingFactEntity, rows);
  await appendFacts(
    manager,
    rows.map(row => toFact(row, false)),
  );
}

const toFact = (row: ListingFactRow, isVoid: boolean): Fact => ({
  kind: CATALOGUE_FACT,
  factId: row.id,
  payload: { ...payloadOf(row, isVoid) },
});

/** Products below an id that ever were in one of the bid groups or categories. */
export async function likeProducts(
  manager: EntityManager,
  scope: LikeFactRow['scope'],
  codes: readonly string[],
  below: number,
): Promise<number[]> {
  const columnName = scope === 'GROUP' ? 'bidGroup' : 'category';
  const rows = await selectIn(codes, some =>
    select<{ productId: number }>(
      manager,
      `SELECT DISTINCT productId FROM listing_fact WHERE ${columnName} IN (${marks(some)}) AND productId < ?`,
      [...some, below],
    ),
  );
  return rows.map(({ productId }) => Number(productId));
}

export const likeMembers = (manager: EntityManager, products: readonly number[]): Promise<LikeMember[]> =>
  select<LikeMember>(
    manager,
    `SELECT productId, jurisdiction, fromDate, toDate, category, bidGroup, winningPrice FROM listing_fact
     WHERE productId IN (${marks(products)})`,
    products,
  );

export async function replaceLikeFacts(
  manager: EntityManager,
  scope: LikeFactRow['scope'],
  codes: readonly string[],
  after: readonly LikeFactRow[],
): Promise<void> {
  const before = await selectIn(codes, some =>
    select<LikeFactRow>(manager, `SELECT * FROM like_fact WHERE scope = ? AND code IN (${marks(some)})`, [
      scope,
      ...some,
    ]),
  );
  const { changed, gone } = compare(before, after);
  await remove(manager, LikeFactEntity, gone);
  await upsertMany(manager, LikeFactEntity, changed, ['id']);
}
