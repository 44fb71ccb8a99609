import { insertMany, takeNumbers } from '@alliance-hub/database';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Writing } from './writing';

/** Keeps rows as they were before the ones that take their place in this transaction. */
export async function keepSuperseded<E extends ObjectLiteral>(
  { manager, recordedAt }: Pick<Writing, 'manager' | 'recordedAt'>,
  entity: EntityTarget<E>,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const first = await takeNumbers(manager, 'superseded', rows.length);
  const kept = rows.map((row, n) => ({ ...row, id: first + n, supersededAt: recordedAt }));
  await insertMany(manager, entity, kept as unknown as QueryDeepPartialEntity<E>[]);
}
