import { type Database, takeNumbers } from '@alliance-hub/database';
import type { SourceDocumentInput } from '@alliance-hub/graphql';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';

/** One writing transaction. */
export interface Writing {
  readonly manager: EntityManager;
  /** Numbers the transactions in the order of commit. */
  readonly number: number;
  readonly recordedAt: string;
}

/** Who writes: the subject of the token. */
export interface Writer {
  readonly actor: string;
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

export interface AuditNote {
  action: string;
  subject: string;
  source?: SourceDocumentInput | null;
  detail: Record<string, unknown>;
}

/** Leaves the audit row of a transaction. */
export async function audit(
  { manager, number, recordedAt }: Writing,
  writer: Writer,
  note: AuditNote,
): Promise<void> {
  await manager.insert(AuditEntry, {
    id: number,
    at: recordedAt,
    actor: writer.actor,
    action: note.action,
    subject: note.subject,
    source: note.source ? JSON.stringify(note.source) : null,
    detail: JSON.stringify(note.detail),
  });
}
