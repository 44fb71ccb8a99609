import { DateColumn, InstantColumn, TextColumn, WholeColumn } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** 信息维护通知 of a trading centre about one gap of one product. */
@Entity('maintenance_notice')
export class MaintenanceNoticeEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(100) requestId: string;
  @TextColumn(6) jurisdiction: string;
  @WholeColumn() productId: number;
  @TextColumn(30) kind: string;
  @DateColumn() issuedOn: PlainDate;
  @DateColumn({ nullable: true }) dueOn: PlainDate | null;
  @TextColumn(100, { nullable: true }) documentNumber: string | null;
  @TextColumn(300) documentTitle: string;
  @TextColumn(200, { nullable: true }) documentIssuer: string | null;
  @DateColumn({ nullable: true }) documentIssuedOn: PlainDate | null;
  @InstantColumn() recordedAt: string;
}
