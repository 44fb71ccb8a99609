import {
  DateColumn,
  indexName,
  InstantColumn,
  LongTextColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import type { PlainDate, Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgreementParty, SignMode } from './agreement.enums';

/** The agreement of one institution with one company for one category and agreement year (购销协议). */
@Entity('agreement')
@Index(indexName('agreement', ['jurisdiction', 'category', 'id']), ['jurisdiction', 'category', 'id'])
@Index(indexName('agreement', ['institution', 'id']), ['institution', 'id'])
@Index(indexName('agreement', ['company', 'institution']), ['company', 'institution'])
@Index(indexName('agreement', ['distributor', 'institution']), ['distributor', 'institution'])
export class AgreementRow {
  /** `<rollout>:<institution>:<company>:<agreement year>` */
  @PrimaryColumn({ type: 'varchar', length: 120 }) id: string;
  /** Division code of the jurisdiction whose notice prints the category. */
  @TextColumn(6) jurisdiction: string;
  @TextColumn(40) category: string;
  @TextColumn(12) institution: string;
  @TextColumn(18) company: string;
  /** Empty where none is named. */
  @TextColumn(18) distributor: string;
  /** Lead hospital that signs for the institution (WH-2.1a); the volume stays the institution's. */
  @TextColumn(12, { nullable: true }) leadInstitution: string | null;
  @WholeColumn() agreementYear: number;
  @DateColumn() yearFrom: PlainDate;
  @DateColumn() yearTo: PlainDate;
  /** Agreed quantity × price, summed over the lines. */
  @YuanColumn() amount: Yuan;
  /** How many parties have signed. */
  @WholeColumn() signatures: number;
  /** Day on which the last party signed; null while one is missing. */
  @DateColumn({ nullable: true }) signedOn: PlainDate | null;
  @InstantColumn() recordedAt: string;
}

/** One product of an agreement. The keys of the agreement are repeated, so that sums need no join. */
abstract class AgreementLineContent {
  @TextColumn(120) agreement: string;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(40) category: string;
  @TextColumn(12) institution: string;
  @TextColumn(18) company: string;
  @TextColumn(18) distributor: string;
  @WholeColumn() agreementYear: number;
  @TextColumn(40) product: string;
  @WholeColumn() agreedQuantity: number;
  @WholeColumn() carriedOver: number;
  /** Winning price on the first day of the agreement year, or when it first held later in it. */
  @YuanColumn() price: Yuan;
  @TextColumn(120) batchId: string;
  /** When the line as it stands was recorded: as sent, corrected or priced anew. */
  @InstantColumn() recordedAt: string;
}

@Entity('agreement_line')
@Index(indexName('agreement_line', ['agreement']), ['agreement'])
@Index(indexName('agreement_line', ['jurisdiction', 'category', 'agreementYear']), [
  'jurisdiction',
  'category',
  'agreementYear',
])
@Index(indexName('agreement_line', ['product', 'jurisdiction', 'agreementYear']), [
  'product',
  'jurisdiction',
  'agreementYear',
])
export class AgreementLineRow extends AgreementLineContent {
  /** The sender's id. */
  @PrimaryColumn({ type: 'varchar', length: 120 }) lineId: string;
  /** What the sender said is carried over; null: nothing, and it follows what was purchased in the year before. */
  @WholeColumn({ nullable: true }) carriedOverSent: number | null;
}

/** An agreement line as it was until something else was recorded in its place. */
@Entity('agreement_line_superseded')
@Index(indexName('agreement_line_superseded', ['agreement']), ['agreement'])
@Index(indexName('agreement_line_superseded', ['jurisdiction', 'category', 'agreementYear']), [
  'jurisdiction',
  'category',
  'agreementYear',
])
export class SupersededAgreementLine extends AgreementLineContent {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(120) lineId: string;
  @InstantColumn() supersededAt: string;
}

/** One party's signature. */
@Entity('agreement_signature')
@Index(indexName('agreement_signature', ['agreement', 'party'], true), ['agreement', 'party'], {
  unique: true,
})
export class SignatureRow {
  @PrimaryColumn({ type: 'varchar', length: 120 }) requestId: string;
  @TextColumn(120) agreement: string;
  @TextColumn(20) party: AgreementParty;
  @DateColumn() signedOn: PlainDate;
  @TextColumn(12) mode: SignMode;
  @TextColumn(120, { nullable: true }) signatory: string | null;
  /** The written mandate of the lead hospital (WH-2.1a), as JSON. */
  @LongTextColumn({ nullable: true }) mandate: string | null;
  @InstantColumn() recordedAt: string;
}
