import { indexName, InstantColumn, LongTextColumn, TextColumn, WholeColumn } from '@alliance-hub/database';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A confirmation that was carried out: the same again changes nothing. */
@Entity('renewal_request')
export class RenewalRequest {
  @PrimaryColumn({ type: 'varchar', length: 120 }) requestId: string;
  /** SHA-256 of what was sent under the id. */
  @TextColumn(64) fingerprint: string;
  @InstantColumn() recordedAt: string;
}

/** Why a renewed volume is smaller than a floor in principle or than the volume before; kept with each such line. */
@Entity('renewal_reason')
@Index(indexName('renewal_reason', ['jurisdiction', 'category', 'agreementYear']), [
  'jurisdiction',
  'category',
  'agreementYear',
])
export class RenewalReason {
  /** Of the agreement line. */
  @PrimaryColumn({ type: 'varchar', length: 120 }) lineId: string;
  @TextColumn(120) requestId: string;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(40) category: string;
  @WholeColumn() agreementYear: number;
  /** In the words of the sender. */
  @LongTextColumn({ nullable: true }) reason: string | null;
  /** Explanation and reviews of a reduction (SX-2.2d), as JSON. */
  @LongTextColumn({ nullable: true }) reduction: string | null;
  @InstantColumn() recordedAt: string;
}
