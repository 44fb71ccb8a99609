import { indexName, WholeColumn } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';

const key = (length: number) => PrimaryColumn({ type: 'varchar', length });

/** What the sums of purchases are kept by. */
abstract class PurchaseSum {
  /** Division code of the jurisdiction whose notice prints the category. */
  @key(6) jurisdiction: string;
  @key(40) category: string;
  @key(12) institution: string;
  @key(18) company: string;
  /** Empty where none is named. */
  @key(18) distributor: string;
  @key(40) product: string;
  /** How it counts: WINNING, EXEMPT or NON_WINNING. */
  @key(12) counted: string;
  /** Quantities in the pricing unit. */
  @WholeColumn() accepted: number;
  @WholeColumn() returned: number;
  @WholeColumn() used: number;
  /** Accepted − returned, in 1/10,000 yuan. */
  @WholeColumn() amount: number;
}

/** Purchases of a day, written with the lines: an answer "as of" reads the days at its edges here. */
@Entity('purchase_day')
@Index(indexName('purchase_day', ['product', 'jurisdiction', 'day']), ['product', 'jurisdiction', 'day'])
@Index(indexName('purchase_day', ['jurisdiction', 'category', 'day']), ['jurisdiction', 'category', 'day'])
@Index(indexName('purchase_day', ['company', 'institution']), ['company', 'institution'])
@Index(indexName('purchase_day', ['distributor', 'institution']), ['distributor', 'institution'])
export class PurchaseDay extends PurchaseSum {
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: PlainDate;
}

/** Purchases of a whole natural month, `2025-07`. */
@Entity('purchase_month')
@Index(indexName('purchase_month', ['product', 'jurisdiction', 'month']), [
  'product',
  'jurisdiction',
  'month',
])
@Index(indexName('purchase_month', ['jurisdiction', 'category', 'month']), [
  'jurisdiction',
  'category',
  'month',
])
@Index(indexName('purchase_month', ['company', 'institution']), ['company', 'institution'])
@Index(indexName('purchase_month', ['distributor', 'institution']), ['distributor', 'institution'])
export class PurchaseMonth extends PurchaseSum {
  @PrimaryColumn({ type: 'varchar', length: 7 }) month: string;
}
