import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

const CHUNK = 400;

/** Inserts many rows, a few hundred a statement. */
export async function insertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(at, at + CHUNK))
      .updateEntity(false)
      .execute();
  }
}

/** Inserts rows, or replaces the ones whose `conflictColumns` are there already. */
export async function upsertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
  conflictColumns: string[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await manager.upsert(entity, rows.slice(at, at + CHUNK), conflictColumns);
  }
}
