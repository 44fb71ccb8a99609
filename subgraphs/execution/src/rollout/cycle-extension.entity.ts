import { DateColumn, indexName, InstantColumn, LongTextColumn, TextColumn } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A recorded decision that a cycle goes on after its printed end (采购周期延长决定). */
@Entity('cycle_extension')
@Index(indexName('cycle_extension', ['jurisdiction', 'category']), ['jurisdiction', 'category'])
@Index(indexName('cycle_extension', ['requestId'], true), ['requestId'], { unique: true })
export class CycleExtensionDecision {
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  /** The sender's id of the request; null for what was decided by no request. */
  @TextColumn(120, { nullable: true }) requestId: string | null;
  /** Division code of the jurisdiction whose notice prints the category. */
  @TextColumn(6) jurisdiction: string;
  @TextColumn(40) category: string;
  /** Last day of the extended cycle, included. */
  @DateColumn() extendedTo: PlainDate;
  /** The document that decides, as JSON. */
  @LongTextColumn() source: string;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}
