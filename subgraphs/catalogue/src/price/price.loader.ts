import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { manyByKey, marks, select } from '../read/select';
import { type Price } from './price.types';

type PriceRow = Omit<Price, 'amount' | 'from' | 'to'> & {
  amount: number;
  fromDate: Price['from'];
  toDate: Price['to'];
};

/** Prices of a product that were not corrected since, by jurisdiction and day. */
export const pricesLoader = (manager: EntityManager) =>
  manyByKey<number, Price>(
    async ids => {
      const rows = await select<PriceRow>(
        manager,
        `SELECT productId, kind, jurisdiction, amount, fromDate, toDate, source FROM price
         WHERE supersededAt IS NULL AND productId IN (${marks(ids)}) ORDER BY jurisdiction, kind, fromDate`,
        ids,
      );
      return rows.map(({ fromDate, toDate, ...row }) => ({
        ...row,
        amount: Yuan.ofUnits(row.amount),
        from: fromDate,
        to: toDate,
      }));
    },
    row => Number(row.productId),
  );
