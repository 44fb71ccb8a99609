import { type CycleDays, lastWorkdayOnOrBefore, type PlainDate, type Text } from '@alliance-hub/kernel';
import { type Citation } from '../clause';
import { type ParameterDomain } from '../parameters/parameter';
import { type Policy } from '../policy';
import { type RolloutRule } from '../rollout-rule';
import { type Days, occurrencesOf } from './occurrence';
import { tasksOf } from './task';

/** Something a notice asks of someone by a day (工作任务), for one or several rollouts. */
export interface DatedTask {
  /** `<division code>:<parameter>:<due day>:<clause>` */
  readonly id: string;
  readonly rule: string;
  readonly citation: Citation;
  readonly who: Text;
  readonly what: Text;
  readonly dueOn: PlainDate;
  /** Since when it can be done. */
  readonly opensOn: PlainDate;
  /** The last workday by which it can be done, where the due day is a rest day. */
  readonly lastWorkdayOn: PlainDate;
  readonly provisional: boolean;
  readonly rollouts: readonly RolloutRule[];
}

/** Which obligations are meant. */
export interface ObligationQuestion extends Days {
  readonly jurisdiction: string;
  /** Whose clauses. */
  readonly domains: readonly ParameterDomain[];
}

/**
 * All that the notices ask in a jurisdiction within some days; what several rollouts have alike stands once.
 * @param cycleOf the cycle of a rollout around a day; a rollout of which none is known is left out
 */
export function obligationsOf(
  policy: Policy,
  { jurisdiction, domains, ...days }: ObligationQuestion,
  cycleOf: (rollout: RolloutRule, on: PlainDate) => CycleDays | undefined,
): DatedTask[] {
  const found = new Map<string, DatedTask & { rollouts: RolloutRule[] }>();
  for (const rollout of policy.rolloutsOf(jurisdiction)) {
    const cycle = cycleOf(rollout, days.to);
    if (!cycle) continue;
    for (const task of tasksOf(policy, rollout, domains)) {
      for (const occurrence of occurrencesOf(task, cycle, days, policy.workdays)) {
        const id = `${jurisdiction}:${task.rule}:${occurrence.dueOn}:${task.citation.clause.id}`;
        const known = found.get(id);
        if (known) known.rollouts.push(rollout);
        else {
          const { rule, citation, who, what } = task;
          const last = lastWorkdayOnOrBefore(occurrence.dueOn, policy.workdays);
          const provisional = occurrence.provisional || last.provisional;
          found.set(id, {
            ...{ id, rule, citation, who, what },
            ...occurrence,
            lastWorkdayOn: last.date,
            provisional,
            rollouts: [rollout],
          });
        }
      }
    }
  }
  return [...found.values()].sort((a, b) =>
    a.dueOn === b.dueOn ? byText(a.id, b.id) : byText(a.dueOn, b.dueOn),
  );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
