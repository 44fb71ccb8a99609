import { chunks } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { OWNER_OF_SUMS, TERMS, windowJoin } from '../progress/sum-window';
import { constants, select, type SqlPart, type SqlValue } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';

/** Rows of many windows in one statement; `n` is the place of the window among those asked about. */
export interface Joined {
  readonly manager: EntityManager;
  readonly sight: Sight;
  readonly rows: readonly Record<string, SqlValue>[];
}

export interface Statement {
  readonly columns: string;
  readonly table: string;
  readonly on: string;
  readonly group: string;
  /** Whose rows the asker sees, where it is told otherwise than of sums. */
  readonly seen?: SqlPart;
}

/** In as many statements as the rollouts take, however many rows there are. */
export async function readJoined<Row>(
  { manager, sight, rows }: Joined,
  statement: Statement,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of chunks(rows, TERMS)) {
    const constant = constants(some);
    const join = windowJoin(some[0] ?? {});
    const seen = statement.seen ?? visibleRows(sight, OWNER_OF_SUMS);
    found.push(
      ...(await select<Row>(
        manager,
        `SELECT w.n AS n, ${statement.columns} FROM (${constant.sql}) w
         JOIN ${statement.table} s ON ${join.sql} AND ${statement.on}
         WHERE ${seen.sql} ${statement.group}`,
        [...constant.parameters, ...join.parameters, ...seen.parameters],
      )),
    );
  }
  return found;
}
