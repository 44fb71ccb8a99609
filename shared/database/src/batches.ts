import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
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
  const columns = columnsOf(manager, entity).filter(column => isFilled(column, rows));
  await inBatches(manager, entity, columns, rows);
}

/** Inserts rows, or replaces the ones whose `conflictColumns` are there already. */
export async function upsertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
  conflictColumns: string[],
): Promise<void> {
  const columns = columnsOf(manager, entity).filter(column => isGiven(column, rows));
  await inBatches(manager, entity, columns, rows, replacing(manager, columns, conflictColumns));
}

/** What makes an insert replace the rows that are there. */
function replacing(
  { connection }: EntityManager,
  columns: readonly ColumnMetadata[],
  conflictColumns: readonly string[],
): string {
  const quote = (name: string) => connection.driver.escape(name);
  const changed = columns.filter(({ propertyName }) => !conflictColumns.includes(propertyName));
  // Where a row is its key alone, the one that is there stays.
  const names = (changed.length > 0 ? changed : columns).map(({ databaseName }) => quote(databaseName));
  if (connection.options.type !== 'better-sqlite3') {
    return ` ON DUPLICATE KEY UPDATE ${names.map(name => `${name} = VALUES(${name})`).join(', ')}`;
  }
  const key = conflictColumns.map(quote).join(', ');
  const set = names.map(name => `${name} = excluded.${name}`).join(', ');
  return ` ON CONFLICT (${key}) DO UPDATE SET ${set}`;
}

async function inBatches<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  columns: readonly ColumnMetadata[],
  rows: readonly QueryDeepPartialEntity<E>[],
  suffix = '',
): Promise<void> {
  const { driver } = manager.connection;
  const { tableName } = manager.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const head = `INSERT INTO ${driver.escape(tableName)} (${names}) VALUES `;
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
    await manager.query(head + some.map(() => marks).join(', ') + suffix, values);
  }
}

const columnsOf = (manager: EntityManager, entity: EntityTarget<ObjectLiteral>): ColumnMetadata[] =>
  manager.connection.getMetadata(entity).columns;

type Rows = readonly Record<string, unknown>[];

/** Whether some row names the column; where none does, it keeps its default. */
const isGiven = ({ propertyName }: ColumnMetadata, rows: readonly object[]): boolean =>
  rows.some(row => propertyName in row);

/** Whether some row has a value for the column; a new row need not say null where that is the default. */
const isFilled = (column: ColumnMetadata, rows: readonly object[]): boolean =>
  column.isNullable && column.default === undefined
    ? (rows as Rows).some(row => row[column.propertyName] != null)
    : isGiven(column, rows);
