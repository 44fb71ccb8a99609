import { addDays, type AgreementYear, elapsedRatio, type PlainDate, type Ratio } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { countingFrom } from '../purchase/attribution';
import type { Rollouts } from '../rollout/carrying';
import { type Cycle, cycleStatus, isAssessed, yearAround } from '../rollout/cycle';
import type { CycleStatus } from '../rollout/cycle.enums';
import type { SumWindow } from './sum-window';

/** A rollout on a day: the agreement year by which it is judged, and the days whose purchases count. */
export interface ProgressPoint {
  readonly rollout: RolloutRule;
  readonly cycle: Cycle;
  readonly asOf: PlainDate;
  readonly status: CycleStatus;
  readonly year: AgreementYear;
  readonly elapsed: Ratio;
  /** Volume duties run on that day; before the cycle and after it they do not. */
  readonly assessed: boolean;
  readonly window: SumWindow;
}

/**
 * Judged is the agreement year that holds the day, from its first day to date; after the cycle's end the last
 * year as it ended, as no new volume is owed.
 */
export function progressPoint(
  policy: Policy,
  rollouts: Rollouts,
  rollout: RolloutRule,
  asOf: PlainDate,
): ProgressPoint {
  const carrying = rollouts.carrying(rollout);
  const cycle = rollouts.cycle(rollout, asOf);
  const year = yearAround(cycle, asOf);
  const counts = countingFrom(policy, rollout, asOf);
  const from = counts !== undefined && counts > year.from ? counts : year.from;
  const before = addDays(year.from, -1);
  const to = asOf < year.from ? before : asOf > year.to ? year.to : asOf;
  return {
    rollout,
    cycle,
    asOf,
    status: cycleStatus(cycle, asOf),
    year,
    elapsed: elapsedRatio(asOf, year),
    assessed: isAssessed(cycle, asOf),
    window: {
      jurisdiction: carrying.jurisdiction,
      category: carrying.category,
      area: rollout.jurisdiction,
      areaOn: asOf,
      from,
      to,
    },
  };
}
