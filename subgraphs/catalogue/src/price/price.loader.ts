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
      const known = knownRows(knownAt, 'p');
      const rows = await select<PriceRow>(
        manager,
        `SELECT p.productId, p.kind, p.jurisdiction, p.amount, p.fromDate, p.toDate, p.source, p.recordedAt,
                COALESCE(p.evidence, l.documentTitle) AS evidence
         FROM price p LEFT JOIN supply_list l ON l.id = p.listId
         WHERE ${known.sql} AND p.productId IN (${marks(ids)})
         ORDER BY p.jurisdiction, p.kind, p.fromDate`,
        [...known.parameters, ...ids],
      );
      return rows.map(({ fromDate, toDate, jurisdiction, ...row }) => ({
        ...row,
        jurisdiction: jurisdiction || null,
        amount: Yuan.ofUnits(row.amount),
        from: fromDate,
        to: toDate,
      }));
    },
    row => Number(row.productId),
  );
