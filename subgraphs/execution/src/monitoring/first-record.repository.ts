import type { EntityManager } from 'typeorm';
import { joined, part, select } from '../query/sql';

const TABLES = ['agreement_line', 'agreement_line_superseded', 'purchase_line', 'purchase_line_superseded'];

/**
 * The instant of the first record of any of these rollouts, whoever asks; undefined before there is one. A line that
 * was corrected still tells when it was first recorded.
 */
export async function readFirstRecord(
  manager: EntityManager,
  rollouts: readonly { carriedBy: string; category: string }[],
): Promise<string | undefined> {
  if (rollouts.length === 0) return undefined;
  const wanted = joined(
    rollouts.map(({ carriedBy, category }) =>
      part('(jurisdiction = ? AND category = ?)', carriedBy, category),
    ),
    'OR',
  );
  const [row] = await select<{ first: string | null }>(
    manager,
    `SELECT MIN(t.first) AS first FROM (${TABLES.map(
      table => `SELECT MIN(recordedAt) AS first FROM ${table} WHERE ${wanted.sql}`,
    ).join(' UNION ALL ')}) t`,
    TABLES.flatMap(() => wanted.parameters),
  );
  return row?.first ?? undefined;
}
