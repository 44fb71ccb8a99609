import { chunks, type KnownAt, knownRows } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { constants, select, type SqlPart, type SqlValue } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';
import { OWNER_OF_SUMS, type SumWindow, TERMS, windowJoin, windowKeys } from './sum-window';

/** What of a rollout and agreement year is asked. */
export interface AgreedKey extends Omit<SumWindow, 'from' | 'to'> {
  readonly agreementYear: number;
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
): Promise<(number | undefined)[]> {
  const sums = keys.map((): number | undefined => undefined);
  const asked = keys.map((key, n) => ({
    n,
    ...windowKeys({ ...key, from: NO_DAY, to: NO_DAY }),
    year: key.agreementYear,
  }));
  for (const rows of chunks(asked, TERMS)) {
    for (const [table, when] of tablesAt(knownAt)) {
      for (const { n, total } of await sumLines(manager, table, when, { rows, sight, knownAt })) {
        sums[Number(n)] = (sums[Number(n)] ?? 0) + Number(total);
      }
    }
  }
  return sums;
}

const NO_DAY = '' as PlainDate;

/** Where the lines on record at an instant stand. */
function tablesAt(knownAt: KnownAt): [table: string, when: SqlPart][] {
  if (knownAt == null) return [['agreement_line', { sql: '1 = 1', parameters: [] }]];
  return [
    ['agreement_line', { sql: 's.recordedAt <= ?', parameters: [knownAt] }],
    ['agreement_line_superseded', knownRows(knownAt, 's')],
  ];
}

interface Asked {
  readonly rows: readonly Record<string, SqlValue>[];
  readonly sight: Sight;
  readonly knownAt: KnownAt;
}

function sumLines(
  manager: EntityManager,
  table: string,
  when: SqlPart,
  { rows, sight, knownAt }: Asked,
): Promise<{ n: number; total: number | string }[]> {
  const windows = constants(rows);
  const join = windowJoin(rows[0] ?? {}, { knownAt, formerCodes: table === 'agreement_line_superseded' });
  const seen = visibleRows(sight, OWNER_OF_SUMS);
  return select(
    manager,
    `SELECT w.n AS n, SUM(s.agreedQuantity) AS total FROM (${windows.sql}) w
     JOIN ${table} s ON ${join.sql} AND s.agreementYear = w.year AND ${when.sql}
     WHERE ${seen.sql} GROUP BY w.n`,
    [...windows.parameters, ...join.parameters, ...when.parameters, ...seen.parameters],
  );
}
