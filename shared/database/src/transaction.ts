import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

const tails = new WeakMap<DataSource, Promise<unknown>>();
const current = new AsyncLocalStorage<{ source: DataSource; manager: EntityManager }>();

/**
 * Runs `work` in one transaction; a nested call joins the one that is open.
 *
 * SQLite has one connection: TypeORM would turn an overlapping transaction into a savepoint of the first,
 * and lose it when the first rolls back. So transactions on SQLite wait for each other.
 */
export function inTransaction<T>(
  source: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const open = current.getStore();
  if (open?.source === source) return work(open.manager);

  const run = () => source.transaction(manager => current.run({ source, manager }, () => work(manager)));
  if (source.options.type !== 'better-sqlite3') return run();

  const result = (tails.get(source) ?? Promise.resolve()).then(run, run);
  tails.set(
    source,
    result.catch(() => undefined),
  );
  return result;
}
