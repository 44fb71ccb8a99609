import {
  DateColumn,
  indexName,
  InstantColumn,
  LongTextColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { SOURCE_LENGTH } from '../authority';

const PREPAYMENT = 'prepayment';

/** What a pooling area prepays an institution, as decided 医保基金预付. */
@Entity(PREPAYMENT)
@Index(indexName(PREPAYMENT, ['institution']), ['institution'])
@Index(indexName(PREPAYMENT, ['jurisdiction', 'id']), ['jurisdiction', 'id'])
export class PrepaymentRow {
  /** PP-000012 */
  @PrimaryColumn({ type: 'varchar', length: 20 }) id: string;
  @TextColumn(12) institution: string;
  /** Pooling area that pays. */
  @TextColumn(6) jurisdiction: string;
  /** JSON list, in order, each where its notice prints it. */
  @LongTextColumn() rollouts: string;
  /** Null: for the whole cycle. */
  @WholeColumn({ nullable: true }) agreementYear: number | null;
  /** The whole prepayment. */
  @YuanColumn() amount: Yuan;
  /** Of the centre's sheet (CQ-2.3a); null: the base follows the agreements. */
  @YuanColumn({ nullable: true }) givenBase: Yuan | null;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
}

const ENTRY = 'prepayment_entry';
const BY_REQUEST = ['requestId', 'kind'];
const BY_MONTH = ['prepayment', 'month', 'nth'];

/**
 * What was recorded of a prepayment, or the reversal of it 预付台账. Rows are never changed: what was recorded by mistake
 * stays beside its reversal.
 */
@Entity(ENTRY)
@Index(indexName(ENTRY, BY_REQUEST, true), BY_REQUEST, { unique: true })
@Index(indexName(ENTRY, ['prepayment']), ['prepayment'])
@Index(indexName(ENTRY, BY_MONTH, true), BY_MONTH, { unique: true })
@Index(indexName(ENTRY, ['reverses'], true), ['reverses'], { unique: true })
export class PrepaymentEntryRow {
  /** PE-12 */
  @PrimaryColumn({ type: 'varchar', length: 20 }) id: string;
  /** The sender's id: the same again changes nothing. */
  @TextColumn(100) requestId: string;
  /** A reversal has the kind of what it takes back. */
  @TextColumn(20) kind: 'TRANCHE' | 'FUND_PAYMENT' | 'REFUND';
  @TextColumn(20) prepayment: string;
  /** Paid, deducted or given back; negative for a reversal. Null: a tranche that is decided and not paid yet. */
  @YuanColumn({ nullable: true }) amount: Yuan | null;
  /** Day of payment, or of the refund; of a reversal the day of what it takes back. */
  @DateColumn({ nullable: true }) day: PlainDate | null;
  /** Number of the tranche. */
  @WholeColumn({ nullable: true }) tranche: number | null;
  /** Sent with the tranche. */
  @TextColumn(10, { nullable: true }) fund: 'EMPLOYEES' | 'RESIDENTS' | null;
  /** Settlement month of a fund payment, 2027-06. */
  @TextColumn(7, { nullable: true }) month: string | null;
  /** Which row of that month it is: two requests at once cannot both be the first. */
  @WholeColumn({ nullable: true }) nth: number | null;
  /** What the fund paid that month; negative for a reversal. */
  @YuanColumn({ nullable: true }) payment: Yuan | null;
  /** Purchased by the end of the month, where the deduction follows it (SX-3.5b). */
  @YuanColumn({ nullable: true }) purchased: Yuan | null;
  /** What other prepayments have of that payment, as reckoned then: JSON list of prepayment and amount. */
  @LongTextColumn({ nullable: true }) shares: string | null;
  /** The entry that this one takes back. */
  @TextColumn(20, { nullable: true }) reverses: string | null;
  /** What was sent, as JSON. */
  @LongTextColumn() form: string;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
}
