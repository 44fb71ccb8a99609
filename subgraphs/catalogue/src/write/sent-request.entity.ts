import { TextColumn, WholeColumn } from '@alliance-hub/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** A request that was carried out: the same id again changes nothing. */
@Entity('sent_request')
export class SentRequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) kind: string;
  @PrimaryColumn({ type: 'varchar', length: 100 }) requestId: string;
  @TextColumn(64) fingerprint: string;
  @WholeColumn({ nullable: true }) productId: number | null;
}
