import { groupBy } from '@alliance-hub/database';
import { ancestry, type PlainDate, Yuan } from '@alliance-hub/kernel';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { effectiveOn } from './effective-interval';

export interface WinningPricesKey {
  bidGroup: string;
  jurisdiction: string;
  on: PlainDate;
}
interface Row {
  productId: number;
  bidGroup: string | null;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  winningPrice: number | null;
}

/** Winning prices in force in a jurisdiction on a day within bid groups: one statement for all of them. */
export const winningPricesLoader = (manager: EntityManager) =>
  new DataLoader<WinningPricesKey, Yuan[], string>(
    async keys => {
      const groups = [...new Set(keys.map(key => key.bidGroup))];
      const codes = [...new Set(keys.flatMap(key => ancestry(key.jurisdiction)))];
      const rows = await select<Row>(
        manager,
        `SELECT productId, bidGroup, jurisdiction, fromDate, toDate, winningPrice FROM listing_fact
         WHERE jurisdiction IN (${marks(codes)})
         AND productId IN (SELECT productId FROM listing_fact WHERE bidGroup IN (${marks(groups)}))`,
        [...codes, ...groups],
      );
      const byProduct = [...groupBy(rows, row => row.productId).values()];
      return keys.map(({ bidGroup, jurisdiction, on }) => {
        const chain = ancestry(jurisdiction);
        return byProduct.flatMap(own => {
          const { row } = effectiveOn(own, chain, on);
          return row?.winningPrice != null && row.bidGroup === bidGroup
            ? [Yuan.ofUnits(row.winningPrice)]
            : [];
        });
      });
    },
    { cacheKeyFn: key => `${key.bidGroup} ${key.jurisdiction} ${key.on}` },
  );
