import { chunks, groupBy } from '@alliance-hub/database';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';

/** Raw rows of a statement: hot reads skip the hydration of entities. */
export function select<Row>(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return manager.query<Row[]>(sql, [...parameters]);
}

/** `?,?,?` for an IN list; an empty list matches nothing. */
export const marks = (values: readonly unknown[]): string =>
  values.length > 0 ? values.map(() => '?').join(',') : 'NULL';

const CHUNK = 2_000;

/** Runs a statement over many keys, a few thousand at a time. */
export async function selectIn<Row, Key>(
  keys: readonly Key[],
  run: (some: readonly Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of chunks(keys, CHUNK)) {
    for (const row of await run(some)) rows.push(row);
  }
  return rows;
}

/** A loader of one row for a key; each call gives a fresh object, as the gateway's library writes into it. */
export function oneByKey<Key, Row extends object>(
  load: (keys: readonly Key[]) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async keys => {
    const rows = new Map((await load(keys)).map(row => [keyOf(row), row]));
    return keys.map(key => rows.get(key) ?? null);
  });
}

/** A loader of all rows for a key, in the order in which the statement gives them. */
export function manyByKey<Key, Row>(
  load: (keys: readonly Key[]) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return new DataLoader(async keys => {
    const groups = groupBy(await load(keys), keyOf);
    return keys.map(key => groups.get(key) ?? []);
  });
}
