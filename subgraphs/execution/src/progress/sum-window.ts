import { chunks, type KnownAt, knownRows } from '@alliance-hub/database';
import { addDays, monthEnd, monthOf, monthStart, type PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { Counted } from '../purchase/purchase.enums';
import { constants, part, select, type SqlPart, type SqlValue } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';
import { undoLaterRecords } from './later-records';
import { groupedBy, namedBy, type SumBy, type SumOf } from './sum-by';

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

/** A sum of purchases that count in one way. */
export interface CountedSum extends SumOf {
  readonly counted: Counted;
  readonly total: number;
  /** How many rows of sums the asker may see in it. */
  readonly summed: number;
}

/** Sums many windows; all of them are restricted by the same keys. */
export async function sumWindows(
  manager: EntityManager,
  windows: readonly SumWindow[],
  scope: Sight,
  knownAt: KnownAt = null,
): Promise<WindowSum[]> {
  const sums = windows.map((): WindowSum => ({ winning: 0, exempt: 0, nonWinning: 0, rows: 0 }));
  for (const { n, counted, total, summed } of await readSums(manager, windows, scope, knownAt)) {
    const sum = sums[n];
    if (!sum) continue;
    sum[FIELD[counted]] += total;
    sum.rows += summed;
  }
  return sums;
}

/**
 * The sums of many windows in two statements, one over whole months and one over the days at the edges, however many
 * purchases there are; two more go back to what was on record at an instant.
 */
export async function readSums(
  manager: EntityManager,
  windows: readonly SumWindow[],
  scope: Sight,
  knownAt: KnownAt,
  by: SumBy = 'WINDOW',
): Promise<CountedSum[]> {
  const sums: CountedSum[] = [];
  const periods = windows.flatMap((window, n) => periodsOf(window).map(period => ({ n, window, ...period })));
  for (const table of ['purchase_month', 'purchase_day'] as const) {
    const asked = periods.filter(period => period.table === table);
    for (const some of chunks(asked, TERMS)) {
      const rows = some.map(({ n, window, first, last }) => ({ n, ...windowKeys(window), first, last }));
      for (const row of await sumTable(manager, { table, rows, scope, knownAt, by })) {
        sums.push({ ...row, n: Number(row.n), total: Number(row.total), summed: Number(row.summed) });
      }
    }
  }
  if (knownAt == null) return sums;
  const undone = await undoLaterRecords(manager, windows, scope, knownAt, by);
  return [...sums, ...undone.map(row => ({ ...row, summed: 0 }))];
}

/** Under which name a sum counts. */
export const FIELD: Record<Counted, 'winning' | 'exempt' | 'nonWinning'> = {
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

type SumRow = Omit<CountedSum, 'n' | 'total' | 'summed'> & Record<'n' | 'total' | 'summed', number | string>;

interface TableAsked {
  readonly table: Period['table'];
  readonly rows: readonly Record<string, SqlValue>[];
  readonly scope: Sight;
  readonly knownAt: KnownAt;
  readonly by: SumBy;
}

function sumTable(
  manager: EntityManager,
  { table, rows, scope, knownAt, by }: TableAsked,
): Promise<SumRow[]> {
  const period = table === 'purchase_month' ? 'month' : 'day';
  const windows = constants(rows);
  const join = windowJoin(rows[0] ?? {}, { knownAt });
  const seen = visibleRows(scope, OWNER_OF_SUMS);
  return select<SumRow>(
    manager,
    `SELECT ${namedBy(by).sql}, s.counted AS counted, SUM(s.accepted - s.returned) AS total, COUNT(*) AS summed
     FROM (${windows.sql}) w
     JOIN ${table} s ON ${join.sql} AND s.${period} BETWEEN w.first AND w.last
     WHERE ${seen.sql} GROUP BY ${groupedBy(by).sql}, s.counted`,
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
