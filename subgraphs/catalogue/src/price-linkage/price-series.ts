import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type PriceKind, type PriceSource } from '../price/price.types';
import { select } from '../read/select';

export interface PricePart {
  amount: Yuan;
  componentPrice: Yuan | null;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  source: PriceSource;
}
type Row = Omit<PricePart, 'amount' | 'componentPrice'> & { amount: number; componentPrice: number | null };

/** The prices of one kind that a product has in a jurisdiction of its own, in order of days. */
export async function priceSeries(
  manager: EntityManager,
  productId: number,
  jurisdiction: string,
  kind: `${PriceKind}` = 'WINNING',
): Promise<PricePart[]> {
  const rows = await select<Row>(
    manager,
    `SELECT amount, componentPrice, fromDate, toDate, source FROM price
     WHERE supersededAt IS NULL AND kind = ? AND productId = ? AND jurisdiction = ? ORDER BY fromDate`,
    [kind, productId, jurisdiction],
  );
  return rows.map(({ amount, componentPrice, ...row }) => ({
    ...row,
    amount: Yuan.ofUnits(amount),
    componentPrice: componentPrice === null ? null : Yuan.ofUnits(componentPrice),
  }));
}

export const partOn = (series: readonly PricePart[], on: PlainDate): PricePart | undefined =>
  series.find(({ fromDate, toDate }) => fromDate <= on && (toDate === null || on < toDate));
