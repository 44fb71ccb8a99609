import { chunks, knownRows } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import type { Counted } from '../purchase/purchase.enums';
import { constants, select, type SqlPart } from '../query/sql';
import { groupedBy, namedBy, type SumBy, type SumOf } from './sum-by';
import { OWNER_OF_SUMS, TERMS, windowJoin, windowKeys, type SumWindow } from './sum-window';
import { type Sight, visibleRows } from '../query/visible';

/** What a sum changes by. */
export interface Undone extends SumOf {
  readonly counted: Counted;
  readonly total: number;
}

const SIGNED = `CASE s.kind WHEN 'ACCEPTANCE' THEN s.quantity WHEN 'RETURN' THEN -s.quantity ELSE 0 END`;

/**
 * What takes the sums as they stand back to what was on record at an instant: without the lines recorded since, with
 * the lines that were superseded since. Two statements for all windows; they read no more than what was recorded after
 * the instant.
 */
export async function undoLaterRecords(
  manager: EntityManager,
  windows: readonly SumWindow[],
  sight: Sight,
  knownAt: string,
  by: SumBy = 'WINDOW',
): Promise<Undone[]> {
  const since = { sql: 's.recordedAt > ?', parameters: [knownAt] };
  const undone = [
    ...(await sumLines(manager, 'purchase_line', -1, since, windows, { sight, knownAt, by })),
    ...(await sumLines(manager, 'purchase_line_superseded', 1, knownRows(knownAt, 's'), windows, {
      sight,
      knownAt,
      by,
    })),
  ];
  return undone.map(row => ({ ...row, n: Number(row.n), total: Number(row.total) }));
}

async function sumLines(
  manager: EntityManager,
  table: 'purchase_line' | 'purchase_line_superseded',
  sign: 1 | -1,
  when: SqlPart,
  windows: readonly SumWindow[],
  { sight, knownAt, by }: { sight: Sight; knownAt: string; by: SumBy },
): Promise<Undone[]> {
  const seen = visibleRows(sight, OWNER_OF_SUMS);
  const asked = windows
    .map((window, n) => ({ n, ...windowKeys(window), first: window.from, last: window.to }))
    .filter(({ first, last }) => first <= last);
  const undone: Undone[] = [];
  for (const rows of chunks(asked, TERMS)) {
    const constant = constants(rows);
    const join = windowJoin(rows[0] ?? {}, { knownAt, formerCodes: table === 'purchase_line_superseded' });
    undone.push(
      ...(await select<Undone>(
        manager,
        `SELECT ${namedBy(by).sql}, s.counted AS counted, ${sign} * SUM(${SIGNED}) AS total
         FROM (${constant.sql}) w
         JOIN ${table} s ON ${join.sql} AND s.countedOn BETWEEN w.first AND w.last AND ${when.sql}
         WHERE ${seen.sql} GROUP BY ${groupedBy(by).sql}, s.counted`,
        [...constant.parameters, ...join.parameters, ...when.parameters, ...seen.parameters],
      )),
    );
  }
  return undone;
}
