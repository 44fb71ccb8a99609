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
  @TextColumn(10, { nullable: true }) givenFund: 'EMPLOYEES' | 'RESIDENTS' | null;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
}

/** Something that was sent, by the sender's id: the same again changes nothing. */
abstract class Sent {
  @PrimaryColumn({ type: 'varchar', length: 100 }) requestId: string;
  @TextColumn(20) prepayment: string;
  /** What was sent, as JSON. */
  @LongTextColumn() form: string;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
}

const TRANCHE = 'prepayment_tranche';

/** A tranche as decided, or as paid. */
@Entity(TRANCHE)
@Index(indexName(TRANCHE, ['prepayment']), ['prepayment'])
export class TrancheRow extends Sent {
  @WholeColumn() number: number;
  /** Null: decided, not paid yet. */
  @YuanColumn({ nullable: true }) paid: Yuan | null;
  @DateColumn({ nullable: true }) paidOn: PlainDate | null;
}

const OFFSET = 'prepayment_offset';
const BY_MONTH = ['prepayment', 'month'];

/** A month's payment of the fund to the institution, and what was deducted from it; as reckoned then 冲抵. */
@Entity(OFFSET)
@Index(indexName(OFFSET, BY_MONTH, true), BY_MONTH, { unique: true })
export class OffsetRow extends Sent {
  /** 2027-06 */
  @TextColumn(7) month: string;
  @YuanColumn() payment: Yuan;
  @DateColumn() paidOn: PlainDate;
  @YuanColumn() deducted: Yuan;
  /** Purchased by the end of the month, where the deduction follows it (SX-3.5b). */
  @YuanColumn({ nullable: true }) purchased: Yuan | null;
}

const REFUND = 'prepayment_refund';

/** What the institution gave back 退回. */
@Entity(REFUND)
@Index(indexName(REFUND, ['prepayment']), ['prepayment'])
export class RefundRow extends Sent {
  @YuanColumn() amount: Yuan;
  @DateColumn() refundedOn: PlainDate;
}
