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
  read(after: string): Promise<FollowedPage<F>>;
  /** Must be idempotent: a page may come again after a crash. */
  apply(manager: EntityManager, facts: F[]): Promise<void>;
}

/**
 * Copies another subgraph's log up to its head. The cursor moves in the transaction that applies a page,
 * so start, restart and replay are one path. Returns the number of facts applied.
 */
export async function followToHead<F>(options: FollowOptions<F>): Promise<number> {
  let applied = 0;
  for (;;) {
    const after = await position(options.database.read, options.source);
    const page = await options.read(after);
    if (page.facts.length === 0) return applied;
    const taken = await options.database.transaction(async manager => {
      if ((await position(manager, options.source)) !== after) return false;
      await options.apply(manager, page.facts);
      await manager.upsert(FollowCursor, { source: options.source, position: page.cursor }, ['source']);
      return true;
    });
    if (taken) applied += page.facts.length;
    if (!page.more) return applied;
  }
}

async function position(manager: EntityManager, source: string): Promise<string> {
  return (await manager.findOneBy(FollowCursor, { source }))?.position ?? '';
}
