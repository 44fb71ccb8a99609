import { DateColumn, InstantColumn, TextColumn } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** 承诺: what a bidder promised in a tender (CQ-2.2d). */
@Entity('company_commitment')
export class CommitmentEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(60) tender: string;
  @TextColumn(18) company: string;
  @TextColumn(500) text: string;
  @DateColumn() madeOn: PlainDate;
  @TextColumn(100, { nullable: true }) documentNumber: string | null;
  @TextColumn(300) documentTitle: string;
  @TextColumn(200, { nullable: true }) documentIssuer: string | null;
  @DateColumn({ nullable: true }) documentIssuedOn: PlainDate | null;
  @InstantColumn() recordedAt: string;
}
