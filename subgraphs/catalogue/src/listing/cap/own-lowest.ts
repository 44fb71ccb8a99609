import { groupBy } from '@alliance-hub/database';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../../read/select';
import { effectiveOn } from '../effective-interval';

interface FactRow {
  productId: number;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  winningPrice: number | null;
  bidGroup: string | null;
  company: string;
}

/** The lowest winning price that a company has in a bid group on a day. */
export type OwnLowest = (company: string, bidGroup: string, on: PlainDate) => Yuan | undefined;

export const least = (amounts: readonly Yuan[]): Yuan | undefined =>
  amounts[0] && Yuan.min(amounts[0], ...amounts.slice(1));

/** What it takes to tell it for some bid groups: their winners alone are read. */
export async function ownLowest(
  manager: EntityManager,
  chain: readonly string[],
  bidGroups: readonly string[],
): Promise<OwnLowest> {
  const rows = await selectIn([...new Set(bidGroups)], some =>
    select<FactRow>(
      manager,
      `SELECT productId, jurisdiction, fromDate, toDate, winningPrice, bidGroup, company FROM listing_fact
       WHERE jurisdiction IN (${marks(chain)}) AND productId IN (
         SELECT productId FROM listing_fact WHERE winningPrice IS NOT NULL AND bidGroup IN (${marks(some)}))`,
      [...chain, ...some],
    ),
  );
  const byCompany = groupBy(groupBy(rows, row => Number(row.productId)).values(), ([row]) => row?.company);
  const known = new Map<string, Yuan | undefined>();
  return (company, bidGroup, on) => {
    const key = `${company} ${bidGroup} ${on}`;
    if (known.has(key)) return known.get(key);
    const prices = (byCompany.get(company) ?? []).flatMap(own => {
      const { row } = effectiveOn(own, chain, on);
      return row?.winningPrice == null || row.bidGroup !== bidGroup ? [] : [Yuan.ofUnits(row.winningPrice)];
    });
    known.set(key, least(prices));
    return known.get(key);
  };
}
