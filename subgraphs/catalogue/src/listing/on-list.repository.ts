import { groupBy } from '@alliance-hub/database';
import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { effectiveOn } from './effective-interval';

interface Row {
  productId: number;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  standing: string;
}
export interface OnList {
  chain: readonly string[];
  rows: ReadonlyMap<number, Row[]>;
}

/** Listing rows of products as a jurisdiction sees them. */
export async function loadOnList(
  manager: EntityManager,
  jurisdiction: string,
  products: readonly number[],
): Promise<OnList> {
  const chain = ancestry(jurisdiction);
  const rows = await selectIn([...new Set(products)], some =>
    select<Row>(
      manager,
      `SELECT productId, jurisdiction, fromDate, toDate, standing FROM listing_fact
       WHERE jurisdiction IN (${marks(chain)}) AND productId IN (${marks(some)})`,
      [...chain, ...some],
    ),
  );
  return { chain, rows: groupBy(rows, row => Number(row.productId)) };
}

/** Whether a supply list, or a jurisdiction above, lists the product on a day. */
export function isOnList({ chain, rows }: OnList, productId: number, on: PlainDate): boolean {
  const { row } = effectiveOn(rows.get(productId) ?? [], chain, on);
  return row !== null && row.standing !== 'UNLISTED';
}
