import { chunks, type KnownAt, knownRows } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { constants, select, type SqlPart, type SqlValue } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';
import { groupedBy, namedBy, type SumBy, type SumOf } from './sum-by';
import { OWNER_OF_SUMS, type SumWindow, TERMS, windowJoin, windowKeys } from './sum-window';

/** What of a rollout and agreement year is asked. */
export interface AgreedKey extends Omit<SumWindow, 'from' | 'to'> {
  readonly agreementYear: number;
}

/** What is agreed for a year, and what was carried over into it (CQ-2.1e). */
export interface AgreedSum {
  readonly agreed: number;
  readonly carriedOver: number;
}

/**
 * Agreed quantities of many keys in one statement, and one more as known at an instant; undefined where the asker may
 * see no agreement line at all.
 */
export async function sumAgreed(
  manager: EntityManager,
  keys: readonly AgreedKey[],
  sight: Sight,
  knownAt: KnownAt = null,
): Promise<(AgreedSum | undefined)[]> {
  const sums = keys.map((): AgreedSum | undefined => undefined);
  for (const { n, agreed, carriedOver } of await readAgreed(manager, keys, sight, knownAt)) {
    const before = sums[n];
    sums[n] = {
      agreed: (before?.agreed ?? 0) + agreed,
      carriedOver: (before?.carriedOver ?? 0) + carriedOver,
    };
  }
  return sums;
}

/** The same, told apart as asked. */
export async function readAgreed(
  manager: EntityManager,
  keys: readonly AgreedKey[],
  sight: Sight,
  knownAt: KnownAt,
  by: SumBy = 'WINDOW',
): Promise<(AgreedSum & SumOf)[]> {
  const sums: (AgreedSum & SumOf)[] = [];
  const asked = keys.map((key, n) => askedRow(n, key));
  for (const rows of chunks(asked, TERMS)) {
    for (const [table, when] of tablesAt(knownAt)) {
      const found = await readLines<
        Record<'n' | 'agreed' | 'carriedOver', number | string> & Omit<SumOf, 'n'>
      >(
        manager,
        { table, when, rows, sight, knownAt },
        `${namedBy(by).sql}, SUM(s.agreedQuantity) AS agreed, SUM(s.carriedOver) AS carriedOver`,
        `GROUP BY ${groupedBy(by).sql}`,
      );
      for (const row of found) {
        const { n, agreed, carriedOver } = row;
        sums.push({ ...row, n: Number(n), agreed: Number(agreed), carriedOver: Number(carriedOver) });
      }
    }
  }
  return sums;
}

const askedRow = (n: number, key: AgreedKey): Record<string, SqlValue> => ({
  n,
  ...windowKeys({ ...key, from: NO_DAY, to: NO_DAY }),
  year: key.agreementYear,
});

const NO_DAY = '' as PlainDate;

/** Where the lines on record at an instant stand. */
function tablesAt(knownAt: KnownAt): [table: string, when: SqlPart][] {
  if (knownAt == null) return [['agreement_line', { sql: '1 = 1', parameters: [] }]];
  return [
    ['agreement_line', { sql: 's.recordedAt <= ?', parameters: [knownAt] }],
    ['agreement_line_superseded', knownRows(knownAt, 's')],
  ];
}

/** An agreement line into which something was carried over; `n` is the place of its key. */
export interface CarriedLine {
  readonly n: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly carriedOver: number;
}

/** The lines of many keys into which something was carried over, in as many statements as their sums take. */
export async function readCarried(
  manager: EntityManager,
  keys: ReadonlyMap<number, AgreedKey>,
  sight: Sight,
  knownAt: KnownAt = null,
): Promise<CarriedLine[]> {
  const lines: CarriedLine[] = [];
  const asked = [...keys].map(([n, key]) => askedRow(n, key));
  for (const rows of chunks(asked, TERMS)) {
    for (const [table, when] of tablesAt(knownAt)) {
      const some = { sql: `${when.sql} AND s.carriedOver > 0`, parameters: when.parameters };
      const found = await readLines<
        Record<'n' | 'carriedOver', number | string> & Omit<CarriedLine, 'n' | 'carriedOver'>
      >(
        manager,
        { table, when: some, rows, sight, knownAt },
        `w.n AS n, s.institution AS institution, s.company AS company, s.product AS product,
         s.carriedOver AS carriedOver`,
      );
      lines.push(
        ...found.map(line => ({ ...line, n: Number(line.n), carriedOver: Number(line.carriedOver) })),
      );
    }
  }
  return lines;
}

interface Asked {
  readonly table: string;
  readonly when: SqlPart;
  readonly rows: readonly Record<string, SqlValue>[];
  readonly sight: Sight;
  readonly knownAt: KnownAt;
}

function readLines<Row>(
  manager: EntityManager,
  { table, when, rows, sight, knownAt }: Asked,
  columns: string,
  grouping = '',
): Promise<Row[]> {
  const windows = constants(rows);
  const join = windowJoin(rows[0] ?? {}, { knownAt, formerCodes: table === 'agreement_line_superseded' });
  const seen = visibleRows(sight, OWNER_OF_SUMS);
  return select<Row>(
    manager,
    `SELECT ${columns} FROM (${windows.sql}) w
     JOIN ${table} s ON ${join.sql} AND s.agreementYear = w.year AND ${when.sql}
     WHERE ${seen.sql} ${grouping}`,
    [...windows.parameters, ...join.parameters, ...when.parameters, ...seen.parameters],
  );
}
