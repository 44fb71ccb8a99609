import { Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { takeNumbers } from './change-log';
import { InstantColumn, LongTextColumn, TextColumn } from './columns';
import { column, indexName, type TableSpec } from './tables';

/** The document or file that somebody acts on 依据文件. */
export interface SourceDocument {
  number?: string | null;
  title: string;
  issuer?: string | null;
  issuedOn?: string | null;
  sha256?: string | null;
  url?: string | null;
  note?: string | null;
}

/** Who did what, when, and on which document's ground 审计记录: one row for each use-case that writes. */
@Entity('audit_entry')
@Index(indexName('audit_entry', ['subject']), ['subject'])
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @InstantColumn() recordedAt: string;
  /** Subject of the token, or the name of the operator's command. */
  @TextColumn(200) actor: string;
  @TextColumn(60) action: string;
  @TextColumn(200) subject: string;
  /** What came of it, as JSON. */
  @LongTextColumn() details: string;
  /** The document, as JSON. */
  @LongTextColumn({ nullable: true }) source: string | null;
}

export const auditTable: TableSpec = {
  name: 'audit_entry',
  columns: [
    column.whole('id', { isPrimary: true }),
    column.instant('recordedAt'),
    column.text('actor', 200),
    column.text('action', 60),
    column.text('subject', 200),
    column.longText('details'),
    column.longText('source', { isNullable: true }),
  ],
  indexes: [{ columns: ['subject'] }],
};

export interface Deed {
  actor: string;
  /** What, e.g. `supplyList.publish`. */
  action: string;
  /** To what, e.g. `JZJLC-2024-1 500000`. */
  subject: string;
  details: Readonly<Record<string, unknown>>;
  source?: SourceDocument | null | undefined;
}

/** Leaves the trace of a deed in the transaction that does it. */
export async function audit(manager: EntityManager, deed: Deed): Promise<void> {
  await manager.insert(AuditEntry, {
    id: await takeNumbers(manager, 'audit', 1),
    recordedAt: new Date().toISOString(),
    actor: deed.actor,
    action: deed.action,
    subject: deed.subject.slice(0, 200),
    details: JSON.stringify(deed.details),
    source: deed.source ? JSON.stringify(deed.source) : null,
  });
}
