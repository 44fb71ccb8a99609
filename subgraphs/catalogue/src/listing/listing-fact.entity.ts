import { DateColumn, LongTextColumn, TextColumn, WholeColumn } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/**
 * Read model: what a product is in a jurisdiction over a half-open interval, projected from all that is known. Money is
 * in 1/10,000 yuan, as it is written and read in bulk.
 */
@Entity('listing_fact')
export class ListingFactEntity {
  /** `<product>:<jurisdiction>:<from>` */
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  @WholeColumn() productId: number;
  @TextColumn(80) productCode: string;
  @LongTextColumn() formerCodes: string;
  @TextColumn(6) jurisdiction: string;
  @DateColumn() fromDate: PlainDate;
  @DateColumn({ nullable: true }) toDate: PlainDate | null;
  @TextColumn(20) standing: string;
  @TextColumn(40, { nullable: true }) standingClause: string | null;
  @LongTextColumn() reasons: string;
  @WholeColumn({ nullable: true }) price: number | null;
  @WholeColumn({ nullable: true }) winningPrice: number | null;
  @WholeColumn({ nullable: true }) pairedCap: number | null;
  @TextColumn(20) unit: string;
  /** The variety; its chain, nearest first, stands in `categoryCodes`. */
  @TextColumn(40) category: string;
  @LongTextColumn() categoryCodes: string;
  @TextColumn(60, { nullable: true }) tender: string | null;
  @TextColumn(60, { nullable: true }) bidGroup: string | null;
  @TextColumn(18) company: string;
  @TextColumn(20, { nullable: true }) origin: string | null;
  @DateColumn({ nullable: true }) firstListedOn: PlainDate | null;
}

/** Read model: highest and lowest winning price in force in a jurisdiction among like products, in 1/10,000 yuan. */
@Entity('like_fact')
export class LikeFactEntity {
  /** `<scope>:<code>:<jurisdiction>:<from>` */
  @PrimaryColumn({ type: 'varchar', length: 100 }) id: string;
  /** GROUP or CATEGORY. */
  @TextColumn(10) scope: string;
  @TextColumn(60) code: string;
  @TextColumn(6) jurisdiction: string;
  @DateColumn() fromDate: PlainDate;
  @DateColumn({ nullable: true }) toDate: PlainDate | null;
  @WholeColumn({ nullable: true }) highest: number | null;
  @WholeColumn({ nullable: true }) lowest: number | null;
}
