import {
  DateColumn,
  InstantColumn,
  LongTextColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** One version of 供应清单 for a tender in a jurisdiction; the newest one whose day has come is in force. */
@Entity('supply_list')
export class SupplyListEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(60) tender: string;
  @TextColumn(6) jurisdiction: string;
  @WholeColumn() version: number;
  @DateColumn() effectiveFrom: PlainDate;
  @TextColumn(64) sha256: string;
  @TextColumn(300, { nullable: true }) fileName: string | null;
  @WholeColumn() lineCount: number;
  @WholeColumn() rejectedCount: number;
  @TextColumn(100, { nullable: true }) documentNumber: string | null;
  @TextColumn(300) documentTitle: string;
  @TextColumn(200, { nullable: true }) documentIssuer: string | null;
  @DateColumn({ nullable: true }) documentIssuedOn: PlainDate | null;
  @TextColumn(20) provenance: string;
  @InstantColumn() recordedAt: string;
}

@Entity('supply_list_line')
export class SupplyListLineEntity {
  @PrimaryColumn({ type: 'bigint' }) listId: number;
  @PrimaryColumn({ type: 'bigint' }) productId: number;
  @YuanColumn() price: Yuan;
  @YuanColumn({ nullable: true }) componentPrice: Yuan | null;
  @TextColumn(60) bidGroup: string;
  @WholeColumn({ nullable: true }) ranking: number | null;
  /** Fingerprint of the whole line: equal means unchanged. */
  @TextColumn(64) fingerprint: string;
  /** What the line said, as JSON ({@link LineContent}). */
  @LongTextColumn({ nullable: true }) content: string | null;
}

/** What a version changed against the one that it took over from. */
@Entity('supply_list_change')
export class SupplyListChangeEntity {
  @PrimaryColumn({ type: 'bigint' }) listId: number;
  @PrimaryColumn({ type: 'bigint' }) position: number;
  @WholeColumn() productId: number;
  @TextColumn(20) kind: string;
  @TextColumn(40, { nullable: true }) field: string | null;
  @TextColumn(500, { nullable: true }) valueBefore: string | null;
  @TextColumn(500, { nullable: true }) valueAfter: string | null;
}
