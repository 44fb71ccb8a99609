import {
  DateColumn,
  FlagColumn,
  InstantColumn,
  LongTextColumn,
  TextColumn,
  WholeColumn,
} from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** A product. Its identity is the hub's own: codes and certificates change, the product stays. */
@Entity('product')
export class ProductEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  /** The code that holds now; provisional until the maker has one (HI-4.1b). */
  @TextColumn(80) code: string;
  @TextColumn(200) name: string;
  @TextColumn(500, { nullable: true }) specification: string | null;
  @TextColumn(500, { nullable: true }) model: string | null;
  /** Pricing unit 计价单位. */
  @TextColumn(20) unit: string;
  @TextColumn(18) company: string;
  @TextColumn(20, { nullable: true }) origin: string | null;
  @TextColumn(40) category: string;
  /** Clips in one cartridge 单件钉数 (CQ-2.1f). */
  @WholeColumn({ nullable: true }) firesPerPiece: number | null;
  @TextColumn(20) provenance: string;
  /** Fingerprint of what a line without a code is recognised by. */
  @TextColumn(64) lineKey: string;
  /** Everything that it is found by, with initials, in small letters. */
  @LongTextColumn({ nullable: true }) searchText: string | null;
}

/** 医保医用耗材代码 of a product over time. */
@Entity('product_code')
export class ProductCodeEntity {
  @PrimaryColumn({ type: 'varchar', length: 80 }) code: string;
  @PrimaryColumn({ type: 'bigint' }) productId: number;
  /** The first 20 digits: one company's family. */
  @TextColumn(20) family: string;
  @FlagColumn() provisional: boolean;
  /** null: as long as anybody knows. */
  @DateColumn({ nullable: true }) fromDate: PlainDate | null;
  @DateColumn({ nullable: true }) toDate: PlainDate | null;
  /** Stopped in the national database, with no other code yet. */
  @DateColumn({ nullable: true }) stoppedOn: PlainDate | null;
}

/** 注册证 of a product; a new one does not touch price or standing (HI-3.2.2a). */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @WholeColumn() productId: number;
  @TextColumn(60) number: string;
  @DateColumn({ nullable: true }) validFrom: PlainDate | null;
  @DateColumn({ nullable: true }) validTo: PlainDate | null;
  /** The certificate that this one continues. */
  @WholeColumn({ nullable: true }) replacesId: number | null;
  @InstantColumn() recordedAt: string;
}

/** Bid group and bid outcome of a product over time. */
@Entity('classification')
export class ClassificationEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @WholeColumn() productId: number;
  @TextColumn(60, { nullable: true }) bidGroup: string | null;
  @TextColumn(20, { nullable: true }) bidOutcome: string | null;
  @DateColumn() fromDate: PlainDate;
  @DateColumn({ nullable: true }) toDate: PlainDate | null;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}
