import { InstantColumn, LongTextColumn, TextColumn, WholeColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** Who did what, when, and on which document's ground. Written in the transaction of the deed. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @InstantColumn() recordedAt: string;
  @TextColumn(200) actor: string;
  @TextColumn(40) action: string;
  @TextColumn(200) subject: string;
  @LongTextColumn() details: string;
  @LongTextColumn({ nullable: true }) source: string | null;
}

/** A request that was carried out: the same id again changes nothing. */
@Entity('sent_request')
export class SentRequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) kind: string;
  @PrimaryColumn({ type: 'varchar', length: 100 }) requestId: string;
  @TextColumn(64) fingerprint: string;
  @WholeColumn({ nullable: true }) productId: number | null;
}

/** What the store remembers about itself, e.g. the policy version that it was projected under. */
@Entity('store_setting')
export class StoreSettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 60 }) name: string;
  @TextColumn(200) value: string;
}
