import { type KnownAt, knownRows } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { select } from '../query/sql';

/** Last days of the decided extensions, by rollout id. There are few: one for each decision in force. */
export type Extensions = ReadonlyMap<string, PlainDate>;

export async function readExtensions(manager: EntityManager, knownAt: KnownAt = null): Promise<Extensions> {
  const known = knownRows(knownAt);
  const rows = await select<{ jurisdiction: string; category: string; extendedTo: PlainDate }>(
    manager,
    `SELECT jurisdiction, category, extendedTo FROM cycle_extension WHERE ${known.sql}`,
    known.parameters,
  );
  return new Map(rows.map(row => [`${row.jurisdiction}:${row.category}`, row.extendedTo]));
}
