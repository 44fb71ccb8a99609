import {
  DateColumn,
  indexName,
  InstantColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import type { Standing } from '@alliance-hub/graphql';
import type { PlainDate, Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counted, PurchaseChannel, PurchaseLineKind } from './purchase.enums';

/** What was sent, and what it counts to. */
abstract class PurchaseLineContent {
  @TextColumn(120) batchId: string;
  @TextColumn(12) kind: PurchaseLineKind;
  @TextColumn(12) institution: string;
  @TextColumn(40) product: string;
  @WholeColumn() quantity: number;
  @YuanColumn() unitPrice: Yuan;
  /** Order day: decides price and standing. */
  @DateColumn() orderedOn: PlainDate;
  /** Day on which it counts: of the acceptance, return or use; of an order, the order day. */
  @DateColumn() countedOn: PlainDate;
  @TextColumn(120, { nullable: true }) orderLine: string | null;
  /** Empty where none is named. */
  @TextColumn(18) distributor: string;
  @TextColumn(12) channel: PurchaseChannel;
  @TextColumn(120, { nullable: true }) pairedWith: string | null;
  @TextColumn(400, { nullable: true }) note: string | null;

  /** The rest follows from the catalogue's facts and the policy, and is derived again when those change. */
  @TextColumn(18) company: string;
  @TextColumn(20) standing: Standing;
  @TextColumn(12) counted: Counted;
  /** Division code of the jurisdiction whose notice prints the category; null: counts to no rollout. */
  @TextColumn(6, { nullable: true }) jurisdiction: string | null;
  @TextColumn(40, { nullable: true }) category: string | null;
  @WholeColumn({ nullable: true }) agreementYear: number | null;
  /** When the line as it stands was recorded: as sent, corrected or counted anew. */
  @InstantColumn() recordedAt: string;
}

/** One line of an institution's purchases (采购明细). */
@Entity('purchase_line')
@Index(indexName('purchase_line', ['product', 'orderedOn']), ['product', 'orderedOn'])
@Index(indexName('purchase_line', ['institution', 'countedOn']), ['institution', 'countedOn'])
@Index(indexName('purchase_line', ['orderLine']), ['orderLine'])
@Index(indexName('purchase_line', ['jurisdiction', 'category', 'recordedAt']), [
  'jurisdiction',
  'category',
  'recordedAt',
])
@Index(indexName('purchase_line', ['channel', 'jurisdiction', 'category']), [
  'channel',
  'jurisdiction',
  'category',
])
export class PurchaseLineRow extends PurchaseLineContent {
  /** The sender's id. */
  @PrimaryColumn({ type: 'varchar', length: 120 }) lineId: string;
}

/** A purchase line as it was until something else was recorded in its place. */
@Entity('purchase_line_superseded')
@Index(indexName('purchase_line_superseded', ['jurisdiction', 'category', 'supersededAt']), [
  'jurisdiction',
  'category',
  'supersededAt',
])
@Index(indexName('purchase_line_superseded', ['lineId']), ['lineId'])
export class SupersededPurchaseLine extends PurchaseLineContent {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(120) lineId: string;
  @InstantColumn() supersededAt: string;
}
