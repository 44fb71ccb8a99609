import { chunks, type KnownAt, knownRows } from '@alliance-hub/database';
import { addDays, monthEnd, monthOf, monthStart, type PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { Counted } from '../purchase/purchase.enums';
import { constants, part, select, type SqlPart, type SqlValue } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';
import { undoLaterRecords } from './later-records';

/** Days from which to which purchases of a rollout are summed, both included. */
export interface SumWindow {
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly jurisdiction: string;
  readonly category: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Only institutions that lie here on a day; of the carrying jurisdiction itself all, wherever they are. */
  readonly area?: string;
  /** That day; with `area`. */
  readonly areaOn?: PlainDate;
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

type Restriction = 'area' | 'areaOn' | 'institution' | 'company' | 'product';

/** A compound SELECT of SQLite has at most 500 terms. */
export const TERMS = 400;

/** Whose a row of sums or lines is; `s` stands for their table. */
export const OWNER_OF_SUMS = {
  institution: 's.institution',
  company: 's.company',
  distributor: 's.distributor',
};

/**
 * Sums many windows in two statements, one over whole months and one over the days at the edges, however many
 * purchases there are; two more go back to what was on record at an instant. All windows are restricted by the same
 * keys.
 */
export async function sumWindows(
  manager: EntityManager,
  windows: readonly SumWindow[],
  scope: Sight,
  knownAt: KnownAt = null,
): Promise<WindowSum[]> {
  const sums = windows.map((): WindowSum => ({ winning: 0, exempt: 0, nonWinning: 0, rows: 0 }));
  const periods = windows.flatMap((window, n) => periodsOf(window).map(period => ({ n, window, ...period })));
  for (const table of ['purchase_month', 'purchase_day'] as const) {
    const asked = periods.filter(period => period.table === table);
    for (const some of chunks(asked, TERMS)) {
      const rows = some.map(({ n, window, first, last }) => ({ n, ...windowKeys(window), first, last }));
      for (const { n, counted, total, summed } of await sumTable(manager, table, rows, scope, knownAt)) {
        const sum = sums[Number(n)];
        if (!sum) continue;
        sum[FIELD[counted]] += Number(total);
        sum.rows += Number(summed);
      }
    }
  }
  if (knownAt == null) return sums;
  for (const { n, counted, total } of await undoLaterRecords(manager, windows, scope, knownAt)) {
    const sum = sums[n];
    if (sum) sum[FIELD[counted]] += total;
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

const RESTRICTIONS: readonly Restriction[] = ['area', 'areaOn', 'institution', 'company', 'product'];

/** The constants that a window is joined by. */
export function windowKeys(window: SumWindow): Record<string, SqlValue> {
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
  scope: Sight,
  knownAt: KnownAt,
): Promise<SumRow[]> {
  const period = table === 'purchase_month' ? 'month' : 'day';
  const windows = constants(rows);
  const join = windowJoin(rows[0] ?? {}, { knownAt });
  const seen = visibleRows(scope, OWNER_OF_SUMS);
  return select<SumRow>(
    manager,
    `SELECT w.n AS n, s.counted AS counted, SUM(s.accepted - s.returned) AS total, COUNT(*) AS summed
     FROM (${windows.sql}) w
     JOIN ${table} s ON ${join.sql} AND s.${period} BETWEEN w.first AND w.last
     WHERE ${seen.sql} GROUP BY w.n, s.counted`,
    [...windows.parameters, ...join.parameters, ...seen.parameters],
  );
}

interface JoinOptions {
  readonly knownAt?: KnownAt;
  /** Rows may stand under a code that the product had before. */
  readonly formerCodes?: boolean;
}

/** `s` stands for the table of sums or of lines, `w` for the windows. */
export function windowJoin(
  keys: Record<string, SqlValue>,
  { knownAt, formerCodes = false }: JoinOptions = {},
): SqlPart {
  const equal = ['jurisdiction', 'category', 'institution', 'company', 'product']
    .filter(key => key in keys)
    .map(key => (key === 'product' && formerCodes ? FORMER_PRODUCT : `s.${key} = w.${key}`));
  if (!('area' in keys)) return part(equal.join(' AND '));
  const known = knownRows(knownAt, 'a');
  const area = `(w.area = w.jurisdiction OR s.institution IN (SELECT a.institution FROM institution_area a
    WHERE a.area = w.area AND a.validFrom <= w.areaOn AND (a.validTo IS NULL OR a.validTo > w.areaOn) AND ${known.sql}))`;
  return part([...equal, area].join(' AND '), ...known.parameters);
}

const FORMER_PRODUCT = `(s.product = w.product OR s.product IN
  (SELECT former.formerCode FROM product_alias former WHERE former.code = w.product))`;
