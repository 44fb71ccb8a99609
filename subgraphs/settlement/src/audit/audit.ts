import { randomUUID } from 'node:crypto';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';

/** The document or file that a writer acts on 依据文件. */
export interface SourceDocument {
  readonly number?: string | null;
  readonly title: string;
  readonly issuer?: string | null;
  readonly issuedOn?: PlainDate | null;
  readonly sha256?: string | null;
  readonly url?: string | null;
  readonly note?: string | null;
}

/** On whose behalf something is written, and on which document. */
export interface Authority {
  /** Subject of the token, or the name of the process. */
  readonly actor: string;
  readonly source: SourceDocument;
}

export interface Deed extends Authority {
  readonly action: 'INSURANCE_CATALOGUE_RECORDED' | 'FILING_RECORDED';
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** Leaves the trace of a write, in the transaction that makes it. */
export async function audit(
  manager: EntityManager,
  { actor, source, action, subject, detail, at }: Deed,
): Promise<void> {
  await manager.insert(AuditEntry, {
    id: randomUUID(),
    at,
    actor,
    action,
    subject,
    document: JSON.stringify(source),
    detail: JSON.stringify(detail),
  });
}

/** Short name of a document in a row: number and title. */
export function shownSource({ number, title }: SourceDocument): string {
  return (number ? `${number} ${title}` : title).slice(0, SOURCE_LENGTH);
}

export const SOURCE_LENGTH = 300;
