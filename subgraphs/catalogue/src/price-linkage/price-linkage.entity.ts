import {
  DateColumn,
  FlagColumn,
  InstantColumn,
  LongTextColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/**
 * A winning price as it became known: what can set a linkage off. Corrected ones are superseded, never edited; only the
 * publication follows the document of the list that says the price, whose versions keep what was said before.
 */
@Entity('won_price')
export class WonPriceEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @WholeColumn() productId: number;
  /** null: won by the whole alliance. */
  @TextColumn(6, { nullable: true }) jurisdiction: string | null;
  @TextColumn(60, { nullable: true }) tender: string | null;
  @YuanColumn() amount: Yuan;
  @YuanColumn({ nullable: true }) componentPrice: Yuan | null;
  @DateColumn() publishedOn: PlainDate;
  @FlagColumn() correction: boolean;
  /** The document, as a person cites it. */
  @TextColumn(500) evidence: string;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}

/** 价格联动: a jurisdiction in which a product costs more than it won at elsewhere. */
@Entity('linkage_case')
export class LinkageCaseEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @WholeColumn() productId: number;
  @TextColumn(6) jurisdiction: string;
  /** Tender of the supply list that the product stands on there. */
  @TextColumn(60, { nullable: true }) tender: string | null;
  /** The lowest winning price that set it off. */
  @WholeColumn() triggerId: number;
  @YuanColumn() currentPrice: Yuan;
  @YuanColumn() targetPrice: Yuan;
  @FlagColumn() binding: boolean;
  /** Publication from which the time to declare runs. */
  @DateColumn() countedFrom: PlainDate;
  @DateColumn({ nullable: true }) dueOn: PlainDate | null;
  @TextColumn(20) dueStatus: string;
  @FlagColumn() provisional: boolean;
  @TextColumn(20) status: string;
  @YuanColumn({ nullable: true }) declaredPrice: Yuan | null;
  @DateColumn({ nullable: true }) declaredOn: PlainDate | null;
  /** Since when nothing is due any more: declared, applied or withdrawn. */
  @DateColumn({ nullable: true }) metOn: PlainDate | null;
  @DateColumn({ nullable: true }) appliedFrom: PlainDate | null;
  @FlagColumn() overdueRecorded: boolean;
  /** First day on which the product did not win there any more, where the case was withdrawn for that. */
  @DateColumn({ nullable: true }) lostFrom: PlainDate | null;
}

/** An entry of the feed; rows are only ever added. */
@Entity('linkage_change')
export class LinkageChangeEntity {
  @PrimaryColumn({ type: 'bigint' }) seq: number;
  @TextColumn(36) id: string;
  @TextColumn(20) type: string;
  @InstantColumn() occurredAt: string;
  @WholeColumn() caseId: number;
  /** The winning price that the case followed at that moment. */
  @WholeColumn() triggerId: number;
  @WholeColumn() productId: number;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(18) company: string;
  @TextColumn(60, { nullable: true }) tender: string | null;
  @TextColumn(60, { nullable: true }) triggerTender: string | null;
  @YuanColumn({ nullable: true }) previousPrice: Yuan | null;
  @YuanColumn({ nullable: true }) price: Yuan | null;
  @DateColumn({ nullable: true }) effectiveOn: PlainDate | null;
  /** Why it was rejected or withdrawn, in every language, as JSON. */
  @LongTextColumn({ nullable: true }) reason: string | null;
}
