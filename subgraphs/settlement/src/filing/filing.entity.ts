import { DateColumn, indexName, InstantColumn, TextColumn, YuanColumn } from '@alliance-hub/database';
import { type Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { SOURCE_LENGTH } from '../authority';

const TABLE = 'filing';
const LOOKUP = ['productCode', 'institutionCode'];

/** 《定点医疗机构非挂网采购耗材备案表》: an institution's filing of a purchase of an unlisted product (WH-3.3). */
@Entity(TABLE)
@Index(indexName(TABLE, ['requestId'], true), ['requestId'], { unique: true })
@Index(indexName(TABLE, LOOKUP), LOOKUP)
export class FilingRow {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  /** The sender's id: the same again changes nothing. */
  @TextColumn(100) requestId: string;
  @TextColumn(40) institutionCode: string;
  @TextColumn(27) productCode: string;
  /** Where it was filed. */
  @TextColumn(6) jurisdictionCode: string;
  /** Purchase price on the form, CNY for one unit. */
  @YuanColumn() unitPrice: Yuan;
  /** Group on the form; it counts once the catalogue has classified the product. */
  @TextColumn(100, { nullable: true }) bidGroup: string | null;
  @DateColumn() filedOn: string;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
}
