import { groupBy } from '@alliance-hub/database';
import { addDays, ancestry, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Effective, effectiveOn, type PlacedRow } from '../listing/effective-interval';
import { marks, select, selectIn } from '../read/select';

/** That a product stands on no supply list of a jurisdiction any more, nor will again as far as is known. */
export interface Loss {
  /** First day without the win; null: as is known now, it never won there. */
  from: PlainDate | null;
  /** Tender of the list that it stood on last. */
  tender: string | null;
}

/** A row of the read model, with the tender of the supply list that names the product. */
export type ListedRow = PlacedRow & { tender: string | null };

interface Place {
  productId: number;
  jurisdiction: string;
}

const LAST_DAY = '9999-12-31' as PlainDate;

/** A product that is suspended, or waits for its code, keeps the win. */
export const keepsWin = ({ row }: Effective<ListedRow>): boolean => row !== null && row.tender !== null;

/** The loss of a product in a jurisdiction; null while it wins, or is to win again. */
export function lossOf(rows: readonly ListedRow[], jurisdiction: string): Loss | null {
  const chain = ancestry(jurisdiction);
  let stretch = effectiveOn(rows, chain, LAST_DAY);
  if (keepsWin(stretch)) return null;
  while (stretch.from !== null) {
    const before = effectiveOn(rows, chain, addDays(stretch.from, -1));
    if (keepsWin(before)) return { from: stretch.from, tender: before.row?.tender ?? null };
    stretch = before;
  }
  return { from: null, tender: null };
}

export const hasCome = ({ from }: Loss, on: PlainDate): boolean => from === null || from <= on;

/** What the read model says of products, by product. */
export async function listedRows(
  manager: EntityManager,
  places: readonly Place[],
): Promise<(productId: number) => readonly ListedRow[]> {
  const products = [...new Set(places.map(({ productId }) => productId))];
  const rows = await selectIn(products, some =>
    select<ListedRow & { productId: number }>(
      manager,
      `SELECT productId, jurisdiction, fromDate, toDate, tender FROM listing_fact
       WHERE productId IN (${marks(some)})`,
      some,
    ),
  );
  const byProduct = groupBy(rows, row => Number(row.productId));
  return productId => byProduct.get(productId) ?? [];
}
