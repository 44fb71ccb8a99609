import { groupBy } from '@alliance-hub/database';
import { type Connection, type PageRequest, type Standing, toConnection } from '@alliance-hub/graphql';
import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { foundBy } from '../product/search-text';
import { anyOf, type Condition, valuesOf, where } from '../read/condition';
import { marks, select } from '../read/select';
import { type ListingFactRow } from './listing.rows';

/** A listing filter whose product codes and categories are resolved already. */
export interface ResolvedListingFilter {
  tenders?: readonly string[] | null;
  categories?: readonly string[] | null;
  companies?: readonly string[] | null;
  productIds?: readonly number[] | null;
  standings?: readonly Standing[] | null;
  text?: string | null;
}
export interface ListingPageArguments {
  filter: ResolvedListingFilter;
  on: PlainDate;
  request: PageRequest;
}
type OwnedRow = ListingFactRow & { owner: string };

/** What is listed in many jurisdictions on a day, by product code: two statements for all of them. */
export async function listingPages(
  manager: EntityManager,
  jurisdictions: readonly string[],
  { filter, on, request }: ListingPageArguments,
): Promise<Connection<ListingFactRow>[]> {
  const parts = jurisdictions.map(code => ({ code, ...listedIn(code, filter, on) }));
  const after: Condition[] =
    request.after === undefined ? [] : [{ sql: 'f.productCode > ?', values: [request.after] }];
  const rows = await select<OwnedRow>(
    manager,
    parts
      .map(
        ({ code, from, conditions }) =>
          `SELECT * FROM (SELECT f.*, '${code}' AS owner FROM ${from} ${where([...conditions, ...after])}
           ORDER BY f.productCode LIMIT ${request.first + 1}) page${code}`,
      )
      .join(' UNION ALL '),
    parts.flatMap(({ conditions }) => valuesOf([...conditions, ...after])),
  );
  const counts = await select<{ owner: string; total: number }>(
    manager,
    parts
      .map(
        ({ code, from, conditions }) =>
          `SELECT '${code}' AS owner, COUNT(*) AS total FROM ${from} ${where(conditions)}`,
      )
      .join(' UNION ALL '),
    parts.flatMap(({ conditions }) => valuesOf(conditions)),
  );
  const totals = new Map(counts.map(({ owner, total }) => [owner, Number(total)]));
  const pages = groupBy(rows, row => row.owner);
  return jurisdictions.map(code => {
    const page = [...(pages.get(code) ?? [])].sort((a, b) => (a.productCode < b.productCode ? -1 : 1));
    return toConnection(page, request, totals.get(code) ?? 0, row => row.productCode);
  });
}

const covering = (row: string): string =>
  `${row}.fromDate <= ? AND (${row}.toDate IS NULL OR ${row}.toDate > ?)`;

/** Rows of the jurisdiction and those above it, where nothing nearer is stored for the product and the day. */
export function listedIn(jurisdiction: string, filter: ResolvedListingFilter, on: PlainDate) {
  const chain = ancestry(jurisdiction);
  const words = foundBy(filter.text);
  const nearness = `CASE ?.jurisdiction ${chain.map((code, place) => `WHEN '${code}' THEN ${place}`).join(' ')} END`;
  const conditions: Condition[] = [
    { sql: `f.jurisdiction IN (${marks(chain)})`, values: chain },
    { sql: covering('f'), values: [on, on] },
    { sql: `f.standing <> 'UNLISTED'`, values: [] },
    {
      sql: `NOT EXISTS (SELECT 1 FROM listing_fact n WHERE n.productId = f.productId
            AND n.jurisdiction IN (${marks(chain)}) AND ${covering('n')}
            AND ${nearness.replace('?', 'n')} < ${nearness.replace('?', 'f')})`,
      values: [...chain, on, on],
    },
    ...anyOf('f.tender', filter.tenders),
    ...anyOf('f.category', filter.categories),
    ...anyOf('f.company', filter.companies),
    ...anyOf('f.productId', filter.productIds),
    ...anyOf('f.standing', filter.standings),
    ...words,
  ];
  const from = words.length > 0 ? 'listing_fact f JOIN product p ON p.id = f.productId' : 'listing_fact f';
  return { from, conditions };
}
