import { DateColumn, InstantColumn, TextColumn, WholeColumn, YuanColumn } from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** 挂网 step of a trading centre: lists, suspends, resumes or ends from a day on. */
@Entity('listing_action')
export class ListingActionEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(100) batchId: string;
  @TextColumn(100) lineId: string;
  @WholeColumn() productId: number;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(10) action: string;
  @YuanColumn({ nullable: true }) price: Yuan | null;
  /** The cap that the price is above, where that is taken with a reason. */
  @YuanColumn({ nullable: true }) aboveCap: Yuan | null;
  @TextColumn(500, { nullable: true }) reason: string | null;
  @DateColumn() fromDate: PlainDate;
  @TextColumn(64) fingerprint: string;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}
