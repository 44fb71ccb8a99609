import {
  DateColumn,
  FlagColumn,
  indexName,
  InstantColumn,
  TextColumn,
  YuanColumn,
} from '@alliance-hub/database';
import { type Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { SOURCE_LENGTH } from '../authority';

const TABLE = 'insurance_catalogue';
const LOOKUP = ['productCode', 'jurisdictionCode', 'supersededAt'];

/**
 * What the insurance catalogue 医保目录 of a place says of one product from one day to another. A correction supersedes
 * a row; rows that are not superseded never overlap.
 */
@Entity(TABLE)
@Index(indexName(TABLE, LOOKUP), LOOKUP)
export class InsuranceCatalogueRow {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @TextColumn(6) jurisdictionCode: string;
  @TextColumn(27) productCode: string;
  @DateColumn() validFrom: string;
  /** Excluded; null: open. */
  @DateColumn({ nullable: true }) validTo: string | null;
  @FlagColumn() inside: boolean;
  /** A, B or C. */
  @TextColumn(1, { nullable: true }) insuranceClass: string | null;
  /** CNY for one pricing unit. */
  @YuanColumn({ nullable: true }) amount: Yuan | null;
  /** PUBLIC_RECORD or SYNTHETIC. */
  @TextColumn(20) provenance: string;
  @TextColumn(SOURCE_LENGTH) source: string;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}
