import { DateColumn, InstantColumn, TextColumn, WholeColumn } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** A winner that lost its award from a day on; null jurisdiction: in the whole alliance. */
@Entity('award_withdrawal')
export class AwardWithdrawalEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(100) requestId: string;
  @TextColumn(60) tender: string;
  @WholeColumn() productId: number;
  @TextColumn(6, { nullable: true }) jurisdiction: string | null;
  @DateColumn() fromDate: PlainDate;
  /** From this day on lists may name the product again. */
  @DateColumn({ nullable: true }) revokedFrom: PlainDate | null;
  @TextColumn(500) reason: string;
  /** The product that takes its place. */
  @WholeColumn({ nullable: true }) substituteId: number | null;
  @TextColumn(100, { nullable: true }) documentNumber: string | null;
  @TextColumn(300) documentTitle: string;
  @TextColumn(200, { nullable: true }) documentIssuer: string | null;
  @DateColumn({ nullable: true }) documentIssuedOn: PlainDate | null;
  @InstantColumn() recordedAt: string;
}
