import { Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { insertMany } from './batches';
import { InstantColumn, LongTextColumn, TextColumn, WholeColumn } from './columns';
import { column, type TableSpec } from './tables';

/**
 * The append-only log that a subgraph publishes: one row for each dated fact that came, changed or ceased,
 * numbered without gaps in the order of commit.
 */
@Entity('change_log')
export class ChangeLogEntry {
  @PrimaryColumn({ type: 'bigint' }) seq: number;
  /** What the payload is, e.g. `CatalogueFact`. */
  @TextColumn(40) kind: string;
  /** Id of the fact: a later row with the same id replaces the earlier one. */
  @TextColumn(200) factId: string;
  @LongTextColumn() payload: string;
  @InstantColumn() recordedAt: string;
}

@Entity('sequence')
export class Sequence {
  @PrimaryColumn({ type: 'varchar', length: 40 }) name: string;
  @WholeColumn() value: number;
}

export const changeLogTables: TableSpec[] = [
  {
    name: 'change_log',
    columns: [
      column.whole('seq', { isPrimary: true }),
      column.text('kind', 40),
      column.text('factId', 200),
      column.longText('payload'),
      column.instant('recordedAt'),
    ],
  },
  {
    name: 'sequence',
    columns: [column.text('name', 40, { isPrimary: true }), column.whole('value')],
  },
];

/**
 * Takes the next `count` numbers of a sequence and returns the first. The row stays locked until the transaction
 * ends, so numbers are gapless and follow the order of commit.
 */
export async function takeNumbers(manager: EntityManager, name: string, count: number): Promise<number> {
  const updated = await manager
    .createQueryBuilder()
    .update(Sequence)
    .set({ value: () => `value + ${Math.trunc(count)}` })
    .where('name = :name', { name })
    .execute();
  if (!updated.affected) {
    await manager.insert(Sequence, { name, value: count });
    return 1;
  }
  const row = await manager.findOneByOrFail(Sequence, { name });
  return row.value - count + 1;
}

export interface Fact {
  kind: string;
  factId: string;
  payload: Record<string, unknown>;
}

/** Appends facts in the transaction that makes them true. Returns the number of the last one. */
export async function appendFacts(manager: EntityManager, facts: Fact[]): Promise<number | undefined> {
  if (facts.length === 0) return undefined;
  const first = await takeNumbers(manager, 'change_log', facts.length);
  const recordedAt = new Date().toISOString();
  const rows = facts.map((fact, index) => ({
    seq: first + index,
    kind: fact.kind,
    factId: fact.factId,
    payload: JSON.stringify(fact.payload),
    recordedAt,
  }));
  await insertMany(manager, ChangeLogEntry, rows);
  return first + facts.length - 1;
}

export interface FactPage {
  entries: { seq: number; kind: string; factId: string; payload: Record<string, unknown> }[];
  cursor: string;
  more: boolean;
}

/** A page of the log after a cursor (the empty string: from the beginning), in order of commit. */
export async function readFacts(manager: EntityManager, after: string, first: number): Promise<FactPage> {
  const rows = await manager
    .createQueryBuilder(ChangeLogEntry, 'entry')
    .where('entry.seq > :after', { after: Number(after || 0) })
    .orderBy('entry.seq', 'ASC')
    .take(first + 1)
    .getMany();
  const page = rows.slice(0, first);
  return {
    entries: page.map(row => ({
      seq: Number(row.seq),
      kind: row.kind,
      factId: row.factId,
      payload: JSON.parse(row.payload) as Record<string, unknown>,
    })),
    cursor: String(page.at(-1)?.seq ?? (after || '0')),
    more: rows.length > first,
  };
}
