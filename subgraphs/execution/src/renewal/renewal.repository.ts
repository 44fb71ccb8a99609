import { chunks } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { ALWAYS, constants, part, select, type SqlPart, type SqlValue, within } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';
import { OWNER_OF_SUMS, periodsOf, TERMS, windowJoin } from '../progress/sum-window';
import type { Counted } from '../purchase/purchase.enums';

/** The rows of one rollout and its renewal that are asked for. */
export interface PastKey {
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly jurisdiction: string;
  readonly category: string;
  /** Only institutions that lie here on a day. */
  readonly area: string;
  readonly areaOn: PlainDate;
  /** Agreement years whose lines are read. */
  readonly years: readonly number[];
  /** Days whose purchases are read, both included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface PastScope {
  readonly sight: Sight;
  /** Only these; absent: all. */
  readonly institutions?: readonly string[];
}

/** An agreement line of one of the years; `n` is the place of its key. */
export interface AgreedRow {
  readonly n: number;
  readonly year: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly lineId: string;
  readonly agreement: string;
  readonly agreedQuantity: number;
  readonly carriedOver: number;
  /** Null: as the hub reckons it. */
  readonly carriedOverSent: number | null;
}

/** Purchases of a product by how they count. */
export interface UseRow {
  readonly n: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly counted: Counted;
  /** Accepted less returned. */
  readonly received: number;
  readonly reported: number;
}

type Numbers<Row, Names extends keyof Row> = Omit<Row, Names> & Record<Names, number | string>;

const placeOf = ({ jurisdiction, category, area, areaOn }: PastKey) => ({
  jurisdiction,
  category,
  area,
  areaOn,
});

const only = ({ institutions }: PastScope): SqlPart =>
  institutions ? within('s.institution', institutions) : ALWAYS;

/** Agreement lines of many keys in one statement. */
export async function readAgreed(
  manager: EntityManager,
  keys: readonly PastKey[],
  scope: PastScope,
): Promise<AgreedRow[]> {
  const asked = keys.flatMap((key, n) => key.years.map(year => ({ n, ...placeOf(key), year })));
  const found: AgreedRow[] = [];
  for (const rows of chunks(asked, TERMS)) {
    const lines = await joinedWith<Numbers<AgreedRow, 'n' | 'year' | 'agreedQuantity' | 'carriedOver'>>(
      manager,
      { rows, table: 'agreement_line', on: part('s.agreementYear = w.year') },
      scope,
      part(`w.n AS n, w.year AS year, s.institution AS institution, s.company AS company, s.product AS product,
        s.lineId AS lineId, s.agreement AS agreement, s.agreedQuantity AS agreedQuantity, s.carriedOver AS carriedOver,
        s.carriedOverSent AS carriedOverSent`),
    );
    for (const line of lines) {
      found.push({
        ...line,
        n: Number(line.n),
        year: Number(line.year),
        agreedQuantity: Number(line.agreedQuantity),
        carriedOver: Number(line.carriedOver),
        carriedOverSent: line.carriedOverSent === null ? null : Number(line.carriedOverSent),
      });
    }
  }
  return found;
}

/** Purchases of many keys, summed by institution and product, in two statements: whole months and edge days. */
export async function readUses(
  manager: EntityManager,
  keys: readonly PastKey[],
  scope: PastScope,
): Promise<UseRow[]> {
  const found: UseRow[] = [];
  for (const table of ['purchase_month', 'purchase_day'] as const) {
    const period = table === 'purchase_month' ? 'month' : 'day';
    const asked = keys.flatMap((key, n) =>
      periodsOf(key)
        .filter(one => one.table === table)
        .map(({ first, last }) => ({ n, ...placeOf(key), first, last })),
    );
    for (const rows of chunks(asked, TERMS)) {
      const sums = await joinedWith<Numbers<UseRow, 'n' | 'received' | 'reported'>>(
        manager,
        { rows, table, on: part(`s.${period} BETWEEN w.first AND w.last`) },
        scope,
        part(`w.n AS n, s.institution AS institution, s.company AS company, s.product AS product,
          s.counted AS counted, SUM(s.accepted - s.returned) AS received, SUM(s.used) AS reported`),
        'GROUP BY w.n, s.institution, s.company, s.product, s.counted',
      );
      for (const sum of sums) {
        found.push({
          ...sum,
          n: Number(sum.n),
          received: Number(sum.received),
          reported: Number(sum.reported),
        });
      }
    }
  }
  return found;
}

interface Join {
  readonly rows: readonly Record<string, SqlValue>[];
  readonly table: string;
  readonly on: SqlPart;
}

async function joinedWith<Row>(
  manager: EntityManager,
  { rows, table, on }: Join,
  scope: PastScope,
  columns: SqlPart,
  grouping = '',
): Promise<Row[]> {
  const windows = constants(rows);
  const join = windowJoin(rows[0] ?? {});
  const seen = visibleRows(scope.sight, OWNER_OF_SUMS);
  const these = only(scope);
  return select<Row>(
    manager,
    `SELECT ${columns.sql} FROM (${windows.sql}) w JOIN ${table} s ON ${join.sql} AND ${on.sql}
     WHERE ${seen.sql} AND ${these.sql} ${grouping}`,
    [...windows.parameters, ...join.parameters, ...seen.parameters, ...these.parameters],
  );
}

/** The reasons that came with the lines of these years, by line. */
export async function readRenewalReasons(
  manager: EntityManager,
  keys: readonly Pick<PastKey, 'jurisdiction' | 'category'>[],
  years: readonly number[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const asked = keys.map(({ jurisdiction, category }, n) => ({
    jurisdiction,
    category,
    year: years[n] ?? 0,
  }));
  for (const rows of chunks(asked, TERMS)) {
    const windows = constants(rows);
    const reasons = await select<{ lineId: string; reason: string }>(
      manager,
      `SELECT r.lineId AS lineId, r.reason AS reason FROM (${windows.sql}) w JOIN renewal_reason r
       ON r.jurisdiction = w.jurisdiction AND r.category = w.category AND r.agreementYear = w.year
       WHERE r.reason IS NOT NULL`,
      windows.parameters,
    );
    for (const { lineId, reason } of reasons) found.set(lineId, reason);
  }
  return found;
}
