import type { RowScope } from '@alliance-hub/auth';
import { type Database, takeNumbers } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';

/** One writing transaction. */
export interface Writing {
  readonly manager: EntityManager;
  /** Numbers the transactions in the order of commit. */
  readonly number: number;
  readonly recordedAt: string;
}

/** Who writes. */
export interface Writer {
  /** The subject of the token. */
  readonly actor: string;
  /** Whose rows it may write; absent: the hub itself, which loads sample data. */
  readonly scope?: RowScope;
}

/**
 * Runs `work` in one transaction. Taking the number locks its row, so that writers follow each other on MariaDB as
 * they do on SQLite: whether a line is new is decided on what is really there.
 */
export function writing<T>(database: Database, work: (writing: Writing) => Promise<T>): Promise<T> {
  return database.transaction(async manager => work(await joinWriting(manager)));
}

/** Lines up with the other writers in a transaction that somebody else opened. */
export async function joinWriting(manager: EntityManager): Promise<Writing> {
  const number = await takeNumbers(manager, 'writing', 1);
  return { manager, number, recordedAt: new Date().toISOString() };
}
