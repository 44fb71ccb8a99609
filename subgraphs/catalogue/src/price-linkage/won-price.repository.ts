import { insertMany } from '@alliance-hub/database';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { nextIds } from '../write/ids';
import { type LowerPrice } from './open-cases';
import { WonPriceEntity } from './price-linkage.entity';

export interface WonPrice extends LowerPrice {
  correction: boolean;
}

export async function recordWonPrices(
  manager: EntityManager,
  prices: readonly WonPrice[],
): Promise<number[]> {
  const ids = await nextIds(manager, prices.length);
  const recordedAt = new Date().toISOString();
  await insertMany(
    manager,
    WonPriceEntity,
    prices.map(({ price, componentPrice, evidence, ...row }, index) => ({
      productId: row.productId,
      jurisdiction: row.jurisdiction,
      tender: row.tender,
      publishedOn: row.publishedOn,
      correction: row.correction,
      id: ids[index],
      amount: price,
      componentPrice: componentPrice ?? null,
      evidence: evidence.slice(0, 500),
      recordedAt,
      supersededAt: null,
    })),
  );
  return ids;
}

export interface StoredWonPrice {
  id: number;
  tender: string | null;
  amount: Yuan;
  componentPrice: Yuan | null;
  publishedOn: PlainDate;
}

type Row = Omit<StoredWonPrice, 'amount' | 'componentPrice'> & {
  amount: number;
  componentPrice: number | null;
};

/** Winning prices of a product as known now, for one place or for the whole alliance (null), newest first. */
export async function wonPricesOf(
  manager: EntityManager,
  productId: number,
  jurisdiction: string | null,
): Promise<StoredWonPrice[]> {
  const place = jurisdiction === null ? 'jurisdiction IS NULL' : 'jurisdiction = ?';
  const rows = await select<Row>(
    manager,
    `SELECT id, tender, amount, componentPrice, publishedOn FROM won_price
     WHERE supersededAt IS NULL AND productId = ? AND ${place} ORDER BY publishedOn DESC, id DESC`,
    [productId, ...(jurisdiction === null ? [] : [jurisdiction])],
  );
  return rows.map(row => ({
    ...row,
    id: Number(row.id),
    amount: Yuan.ofUnits(row.amount),
    componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
  }));
}

export async function supersedeWonPrices(manager: EntityManager, ids: readonly number[]): Promise<void> {
  await manager.update(WonPriceEntity, { id: In([...ids]) }, { supersededAt: new Date().toISOString() });
}

/** The winning prices that a case followed and that nobody has corrected, in the order of their publication. */
export async function earlierTriggers(manager: EntityManager, caseNumber: number): Promise<LowerPrice[]> {
  const rows = await select<Row & { productId: number; jurisdiction: string | null; evidence: string }>(
    manager,
    `SELECT * FROM won_price WHERE supersededAt IS NULL AND correction = 0
     AND id IN (SELECT triggerId FROM linkage_change WHERE caseId = ?) ORDER BY publishedOn, id`,
    [caseNumber],
  );
  return rows.map(row => ({
    productId: Number(row.productId),
    price: Yuan.ofUnits(row.amount),
    componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
    jurisdiction: row.jurisdiction,
    tender: row.tender,
    publishedOn: row.publishedOn,
    evidence: row.evidence,
    wonPriceId: Number(row.id),
  }));
}

/**
 * Recorded winning prices of a tender in a jurisdiction that its list says are wrong: lower than what it says now, and
 * not those of a list that takes over later.
 */
export async function lowerWonPrices(
  manager: EntityManager,
  { tender, jurisdiction, effectiveFrom }: { tender: string; jurisdiction: string; effectiveFrom: PlainDate },
  lines: readonly { productId: number; price: Yuan }[],
): Promise<number[]> {
  const rows = await selectIn(
    lines.map(({ productId }) => productId),
    some =>
      select<{ id: number; productId: number; amount: number }>(
        manager,
        `SELECT w.id, w.productId, w.amount FROM won_price w
         WHERE w.supersededAt IS NULL AND w.tender = ? AND w.jurisdiction = ? AND w.productId IN (${marks(some)})
         AND NOT EXISTS (
           SELECT 1 FROM price p WHERE p.supersededAt IS NULL AND p.kind = 'WINNING' AND p.jurisdiction = w.jurisdiction
           AND p.productId = w.productId AND p.amount = w.amount AND (p.toDate IS NULL OR p.toDate > ?))
         ORDER BY w.id`,
        [tender, jurisdiction, ...some, effectiveFrom],
      ),
  );
  const says = new Map(lines.map(({ productId, price }) => [productId, price]));
  return rows
    .filter(row => says.get(Number(row.productId))?.greaterThan(Yuan.ofUnits(row.amount)))
    .map(({ id }) => Number(id));
}

export interface ListedWonPrice {
  id: number;
  productId: number;
  amount: Yuan;
  publishedOn: PlainDate;
  evidence: string;
  /** It is neither corrected nor a correction. */
  isStanding: boolean;
}

/** What is recorded of the prices that the list of a tender in a jurisdiction says. */
export async function listedWonPrices(
  manager: EntityManager,
  { tender, jurisdiction }: { tender: string; jurisdiction: string },
  lines: readonly { productId: number; price: Yuan }[],
): Promise<ListedWonPrice[]> {
  const rows = await selectIn(
    lines.map(({ productId }) => productId),
    some =>
      select<Omit<ListedWonPrice, 'amount' | 'isStanding'> & { amount: number; isStanding: number }>(
        manager,
        `SELECT id, productId, amount, publishedOn, evidence,
         CASE WHEN supersededAt IS NULL AND correction = 0 THEN 1 ELSE 0 END AS isStanding FROM won_price
         WHERE tender = ? AND jurisdiction = ? AND productId IN (${marks(some)}) ORDER BY id`,
        [tender, jurisdiction, ...some],
      ),
  );
  const says = new Map(lines.map(({ productId, price }) => [productId, price]));
  return rows
    .map(row => ({
      ...row,
      id: Number(row.id),
      productId: Number(row.productId),
      amount: Yuan.ofUnits(row.amount),
      isStanding: Number(row.isStanding) === 1,
    }))
    .filter(row => says.get(row.productId)?.equals(row.amount));
}

/** Prices that stand as they were won, but were published on another day, maybe with another document. */
export async function movePublication(
  manager: EntityManager,
  ids: readonly number[],
  publication: { publishedOn: PlainDate; evidence?: string },
): Promise<void> {
  if (ids.length > 0) await manager.update(WonPriceEntity, { id: In([...ids]) }, publication);
}

export async function componentPriceOf(manager: EntityManager, wonPriceId: number): Promise<Yuan | null> {
  const [row] = await select<{ componentPrice: number | null }>(
    manager,
    'SELECT componentPrice FROM won_price WHERE id = ?',
    [wonPriceId],
  );
  return row?.componentPrice == null ? null : Yuan.ofUnits(row.componentPrice);
}
