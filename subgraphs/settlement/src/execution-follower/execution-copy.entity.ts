import {
  DateColumn,
  FlagColumn,
  indexName,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type TIERS } from '@alliance-hub/policy';
import { Entity, Index, PrimaryColumn } from 'typeorm';

const AGREEMENT = 'execution_agreement';
const BY_INSTITUTION = ['institution', 'rollout'];

/** An agreement of execution, followed 购销协议. */
@Entity(AGREEMENT)
@Index(indexName(AGREEMENT, BY_INSTITUTION), BY_INSTITUTION)
export class AgreementCopy {
  @PrimaryColumn({ type: 'varchar', length: 120 }) id: string;
  /** Number of its last change in execution's log. */
  @WholeColumn() seq: number;
  /** It no longer holds. The row stays, so that an older word does not bring it back. */
  @FlagColumn() void: boolean;
  @TextColumn(60) rollout: string;
  @TextColumn(12) institution: string;
  @TextColumn(18) company: string;
  @WholeColumn() agreementYear: number;
  @DateColumn() yearFrom: PlainDate;
  @DateColumn() yearTo: PlainDate;
  /** Agreed quantity × price. */
  @YuanColumn() amount: Yuan;
  @DateColumn({ nullable: true }) signedOn: PlainDate | null;
}

const INSTITUTION = 'execution_institution';
const BY_PLACE = ['jurisdiction', 'code'];

/** What an institution was from a day on, followed 医疗机构. */
@Entity(INSTITUTION)
@Index(indexName(INSTITUTION, ['code']), ['code'])
@Index(indexName(INSTITUTION, BY_PLACE), BY_PLACE)
export class InstitutionCopy {
  /** `<code>@<first day>` */
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  @WholeColumn() seq: number;
  @TextColumn(12) code: string;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(10) tier: (typeof TIERS)[number];
  @DateColumn() validFrom: PlainDate;
  @DateColumn({ nullable: true }) validTo: PlainDate | null;
  /** From when on it lies there: before its first version an institution lies where that one says. */
  @DateColumn() liesFrom: PlainDate;
}

/** The cycle of a rollout, followed 采购周期. */
@Entity('execution_cycle')
export class CycleCopy {
  /** The rollout. */
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  @WholeColumn() seq: number;
  /** No notice prints it any more. */
  @FlagColumn() void: boolean;
  @TextColumn(6) jurisdiction: string;
  @TextColumn(40) category: string;
  @DateColumn() validFrom: PlainDate;
  /** Last day as printed, included. */
  @DateColumn({ nullable: true }) lastDay: PlainDate | null;
  @DateColumn({ nullable: true }) extendedTo: PlainDate | null;
}
