import { indexName, InstantColumn, LongTextColumn, TextColumn } from '@alliance-hub/database';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Who wrote what, when, and on which document. */
@Entity('audit_entry')
@Index(indexName('audit_entry', ['subject']), ['subject'])
export class AuditEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @InstantColumn() at: string;
  @TextColumn(200) actor: string;
  /** What was done, e.g. `INSURANCE_CATALOGUE_RECORDED`. */
  @TextColumn(60) action: string;
  /** What it was done to: the batch or the request. */
  @TextColumn(200) subject: string;
  /** The document that the writer acted on, as JSON. */
  @LongTextColumn() document: string;
  /** What was written, as JSON. */
  @LongTextColumn() detail: string;
}
