import { Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { TextColumn } from './columns';
import type { Database } from './database';
import { column, type TableSpec } from './tables';

/** How far this subgraph has read the log of another one. */
@Entity('follow_cursor')
export class FollowCursor {
  @PrimaryColumn({ type: 'varchar', length: 40 }) source: string;
  @TextColumn(40) position: string;
}

export const followerTables: TableSpec[] = [
  {
    name: 'follow_cursor',
    columns: [column.text('source', 40, { isPrimary: true }), column.text('position', 40)],
  },
];

export interface FollowedPage<F> {
  facts: F[];
  cursor: string;
  more: boolean;
}

export interface FollowOptions<F> {
  database: Database;
  /** Name of the log, e.g. `catalogue`. */
  source: string;
  read: (after: string) => Promise<FollowedPage<F>>;
  /** Must be idempotent: a page may come again after a crash. */
  apply: (manager: EntityManager, facts: F[]) => Promise<void>;
}

/**
 * Copies another subgraph's log up to its head. The cursor moves in the transaction that applies a page,
 * so start, restart and replay are one path. Returns the number of facts applied.
 */
export async function followToHead<F>({ database, source, read, apply }: FollowOptions<F>): Promise<number> {
  let applied = 0;
  for (;;) {
    const after = await position(database, source);
    const page = await read(after);
    if (page.facts.length === 0) return applied;
    const taken = await database.transaction(async manager => {
      // First of all, so that the row is locked: of two followers in two processes one moves the cursor.
      const moved = await manager.update(
        FollowCursor,
        { source, position: after },
        { position: page.cursor },
      );
      if (moved.affected) await apply(manager, page.facts);
      return Boolean(moved.affected);
    });
    if (taken) applied += page.facts.length;
    if (!page.more) return applied;
  }
}

async function position(database: Database, source: string): Promise<string> {
  const cursor = await database.read.findOneBy(FollowCursor, { source });
  if (cursor) return cursor.position;
  await database.transaction(manager =>
    manager
      .createQueryBuilder()
      .insert()
      .into(FollowCursor)
      .values({ source, position: '' })
      .orIgnore()
      .execute(),
  );
  return '';
}
