import {
  DateColumn,
  indexName,
  LongTextColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import type { Standing } from '@alliance-hub/graphql';
import type { PlainDate, Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** One dated statement of the catalogue, followed: what a product is in a jurisdiction from a day to a day. */
@Entity('catalogue_fact')
@Index(indexName('catalogue_fact', ['productCode', 'jurisdiction', 'validFrom']), [
  'productCode',
  'jurisdiction',
  'validFrom',
])
export class CatalogueCopy {
  @PrimaryColumn({ type: 'varchar', length: 200 }) id: string;
  /** Number of its last change in the catalogue's log. */
  @WholeColumn() seq: number;
  @TextColumn(40) productCode: string;
  @TextColumn(6) jurisdiction: string;
  @DateColumn() validFrom: PlainDate;
  @DateColumn({ nullable: true }) validTo: PlainDate | null;
  @TextColumn(20) standing: Standing;
  @TextColumn(40, { nullable: true }) standingClause: string | null;
  @YuanColumn({ nullable: true }) price: Yuan | null;
  @YuanColumn({ nullable: true }) winningPrice: Yuan | null;
  @YuanColumn({ nullable: true }) pairedCap: Yuan | null;
  @TextColumn(20) unit: string;
  /** JSON list, nearest first. */
  @LongTextColumn() categoryCodes: string;
  @TextColumn(80, { nullable: true }) tenderNumber: string | null;
  @TextColumn(80, { nullable: true }) bidGroup: string | null;
  @TextColumn(18) companyUscc: string;
  @DateColumn({ nullable: true }) firstListedOn: PlainDate | null;
}

/** A superseded product code and the one now in force. */
@Entity('product_alias')
export class ProductAlias {
  @PrimaryColumn({ type: 'varchar', length: 40 }) formerCode: string;
  @TextColumn(40) code: string;
}

/** The tender that a category belongs to, as the catalogue's facts tell it. */
@Entity('category_tender')
export class CategoryTender {
  @PrimaryColumn({ type: 'varchar', length: 40 }) category: string;
  @TextColumn(80) tender: string;
}
