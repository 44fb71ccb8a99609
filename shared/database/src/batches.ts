import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** Values in one statement: half of what SQLite takes. */
const MOST_VALUES = 16_000;
const MOST_ROWS = 1_000;

/** Splits a long list, so that a statement stays within what both databases take. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < list.length; at += size) result.push(list.slice(at, at + size));
  return result;
}

/**
 * Inserts many rows, up to a thousand a statement. The statement is put together here: the query builder spends more
 * time on its parameters than the database on the rows.
 */
export async function insertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
): Promise<void> {
  await inBatches(manager, entity, rows, insert => insert);
}

/** Inserts rows, or replaces the ones whose `conflictColumns` are there already. */
export async function upsertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
  conflictColumns: string[],
): Promise<void> {
  const quote = (name: string) => manager.connection.driver.escape(name);
  await inBatches(manager, entity, rows, (insert, columns) => {
    const changed = columns.filter(({ propertyName }) => !conflictColumns.includes(propertyName));
    // Where a row is its key alone, the one that is there stays.
    const names = (changed.length > 0 ? changed : columns).map(({ databaseName }) => quote(databaseName));
    if (manager.connection.options.type !== 'better-sqlite3') {
      return `${insert} ON DUPLICATE KEY UPDATE ${names.map(name => `${name} = VALUES(${name})`).join(', ')}`;
    }
    const key = conflictColumns.map(quote).join(', ');
    const set = names.map(name => `${name} = excluded.${name}`).join(', ');
    return `${insert} ON CONFLICT (${key}) DO UPDATE SET ${set}`;
  });
}

async function inBatches<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
  complete: (insert: string, columns: readonly ColumnMetadata[]) => string,
): Promise<void> {
  if (rows.length === 0) return;
  const { driver } = manager.connection;
  const metadata = manager.connection.getMetadata(entity);
  const columns = columnsOf(metadata, rows);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const head = `INSERT INTO ${driver.escape(metadata.tableName)} (${names}) VALUES `;
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const size = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length)));
  for (const some of chunks(rows, size)) {
    const values: unknown[] = [];
    for (const row of some) {
      for (const column of columns) {
        const value = (row as Record<string, unknown>)[column.propertyName];
        values.push(value == null ? null : driver.preparePersistentValue(value, column));
      }
    }
    const insert = head + some.map(() => marks).join(', ');
    await manager.query(complete(insert, columns), values);
  }
}

/** Columns that some row has a value for; the others keep their defaults. */
function columnsOf(metadata: EntityMetadata, rows: readonly object[]): ColumnMetadata[] {
  const given = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) given.add(name);
  return metadata.columns.filter(({ propertyName }) => given.has(propertyName));
}
