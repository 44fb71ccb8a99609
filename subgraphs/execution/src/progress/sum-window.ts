import type { RowScope } from '@alliance-hub/auth';
import { addDays, monthEnd, monthOf, monthStart, type PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { Counted } from '../purchase/purchase.enums';
import { chunks, constants, select, type SqlValue } from '../query/sql';
import { visibleRows } from '../query/visible';

/** Days from which to which purchases of a rollout are summed, both included. */
export interface SumWindow {
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly jurisdiction: string;
  readonly category: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Only institutions that lie here; of the carrying jurisdiction itself all, wherever they are now. */
  readonly area?: string;
  readonly institution?: string;
  readonly company?: string;
  readonly product?: string;
}

/** Accepted less returned, by how it counts; in the pricing unit. */
export interface WindowSum {
  winning: number;
  exempt: number;
  nonWinning: number;
  /** How many rows of sums the asker may see in the window. */
  rows: number;
}

type Restriction = 'area' | 'institution' | 'company' | 'product';

/** A compound SELECT of SQLite has at most 500 terms. */
const TERMS = 400;

/**
 * Sums many windows in two statements, one over whole months and one over the days at the edges, however many
 * purchases there are. All windows are restricted by the same keys.
 */
export async function sumWindows(
  manager: EntityManager,
  windows: readonly SumWindow[],
  scope: RowScope,
): Promise<WindowSum[]> {
  const sums = windows.map((): WindowSum => ({ winning: 0, exempt: 0, nonWinning: 0, rows: 0 }));
  const periods = windows.flatMap((window, n) => periodsOf(window).map(period => ({ n, window, ...period })));
  for (const table of ['purchase_month', 'purchase_day'] as const) {
    const asked = periods.filter(period => period.table === table);
    for (const some of chunks(asked, TERMS)) {
      const rows = some.map(({ n, window, first, last }) => ({ n, ...keysOf(window), first, last }));
      for (const { n, counted, total, summed } of await sumTable(manager, table, rows, scope)) {
        const sum = sums[Number(n)];
        if (!sum) continue;
        sum[FIELD[counted]] += Number(total);
        sum.rows += Number(summed);
      }
    }
  }
  return sums;
}

const FIELD: Record<Counted, 'winning' | 'exempt' | 'nonWinning'> = {
  [Counted.WINNING]: 'winning',
  [Counted.EXEMPT]: 'exempt',
  [Counted.NON_WINNING]: 'nonWinning',
};

interface Period {
  table: 'purchase_month' | 'purchase_day';
  first: string;
  last: string;
}

/** Whole months in the middle, days at the edges. */
export function periodsOf({ from, to }: Pick<SumWindow, 'from' | 'to'>): Period[] {
  if (to < from) return [];
  const days = (first: string, last: string): Period => ({ table: 'purchase_day', first, last });
  const firstWhole = from === monthStart(from) ? from : addDays(monthEnd(from), 1);
  const lastWhole = to === monthEnd(to) ? to : addDays(monthStart(to), -1);
  if (firstWhole > lastWhole) return [days(from, to)];
  const periods: Period[] = [
    { table: 'purchase_month', first: monthOf(firstWhole), last: monthOf(lastWhole) },
  ];
  if (from < firstWhole) periods.push(days(from, addDays(firstWhole, -1)));
  if (lastWhole < to) periods.push(days(addDays(lastWhole, 1), to));
  return periods;
}

const RESTRICTIONS: readonly Restriction[] = ['area', 'institution', 'company', 'product'];

function keysOf(window: SumWindow): Record<string, SqlValue> {
  const keys: Record<string, SqlValue> = { jurisdiction: window.jurisdiction, category: window.category };
  for (const restriction of RESTRICTIONS) {
    const value = window[restriction];
    if (value !== undefined) keys[restriction] = value;
  }
  return keys;
}

interface SumRow {
  n: number;
  counted: Counted;
  total: number | string;
  summed: number | string;
}

function sumTable(
  manager: EntityManager,
  table: Period['table'],
  rows: readonly Record<string, SqlValue>[],
  scope: RowScope,
): Promise<SumRow[]> {
  const period = table === 'purchase_month' ? 'month' : 'day';
  const windows = constants(rows);
  const seen = visibleRows(scope, {
    institution: 's.institution',
    company: 's.company',
    distributor: 's.distributor',
  });
  return select<SumRow>(
    manager,
    `SELECT w.n AS n, s.counted AS counted, SUM(s.accepted - s.returned) AS total, COUNT(*) AS summed
     FROM (${windows.sql}) w
     JOIN ${table} s ON ${windowJoin(rows[0] ?? {})} AND s.${period} BETWEEN w.first AND w.last
     WHERE ${seen.sql} GROUP BY w.n, s.counted`,
    [...windows.parameters, ...seen.parameters],
  );
}

/** `s` stands for the table of sums or of agreement lines, `w` for the windows. */
function windowJoin(keys: Record<string, SqlValue>): string {
  const equal = ['jurisdiction', 'category', 'institution', 'company', 'product']
    .filter(key => key in keys)
    .map(key => `s.${key} = w.${key}`);
  const area =
    'area' in keys
      ? [
          `(w.area = w.jurisdiction OR s.institution IN (SELECT a.institution FROM institution_area a WHERE a.area = w.area))`,
        ]
      : [];
  return [...equal, ...area].join(' AND ');
}

/** What of a rollout and agreement year is asked. */
export interface AgreedKey extends Omit<SumWindow, 'from' | 'to'> {
  readonly agreementYear: number;
}

/** Agreed quantities of many keys in one statement; undefined where the asker may see no agreement line at all. */
export async function sumAgreed(
  manager: EntityManager,
  keys: readonly AgreedKey[],
  scope: RowScope,
): Promise<(number | undefined)[]> {
  const sums = keys.map((): number | undefined => undefined);
  const asked = keys.map((key, n) => ({
    n,
    ...keysOf({ ...key, from: NO_DAY, to: NO_DAY }),
    year: key.agreementYear,
  }));
  const seen = visibleRows(scope, {
    institution: 's.institution',
    company: 's.company',
    distributor: 's.distributor',
  });
  for (const rows of chunks(asked, TERMS)) {
    const windows = constants(rows);
    const found = await select<{ n: number; total: number | string }>(
      manager,
      `SELECT w.n AS n, SUM(s.agreedQuantity) AS total FROM (${windows.sql}) w
       JOIN agreement_line s ON ${windowJoin(rows[0] ?? {})} AND s.agreementYear = w.year
       WHERE ${seen.sql} GROUP BY w.n`,
      [...windows.parameters, ...seen.parameters],
    );
    for (const { n, total } of found) sums[Number(n)] = Number(total);
  }
  return sums;
}

const NO_DAY = '' as PlainDate;
