import { DateColumn, indexName, InstantColumn, TextColumn, YuanColumn } from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { SOURCE_LENGTH } from '../authority';

const TABLE = 'payment';

/** A payment of an accepted lot, or the reversal of one 货款支付. Rows are never changed. */
@Entity(TABLE)
@Index(indexName(TABLE, ['requestId'], true), ['requestId'], { unique: true })
@Index(indexName(TABLE, ['payable', 'paidOn']), ['payable', 'paidOn'])
@Index(indexName(TABLE, ['reverses'], true), ['reverses'], { unique: true })
export class PaymentRow {
  /** P-12 */
  @PrimaryColumn({ type: 'varchar', length: 20 }) id: string;
  /** The sender's id: the same again changes nothing. */
  @TextColumn(100) requestId: string;
  /** The lot, whatever company it is of by now. */
  @TextColumn(120) payable: string;
  /** The company of the lot when it was paid, to whom the payment belongs. */
  @TextColumn(18, { nullable: true }) company: string;
  /** Negative for a reversal. */
  @YuanColumn() amount: Yuan;
  /** Of a reversal the day of the payment that it takes back: on no day was that paid. */
  @DateColumn() paidOn: PlainDate;
  @TextColumn(20) mode: 'INSTITUTION_PAYS' | 'DIRECT_BY_FUND';
  /** The payment that this one takes back. */
  @TextColumn(20, { nullable: true }) reverses: string | null;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
}
