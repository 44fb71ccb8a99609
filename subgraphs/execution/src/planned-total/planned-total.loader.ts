import { RuleStatus, shownReasons } from '@alliance-hub/graphql';
import { messages } from '@alliance-hub/kernel';
import { describeRule, reasonOf } from '@alliance-hub/policy';
import type { ProgressBasis, ProgressKey } from '../progress/progress.loader';
import { sumAgreed } from '../progress/sum-agreed';
import { sumWindows, type SumWindow } from '../progress/sum-window';
import { countingFrom } from '../purchase/attribution';
import { lastDay } from '../rollout/cycle';
import { planTotal } from './planned-total';
import { PlannedTotal } from './planned-total.types';

const FIRST_YEAR = 1;

/**
 * The cycle to date of many rollouts or institutions, beside the agreement year, in three statements. The keys
 * are either all of rollouts or all of institutions.
 */
export async function loadPlannedTotals(
  basis: ProgressBasis,
  keys: readonly ProgressKey[],
): Promise<PlannedTotal[]> {
  const { manager, scope, knownAt } = basis;
  const windows = keys.map(key => cycleWindow(basis, key));
  const sums = await sumWindows(manager, windows, scope, knownAt);
  const asked = windows.map(window => ({ ...window, agreementYear: FIRST_YEAR }));
  const agreed = await sumAgreed(manager, asked, scope, knownAt);
  return keys.map((key, n) => {
    const window = windows[n];
    if (!window) throw new Error('Each key has a window.');
    return plannedTotal(basis, key, window, agreed[n]?.agreed ?? 0, Math.max(sums[n]?.winning ?? 0, 0));
  });
}

/** From the first day of the cycle to the day, or to its last one. */
function cycleWindow({ policy }: ProgressBasis, { point, institution }: ProgressKey): SumWindow {
  const { window, cycle, rollout, asOf } = point;
  const { area, areaOn, ...ofRollout } = window;
  const counts = countingFrom(policy, rollout, asOf);
  const end = lastDay(cycle);
  return {
    ...ofRollout,
    ...(institution === undefined ? { area, areaOn } : { institution }),
    from: counts !== undefined && counts > cycle.from ? counts : cycle.from,
    to: end !== undefined && end < asOf ? end : asOf,
  };
}

function plannedTotal(
  { policy }: ProgressBasis,
  { point: { rollout, year } }: ProgressKey,
  { from, to }: SumWindow,
  firstYearAgreed: number,
  purchased: number,
): PlannedTotal {
  const { jurisdiction, category } = rollout;
  const rule = policy.resolve('volume.plannedTotal', { jurisdiction, categories: [category], on: year.from });
  const { planned, share } = planTotal(rule, firstYearAgreed, purchased);
  const inputs = [
    { name: say('firstYear'), value: String(firstYearAgreed) },
    { name: say('purchased'), value: String(purchased) },
    { name: say('from'), value: from },
    { name: say('to'), value: to },
  ];
  const says =
    rule.status === 'SPECIFIED'
      ? say('target', { says: describeRule('volume.plannedTotal', rule.value) })
      : say('unsaid');
  return Object.assign(new PlannedTotal(), {
    status: RuleStatus[rule.status],
    firstYearAgreed,
    planned: planned ?? null,
    purchased,
    share: share ?? null,
    reasons: shownReasons([reasonOf(rule, says, inputs, share?.toPercent())]),
  });
}

const say = messages('execution.plannedTotal', {
  target: {
    en: '{says}. It is a target to plan by, and blocks nothing.',
    zh: '{says}。该量为计划目标，不作为上限，也不限制采购。',
  },
  unsaid: {
    en: 'No notice in force here plans a total over the cycle.',
    zh: '当地现行文件未规定采购周期内的总采购量。',
  },
  firstYear: { en: 'agreed for the first year', zh: '首年协议采购量' },
  purchased: { en: 'purchased', zh: '已采购量' },
  from: { en: 'counted from', zh: '计入自' },
  to: { en: 'counted to', zh: '计入至' },
});
