import { type Ratio, type Yuan } from '@alliance-hub/kernel';
import { type Reason } from '@alliance-hub/policy';
import { type Interval } from './interval';
import { type BasisCode, type ClassCode, type CoverageCode } from './rules/ruling';

/** 个人首先自付: the ratio of what is within the standard that the patient pays before the pool. */
export interface Copay {
  readonly status: 'SPECIFIED' | 'NOT_SPECIFIED' | 'PENDING';
  readonly ratio?: Ratio;
  readonly reasons: readonly Reason[];
}

/** 医保支付标准 of one product in one place, and the days on which it cannot change. */
export interface Standard extends Interval {
  readonly coverage: CoverageCode;
  readonly insuranceClass?: ClassCode;
  /** CNY a unit. */
  readonly amount?: Yuan;
  readonly basis?: BasisCode;
  /** There is no standard and none is wanted: the whole price counts (WH-3.6). */
  readonly unlimited: boolean;
  readonly copay: Copay;
  readonly reasons: readonly Reason[];
}
