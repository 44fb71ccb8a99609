import type { EntityManager } from 'typeorm';
import { select } from '../query/sql';

/** The tender of every category that the catalogue has told of; a few dozen rows. */
export async function readTenders(manager: EntityManager): Promise<Map<string, string>> {
  const rows = await select<{ category: string; tender: string }>(
    manager,
    'SELECT category, tender FROM category_tender',
    [],
  );
  return new Map(rows.map(row => [row.category, row.tender]));
}
