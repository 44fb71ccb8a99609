import {
  type AgreementYear,
  cycleEnd,
  type CycleDays,
  yearsOfCycle,
  HubError,
  messages,
  internalError,
  type PlainDate,
} from '@alliance-hub/kernel';
import type { ParameterValue, Policy, Resolved, RolloutRule } from '@alliance-hub/policy';
import type { CycleStatus } from './cycle.enums';
import { ruleAround } from './rule-around';

/** The cycle of a rollout (采购周期): what the notice prints, and what was decided since. */
export interface Cycle extends CycleDays {
  readonly rollout: RolloutRule;
  readonly term: Resolved<ParameterValue<'cycle.term'>>;
  readonly extension: Resolved<ParameterValue<'cycle.extension'>>;
  readonly afterEnd: Resolved<ParameterValue<'cycle.afterEnd'>>;
}

/**
 * The cycle of a rollout around a day.
 * @param extendedTo last day of a recorded extension
 * @throws HubError POLICY_INVALID where the notices give the rollout no cycle at all
 */
export function cycleOf(policy: Policy, rollout: RolloutRule, on: PlainDate, extendedTo?: PlainDate): Cycle {
  const term = ruleAround(policy, 'cycle.term', rollout, on);
  if (term.status !== 'SPECIFIED') {
    throw new HubError(
      'POLICY_INVALID',
      say('noTerm', { rollout: rollout.id, jurisdiction: rollout.carriedBy }),
      { field: 'cycle.term', value: rollout.id },
    );
  }
  const to = printedEnd(term.value);
  return {
    rollout,
    from: term.value.start,
    ...(to !== undefined && { to }),
    ...(to !== undefined && extendedTo !== undefined && extendedTo > to && { extendedTo }),
    term,
    extension: ruleAround(policy, 'cycle.extension', rollout, on),
    afterEnd: ruleAround(policy, 'cycle.afterEnd', rollout, on),
  };
}

/** The printed last day: of n years the day before the n-th anniversary (house convention 4, X-01). */
function printedEnd(term: ParameterValue<'cycle.term'>): PlainDate | undefined {
  if (term.kind === 'YEARS') return cycleEnd(term.start, term.years);
  return term.kind === 'UNTIL' ? term.end : undefined;
}

/** The last day on which the cycle runs, decided extension included; undefined where no end is printed. */
export const lastDay = (cycle: Cycle): PlainDate | undefined => cycle.extendedTo ?? cycle.to;

/** The agreement years (采购年度) of a cycle; of one with no printed end those that have begun by `through`. */
export const yearsOf = (cycle: Cycle, through: PlainDate): AgreementYear[] => yearsOfCycle(cycle, through);

/** The agreement year that holds a day; undefined before the cycle and after its end. */
export function yearHolding(cycle: Cycle, day: PlainDate): AgreementYear | undefined {
  return yearsOf(cycle, day).find(year => year.from <= day && day <= year.to);
}

/** The agreement year that a day is judged by: the one that holds it, before the cycle the first, after it the last. */
export function yearAround(cycle: Cycle, day: PlainDate): AgreementYear {
  const years = yearsOf(cycle, day);
  const year = years.find(one => day <= one.to) ?? years.at(-1);
  if (!year) throw internalError(`The cycle of ${cycle.rollout.id} has no agreement year.`);
  return year;
}

/**
 * Where a cycle stands on a day. After its end it is what the notice says (HI-5.1, LN-2.2c); where no notice says
 * anything, it is closed.
 */
export function cycleStatus(cycle: Cycle, on: PlainDate): CycleStatus {
  if (on < cycle.from) return 'UPCOMING';
  if (cycle.to === undefined || on <= cycle.to) return 'RUNNING';
  if (cycle.extendedTo !== undefined && on <= cycle.extendedTo) return 'EXTENDED';
  return cycle.afterEnd.status === 'SPECIFIED' ? cycle.afterEnd.value.kind : 'CLOSED';
}

/** Whether duties of volume run on a day: neither before the cycle nor after its end. */
export function isAssessed(cycle: Cycle, on: PlainDate): boolean {
  const end = lastDay(cycle);
  return cycle.from <= on && (end === undefined || on <= end);
}

const say = messages('execution.cycle', {
  noTerm: {
    en: 'The rollout {rollout} has no cycle.term; give it one in the execution.yaml of {jurisdiction}.',
    zh: '落地执行项目 {rollout} 没有 cycle.term；请在 {jurisdiction} 的 execution.yaml 中填写。',
  },
});
