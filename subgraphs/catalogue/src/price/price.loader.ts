import { type KnownAt, knownRows } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { manyByKey, marks, select } from '../read/select';
import { type Price } from './price.types';

type PriceRow = Omit<Price, 'amount' | 'from' | 'to'> & {
  amount: number;
  fromDate: Price['from'];
  toDate: Price['to'];
};

/** Prices of a product as recorded at an instant, by jurisdiction and day. */
export const pricesLoader = (manager: EntityManager, knownAt: KnownAt) =>
  manyByKey<number, Price>(
    async ids => {
      const known = knownRows(knownAt);
      const rows = await select<PriceRow>(
        manager,
        `SELECT productId, kind, jurisdiction, amount, fromDate, toDate, source FROM price
         WHERE ${known.sql} AND productId IN (${marks(ids)}) ORDER BY jurisdiction, kind, fromDate`,
        [...known.parameters, ...ids],
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
