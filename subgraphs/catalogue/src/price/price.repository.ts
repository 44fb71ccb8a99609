import { chunks, groupBy, insertMany } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { nextIds } from '../write/ids';
import { rewriteOf, type Segment } from '../write/segments';
import { PriceEntity } from './price.entity';
import { type PriceKind, type PriceSource } from './price.types';

export interface PriceValue {
  amount: Yuan;
  componentPrice: Yuan | null;
  source: PriceSource;
  /** The version of a supply list that says it; without one it was decided by itself. */
  listId?: number | null;
  /** The document of what was decided by itself. */
  evidence?: string | null;
}
export type PriceSegment = Segment<PriceValue>;

/** Prices are the same when their figures are; what they came with does not matter. */
export const samePrice = (a: PriceValue, b: PriceValue): boolean =>
  a.amount.equals(b.amount) &&
  (a.componentPrice === null || b.componentPrice === null
    ? a.componentPrice === b.componentPrice
    : a.componentPrice.equals(b.componentPrice));

const identical = (a: PriceValue, b: PriceValue): boolean =>
  samePrice(a, b) &&
  a.source === b.source &&
  (a.listId ?? null) === (b.listId ?? null) &&
  (a.evidence ?? null) === (b.evidence ?? null);

export interface PriceChange {
  productId: number;
  change: (segments: readonly PriceSegment[]) => PriceSegment[];
}

interface Row {
  id: number;
  productId: number;
  amount: number;
  componentPrice: number | null;
  fromDate: PriceSegment['fromDate'];
  toDate: PriceSegment['toDate'];
  source: PriceSource;
  listId: number | null;
  evidence: string | null;
}

/** Changes the series of one kind of price in one jurisdiction for many products; rows never overlap. */
export async function changePrices(
  manager: EntityManager,
  kind: PriceKind,
  jurisdiction: string,
  changes: readonly PriceChange[],
): Promise<void> {
  const products = [...new Set(changes.map(({ productId }) => productId))];
  const rows = await selectIn(products, some =>
    select<Row>(
      manager,
      `SELECT * FROM price WHERE supersededAt IS NULL AND kind = ? AND jurisdiction = ? AND productId IN (${marks(some)}) ORDER BY fromDate`,
      [kind, jurisdiction, ...some],
    ),
  );
  const stored = groupBy(rows.map(toSegment), row => row.productId);
  const superseded: number[] = [];
  const inserted: (PriceSegment & { productId: number })[] = [];
  for (const [productId, own] of groupBy(changes, ({ productId }) => productId)) {
    const before = stored.get(productId) ?? [];
    const after = own.reduce<PriceSegment[]>((segments, { change }) => change(segments), before);
    const rewrite = rewriteOf<PriceValue, (typeof before)[number]>(before, after, identical);
    superseded.push(...rewrite.superseded);
    inserted.push(...rewrite.inserted.map(segment => ({ ...segment, productId })));
  }
  const recordedAt = new Date().toISOString();
  await supersede(manager, superseded, recordedAt);
  const ids = await nextIds(manager, inserted.length);
  await insertMany(
    manager,
    PriceEntity,
    inserted.map(({ productId, fromDate, toDate, value }, index) => ({
      id: ids[index],
      kind,
      jurisdiction,
      productId,
      fromDate,
      toDate,
      ...value,
      listId: value.listId ?? null,
      evidence: value.evidence ?? null,
      recordedAt,
      supersededAt: null,
    })),
  );
}

function toSegment(row: Row) {
  const { id, productId, fromDate, toDate, source, evidence } = row;
  const componentPrice = row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice);
  const listId = row.listId === null ? null : Number(row.listId);
  const value: PriceValue = { amount: Yuan.ofUnits(row.amount), componentPrice, source, listId, evidence };
  return { id: Number(id), productId: Number(productId), fromDate, toDate, value };
}

async function supersede(
  manager: EntityManager,
  ids: readonly number[],
  supersededAt: string,
): Promise<void> {
  for (const some of chunks(ids, 500)) {
    await manager.update(PriceEntity, { id: In(some) }, { supersededAt });
  }
}
