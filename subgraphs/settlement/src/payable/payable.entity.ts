import {
  DateColumn,
  FlagColumn,
  indexName,
  InstantColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Entity, Index, PrimaryColumn } from 'typeorm';

const PAYABLE = 'payable';
const BY_DAY = ['acceptedOn', 'id'];
const BY_GOODS = ['institution', 'product'];
const BY_COMPANY = ['company', 'acceptedOn'];
const BY_REMAINDER = ['remainderOf'];
const BY_DISTRIBUTOR = ['distributor', 'acceptedOn'];

/**
 * One accepted lot or return of execution, followed, with what is owed for it. What the policy makes of it (mode and
 * due day) and what returns take off it is derived, and derived again when those change.
 */
@Entity(PAYABLE)
@Index(indexName(PAYABLE, BY_DAY), BY_DAY)
@Index(indexName(PAYABLE, BY_GOODS), BY_GOODS)
@Index(indexName(PAYABLE, BY_COMPANY), BY_COMPANY)
@Index(indexName(PAYABLE, BY_DISTRIBUTOR), BY_DISTRIBUTOR)
@Index(indexName(PAYABLE, BY_REMAINDER), BY_REMAINDER)
export class PayableRow {
  /** `<institution>:<the sender's id of the lot>`; of a remainder `overpaid:<its first payment>` */
  @PrimaryColumn({ type: 'varchar', length: 120 }) id: string;
  /**
   * The lot that is of another company now: this row holds what had been paid for it to this one. Null for a lot itself.
   */
  @TextColumn(120, { nullable: true }) remainderOf: string | null;
  /** Number of its last change in execution's log. */
  @WholeColumn() seq: number;
  /** It no longer holds. */
  @FlagColumn() void: boolean;
  @TextColumn(60, { nullable: true }) rollout: string | null;
  @TextColumn(12) institution: string;
  @TextColumn(18) company: string;
  @TextColumn(18, { nullable: true }) distributor: string | null;
  @TextColumn(40) product: string;
  @TextColumn(120, { nullable: true }) orderLine: string | null;
  @WholeColumn() quantity: number;
  /** As accepted; of a return negative. */
  @YuanColumn() amount: Yuan;
  /** Of a winning product. */
  @FlagColumn() winning: boolean;
  /** Of a return the day of return. */
  @DateColumn() acceptedOn: PlainDate;

  /** What is owed after returns; of a return what no lot took, negative. */
  @YuanColumn() owed: Yuan;
  /** What has been paid, to this company. */
  @YuanColumn() paid: Yuan;
  @TextColumn(20) mode: 'INSTITUTION_PAYS' | 'DIRECT_BY_FUND';
  @DateColumn({ nullable: true }) dueOn: PlainDate | null;
  /** First workday after the due day, from which on it is overdue. */
  @DateColumn({ nullable: true }) nextWorkdayOn: PlainDate | null;
  /** Counted in a year whose rest days are not published yet. */
  @FlagColumn() provisional: boolean;
}

const ENTRY = 'payable_entry';

/** The account of a lot: what came in, and its reversal when it came otherwise. Rows are never changed. */
@Entity(ENTRY)
@Index(indexName(ENTRY, ['payable', 'seq']), ['payable', 'seq'])
export class PayableEntryRow {
  /** `<number of the fact>+` for what came in, `<number of the fact>-` for what it took the place of. */
  @PrimaryColumn({ type: 'varchar', length: 20 }) id: string;
  @TextColumn(120) payable: string;
  /** Number of the fact in execution's log. */
  @WholeColumn() seq: number;
  @TextColumn(10) kind: 'ACCEPTED' | 'RETURNED' | 'REVERSED';
  @TextColumn(12) institution: string;
  @TextColumn(18) company: string;
  @TextColumn(18, { nullable: true }) distributor: string | null;
  @TextColumn(40) product: string;
  @WholeColumn() quantity: number;
  @YuanColumn() amount: Yuan;
  @DateColumn() acceptedOn: PlainDate;
  @InstantColumn() recordedAt: string;
}

const SET_OFF = 'return_set_off';

/** What a return takes off a lot; derived from lots and returns. */
@Entity(SET_OFF)
@Index(indexName(SET_OFF, ['payable']), ['payable'])
export class SetOffRow {
  /** The return. */
  @PrimaryColumn({ type: 'varchar', length: 120 }) returned: string;
  @PrimaryColumn({ type: 'varchar', length: 120 }) payable: string;
  @YuanColumn() amount: Yuan;
  /** Day of the return. */
  @DateColumn() returnedOn: PlainDate;
}
