import { DateColumn, FlagColumn, indexName, InstantColumn, TextColumn } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { InstitutionTier, Ownership } from './institution.enums';

/**
 * What an institution was from a day on (医疗机构). Attributes are dated because scope and funds hang on them;
 * a correction supersedes a row, and rows that are not superseded never overlap.
 */
@Entity('institution_version')
@Index(indexName('institution_version', ['code', 'validFrom']), ['code', 'validFrom'])
export class InstitutionVersion {
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  /** Designated institution code 定点医疗机构代码, H and 11 digits. */
  @TextColumn(12) code: string;
  @DateColumn() validFrom: PlainDate;
  /** First day on which it no longer holds; null: still does. */
  @DateColumn({ nullable: true }) validTo: PlainDate | null;
  @TextColumn(120) name: string;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(10) ownership: Ownership;
  @TextColumn(10) tier: InstitutionTier;
  /** Designated for insurance 医保定点. */
  @FlagColumn() designated: boolean;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}

/** For which categories an institution reported volumes (报量) or joined of its own will (自愿参加). */
@Entity('institution_category')
export class InstitutionCategory {
  @PrimaryColumn({ type: 'varchar', length: 12 }) institution: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) category: string;
  @FlagColumn() reported: boolean;
  @FlagColumn() volunteered: boolean;
  @InstantColumn() recordedAt: string;
}

/**
 * The divisions that an institution lies in, its own and those above: rows of a whole subtree are found by one code.
 * They follow from the versions, and are dated and superseded as those are.
 */
@Entity('institution_area')
@Index(indexName('institution_area', ['area', 'institution']), ['area', 'institution'])
@Index(indexName('institution_area', ['institution']), ['institution'])
export class InstitutionArea {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(12) institution: string;
  @TextColumn(6) area: string;
  /** Before its first version an institution lies where that one says. */
  @DateColumn() validFrom: PlainDate;
  /** First day on which it no longer lies there; null: still does. */
  @DateColumn({ nullable: true }) validTo: PlainDate | null;
  @InstantColumn() recordedAt: string;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}
