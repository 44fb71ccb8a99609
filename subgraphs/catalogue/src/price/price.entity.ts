import { DateColumn, InstantColumn, TextColumn, WholeColumn, YuanColumn } from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** A price of one kind in one jurisdiction over a half-open interval. Rows not superseded never overlap. */
@Entity('price')
export class PriceEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(10) kind: string;
  @WholeColumn() productId: number;
  @TextColumn(6) jurisdiction: string;
  @YuanColumn() amount: Yuan;
  /** Price of the part alone that the amount includes (SX-3.3a). */
  @YuanColumn({ nullable: true }) componentPrice: Yuan | null;
  @DateColumn() fromDate: PlainDate;
  @DateColumn({ nullable: true }) toDate: PlainDate | null;
  @TextColumn(12) source: string;
  /** The version of a supply list that says it; null: decided by itself, and kept whatever lists say. */
  @WholeColumn({ nullable: true }) listId: number | null;
  /** The document of what was decided by itself; a list has its own. */
  @TextColumn(500, { nullable: true }) evidence: string | null;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}
