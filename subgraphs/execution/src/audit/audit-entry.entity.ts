import { InstantColumn, LongTextColumn, TextColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** Who changed what, when, and on which document: one row for each writing transaction (审计记录). */
@Entity('audit_entry')
export class AuditEntry {
  /** Number of the writing transaction. */
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @InstantColumn() at: string;
  /** Subject of the token, or `sample`. */
  @TextColumn(120) actor: string;
  /** E.g. `purchase.record`. */
  @TextColumn(60) action: string;
  /** Batch, request or record that was written. */
  @TextColumn(200) subject: string;
  /** The document that the writer acted on, as JSON. */
  @LongTextColumn({ nullable: true }) source: string | null;
  /** What came of it, as JSON. */
  @LongTextColumn() detail: string;
}
