import type { EntityManager } from 'typeorm';
import { chunks } from './batches';
import { select, type SqlPart } from './sql';

/** A list ordered by one text column: which rows are in it, and which page is asked for. */
export interface ListQuery {
  /** The column that orders the list and is unique in it. */
  readonly key: string;
  /** `FROM … WHERE …` */
  readonly rows: SqlPart;
  /** How many rows, after which key. */
  readonly page: { readonly first: number; readonly after?: string };
}

export interface KeyPage {
  /** One more than asked for where there is more. */
  readonly keys: string[];
  readonly total: number;
}

/** A compound SELECT of SQLite has at most 500 terms. */
const TERMS = 100;

/** Pages of many lists in two statements, however many lists there are. */
export async function readPages(manager: EntityManager, lists: readonly ListQuery[]): Promise<KeyPage[]> {
  const pages: KeyPage[] = [];
  for (const some of chunks(lists, TERMS)) {
    const keys = await select<{ n: number; k: string }>(
      manager,
      some.map((list, n) => pageSql(list, n)).join(' UNION ALL '),
      some.flatMap(list => [
        ...list.rows.parameters,
        ...(list.page.after === undefined ? [] : [list.page.after]),
      ]),
    );
    const totals = await select<{ n: number; total: number | string }>(
      manager,
      some
        .map(({ key, rows }, n) => `SELECT ${n} AS n, COUNT(DISTINCT ${key}) AS total ${rows.sql}`)
        .join(' UNION ALL '),
      some.flatMap(list => list.rows.parameters),
    );
    pages.push(
      ...some.map((_, n) => ({
        keys: keys
          .filter(row => Number(row.n) === n)
          .map(row => row.k)
          .sort(byCode),
        total: Number(totals.find(row => Number(row.n) === n)?.total ?? 0),
      })),
    );
  }
  return pages;
}

function pageSql({ key, rows, page }: ListQuery, n: number): string {
  const after = page.after === undefined ? '' : ` AND ${key} > ?`;
  const limit = page.first + 1;
  return `SELECT * FROM (SELECT DISTINCT ${n} AS n, ${key} AS k ${rows.sql}${after} ORDER BY k LIMIT ${limit}) p${n}`;
}

/** By code point, as both databases order. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
