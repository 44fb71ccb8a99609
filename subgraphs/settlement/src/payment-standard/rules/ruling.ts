import { type PlainDate, type Ratio, Text, type Yuan } from '@alliance-hub/kernel';
import { type INSURANCE_CLASSES, type ParameterValue, type ReasonInput } from '@alliance-hub/policy';
import { type Interval } from '../interval';
import { sayInput } from '../messages';

/** Whether the fund pays at all 是否纳入医保支付. */
export type CoverageCode = 'COVERED' | 'NOT_COVERED' | 'PENDING' | 'NOT_SPECIFIED';

/** What a payment standard was taken from 支付标准来源. */
export type BasisCode =
  | 'WINNING_PRICE'
  | 'LOWER_OF_WINNING_AND_CATALOGUE'
  | 'CATALOGUE_STANDARD'
  | 'HIGHEST_WINNING_PRICE'
  | 'LOWER_OF_PRICE_AND_HIGHEST_WINNING'
  | 'STEPPED_DOWN'
  | 'LOWEST_OF_CLASS'
  | 'EXISTING_STANDARD';

/** 甲类 乙类 丙类. */
export type ClassCode = (typeof INSURANCE_CLASSES)[number];

/** What the insurance catalogue 医保目录 of a place says of one product. */
export interface CatalogueEntry {
  readonly inside: boolean;
  readonly insuranceClass?: ClassCode;
  /** Catalogue standard 目录支付标准, CNY a unit. */
  readonly amount?: Yuan;
  /** Division code of the place whose catalogue it is. */
  readonly jurisdiction: string;
  /** Document or file that it was taken from. */
  readonly source: string;
}

/** What a rule may look at: one product, as one place sees it on one day. Money is CNY a unit. */
export interface RuleInput {
  readonly on: PlainDate;
  /** Listing price 挂网价; for a filed product the purchase price on the form. */
  readonly listingPrice?: Yuan;
  /** The price was taken from a filing form. */
  readonly filed: boolean;
  /** Winning price 中选价 in force. */
  readonly winningPrice?: Yuan;
  /** Highest winning price of like products, in force there that day. */
  readonly likeHighest?: Yuan;
  /** Lowest winning price of the whole category, in force there that day. */
  readonly classLowest?: Yuan;
  /** First day of listing 首次挂网日期. */
  readonly firstListedOn?: PlainDate;
  readonly origin?: 'DOMESTIC' | 'JOINT_VENTURE' | 'IMPORTED' | 'HMT';
  /** What is charged for one unit. */
  readonly unitPrice?: Yuan;
  readonly catalogue?: CatalogueEntry;
}

/** What a rule says of one product on one day. */
export interface Ruling {
  readonly coverage: CoverageCode;
  readonly insuranceClass?: ClassCode;
  /** Payment standard, CNY a unit. */
  readonly amount?: Yuan;
  readonly basis?: BasisCode;
  /** There is no standard and none is wanted: the whole price counts. */
  readonly unlimited?: true;
  /** One sentence. */
  readonly says: Text;
  readonly inputs: readonly ReasonInput[];
  /** The days on which the rule, with the same inputs, says the same. */
  readonly holds?: Interval;
}

/** What a rule says of the first self-pay 个人首先自付. Without a ratio it is not specified. */
export interface CopayRuling {
  readonly ratio?: Ratio;
  readonly says: Text;
  readonly inputs: readonly ReasonInput[];
}

/** A value of one of the parameters that set a payment standard. */
export type StandardRule =
  | ParameterValue<'paymentStandard.winning'>
  | ParameterValue<'paymentStandard.nonWinning'>
  | ParameterValue<'paymentStandard.notInVbp'>
  | ParameterValue<'paymentStandard.outOfAreaUnmatched'>;

/** The rule of one kind. */
export type RuleOf<Kind extends StandardRule['kind']> = Extract<StandardRule, { kind: Kind }>;

/** A value of one of the parameters that set the first self-pay. */
export type CopayRule = ParameterValue<'copay.firstSelfPay'> | ParameterValue<'copay.notInVbp'>;

/** An input of a reason; what is not known says so. */
export function input(name: Text, value: Text | { toString(): string } | undefined): ReasonInput {
  if (value === undefined) return { name, value: sayInput('unknown') };
  return { name, value: value instanceof Text ? value : value.toString() };
}

/** The rule cannot answer, and does not guess. */
export function notSpecified(says: Text, inputs: readonly ReasonInput[]): Ruling {
  return { coverage: 'NOT_SPECIFIED', says, inputs };
}

/** The class that the insurance catalogue gives, where it gives one. */
export function classOf(entry: CatalogueEntry | undefined): Pick<Ruling, 'insuranceClass'> {
  return entry?.inside && entry.insuranceClass ? { insuranceClass: entry.insuranceClass } : {};
}
