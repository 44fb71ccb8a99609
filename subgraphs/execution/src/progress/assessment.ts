import { Ratio } from '@alliance-hub/kernel';
import type { ParameterValue, Resolved } from '@alliance-hub/policy';
import type { ProgressBand, TestResult } from './progress.enums';
import type { WindowSum } from './sum-window';

/** Of a category in its agreement year to date; quantities in the pricing unit. */
export interface Assessment {
  readonly agreed: number;
  /** Winning, accepted less returned. */
  readonly purchased: number;
  /** (purchased − what filled the volume carried over) ÷ agreed; absent where nothing is agreed. */
  readonly completion?: Ratio;
  readonly band?: ProgressBand;
  readonly winning: number;
  /** The exempt ones included. */
  readonly nonWinning: number;
  readonly exempt: number;
  /** (non-winning − exempt) ÷ all; absent without purchases. */
  readonly nonWinningShare?: Ratio;
  readonly nonWinningTest: TestResult;
}

/**
 * Completion, band and non-winning share of a sum (HI-3.2.1a/b, SX-3.4c, X-03, X-16). Quantities are compared as exact
 * fractions; more returned than accepted counts as nothing.
 */
export function assess(
  sum: WindowSum,
  agreed: number,
  elapsed: Ratio,
  limit: Resolved<ParameterValue<'nonWinning.limit'>>,
  /** Of the purchases, what filled the volume carried over into the year (CQ-2.1e). */
  filled = 0,
): Assessment {
  const winning = Math.max(sum.winning, 0);
  const exempt = Math.max(sum.exempt, 0);
  const judged = Math.max(sum.nonWinning, 0);
  const all = winning + exempt + judged;
  const counted = Math.max(winning - filled, 0);
  const completion = agreed > 0 ? Ratio.quotient(counted, agreed) : undefined;
  const share = all > 0 ? Ratio.quotient(judged, all) : undefined;
  return {
    agreed,
    purchased: winning,
    ...(completion && { completion, band: bandOf(winning, { counted, agreed }, completion, elapsed) }),
    winning,
    nonWinning: judged + exempt,
    exempt,
    ...(share && { nonWinningShare: share }),
    nonWinningTest: testOf(share, limit),
  };
}

/** 零采购, 超量, 低于序时进度 or 正常; before the first day nothing is behind. */
function bandOf(
  purchased: number,
  { counted, agreed }: { counted: number; agreed: number },
  completion: Ratio,
  elapsed: Ratio,
): ProgressBand {
  if (counted > agreed) return 'OVER';
  if (purchased === 0 && elapsed.greaterThan(Ratio.zero)) return 'ZERO';
  return completion.lessThan(elapsed) ? 'BEHIND' : 'NORMAL';
}

/** “小于” excludes the limit (Hainan), “不得超过” includes it (Shaanxi). */
export function testOf(
  share: Ratio | undefined,
  limit: Resolved<ParameterValue<'nonWinning.limit'>>,
): TestResult {
  if (limit.status !== 'SPECIFIED') return 'NO_RULE';
  if (!share) return 'NO_DATA';
  const { kind, ratio } = limit.value;
  const passes = kind === 'SHARE_BELOW' ? share.lessThan(ratio) : share.atMost(ratio);
  return passes ? 'PASS' : 'FAIL';
}
