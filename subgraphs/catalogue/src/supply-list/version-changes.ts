import { insertMany } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { differences, readContent } from './line-content';
import { SupplyListChangeEntity } from './supply-list.entity';
import { SupplyListChangeKind } from './supply-list.types';

interface Side {
  price: number;
  componentPrice: number | null;
  content: string | null;
}
interface Pair {
  productId: number;
  before: Side | null;
  after: Side | null;
}
interface Change {
  productId: number;
  kind: SupplyListChangeKind;
  field: string | null;
  valueBefore: string | null;
  valueAfter: string | null;
}

/**
 * Writes down what the first version of a list changes: it adds everything.
 * @param position of the last change that is written
 */
export async function recordFirstLines(
  manager: EntityManager,
  listId: number,
  lines: readonly { productId: number; price: Yuan }[],
  position: number,
): Promise<void> {
  await insertMany(
    manager,
    SupplyListChangeEntity,
    lines.map(({ productId, price }, place) => ({
      listId,
      position: position + place + 1,
      productId,
      kind: SupplyListChangeKind.ADDED,
      valueAfter: price.toString(),
    })),
  );
}

/** Writes down what a version changes against the one that it takes over from. */
export async function recordChanges(manager: EntityManager, listId: number, before: number): Promise<void> {
  await manager.delete(SupplyListChangeEntity, { listId });
  let position = 0;
  for (const read of [joined, gone]) {
    let last = 0;
    for (;;) {
      const pairs = await read(manager, listId, before, last);
      if (pairs.length === 0) break;
      last = pairs.at(-1)?.productId ?? last;
      const changes = pairs.flatMap(changesOf);
      await insertMany(
        manager,
        SupplyListChangeEntity,
        changes.map(change => ({ ...change, listId, position: (position += 1) })),
      );
    }
  }
}

const CHUNK = 1_000;

/** Lines that the version before did not say so, by product. */
async function joined(manager: EntityManager, listId: number, before: number, last: number): Promise<Pair[]> {
  type Row = Side & { productId: number; known: number | null } & Record<
      'oldPrice' | 'oldComponent',
      number
    > & {
      oldContent: string | null;
    };
  const rows = await select<Row>(
    manager,
    `SELECT a.productId, a.price, a.componentPrice, a.content,
            b.productId AS known, b.price AS oldPrice, b.componentPrice AS oldComponent, b.content AS oldContent
     FROM supply_list_line a LEFT JOIN supply_list_line b ON b.listId = ? AND b.productId = a.productId
     WHERE a.listId = ? AND a.productId > ? AND (b.productId IS NULL OR b.fingerprint <> a.fingerprint)
     ORDER BY a.productId LIMIT ${CHUNK}`,
    [before, listId, last],
  );
  return rows.map(({ productId, known, oldPrice, oldComponent, oldContent, ...after }) => ({
    productId: Number(productId),
    before: known === null ? null : { price: oldPrice, componentPrice: oldComponent, content: oldContent },
    after,
  }));
}

/** Lines of the version before that are off the list, by product. */
async function gone(manager: EntityManager, listId: number, before: number, last: number): Promise<Pair[]> {
  const rows = await select<Side & { productId: number }>(
    manager,
    `SELECT b.productId, b.price, b.componentPrice, b.content
     FROM supply_list_line b LEFT JOIN supply_list_line a ON a.listId = ? AND a.productId = b.productId
     WHERE b.listId = ? AND b.productId > ? AND a.productId IS NULL ORDER BY b.productId LIMIT ${CHUNK}`,
    [listId, before, last],
  );
  return rows.map(({ productId, ...side }) => ({ productId: Number(productId), before: side, after: null }));
}

function changesOf({ productId, before, after }: Pair): Change[] {
  const whole = (kind: SupplyListChangeKind): Change[] => [
    {
      productId,
      kind,
      field: null,
      valueBefore: before && yuan(before.price),
      valueAfter: after && yuan(after.price),
    },
  ];
  if (!before) return whole(SupplyListChangeKind.ADDED);
  if (!after) return whole(SupplyListChangeKind.REMOVED);
  const prices = (['price', 'componentPrice'] as const).flatMap((field): Change[] => {
    const [valueBefore, valueAfter] = [yuan(before[field]), yuan(after[field])];
    if (valueBefore === valueAfter) return [];
    return [{ productId, kind: SupplyListChangeKind.PRICE_CHANGED, field, valueBefore, valueAfter }];
  });
  const words = differences(before.content, after.content).map((field): Change => ({
    productId,
    kind: field === 'productCode' ? SupplyListChangeKind.CODE_CHANGED : SupplyListChangeKind.DETAILS_CHANGED,
    field,
    valueBefore: readContent(before.content ?? '')[field],
    valueAfter: readContent(after.content ?? '')[field],
  }));
  return [...prices, ...words];
}

const yuan = (units: number | null): string | null =>
  units === null ? null : Yuan.ofUnits(units).toString();
