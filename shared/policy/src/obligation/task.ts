import { messages, type PlainDate, Text } from '@alliance-hub/kernel';
import { type Citation } from '../clause';
import { ACTIVITIES } from '../parameters/execution/monitoring';
import { type ParameterDomain } from '../parameters/parameter';
import { ACTORS } from '../parameters/shapes/actor';
import { type Due } from '../parameters/shapes/due';
import { type Policy, type PolicyScope } from '../policy';
import { type Resolved, type SpecifiedValue } from '../resolved';
import { type RolloutRule } from '../rollout-rule';

/** Parameters that say who does what by when. */
const DUTIES = {
  catalogue: ['listing.deadline', 'listing.dataReport', 'listing.maintenance'],
  execution: [
    'supply.preparation',
    'supply.stockReady',
    'supply.entryCheck',
    'agreement.deadline',
    'agreement.renewalRound',
    'report.byTradingCentre',
    'report.byInstitution',
  ],
  settlement: ['payment.fundDuty', 'reimbursement.maintenance'],
} as const satisfies Record<ParameterDomain, readonly string[]>;

/** Something a notice asks of someone, again and again or once, in the stretch of days in which it holds. */
export interface Task {
  /** The parameter, with the activity or the tranche where it names several. */
  readonly rule: string;
  readonly who: Text;
  readonly what: Text;
  readonly due: Due;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly citation: Citation;
}

/** What the clauses of some domains ask for a rollout. */
export function tasksOf(
  policy: Policy,
  { jurisdiction, category }: Pick<RolloutRule, 'jurisdiction' | 'category'>,
  domains: readonly ParameterDomain[],
): Task[] {
  const scope = { jurisdiction, categories: [category] };
  return domains.flatMap(domain => [
    ...DUTIES[domain].flatMap(rule =>
      specified(policy.intervals(rule, scope)).map(({ value: { who, what, due }, ...held }): Task => {
        return { rule, who: ACTORS.sayAll(who, 'and'), what: Text.from(what), due, ...held };
      }),
    ),
    ...(domain === 'execution' ? rhythm(policy, scope) : []),
    ...(domain === 'settlement' ? tranches(policy, scope) : []),
  ]);
}

const rhythm = (policy: Policy, scope: PolicyScope): Task[] =>
  specified(policy.intervals('monitoring.rhythm', scope)).flatMap(({ value: { by, steps }, ...held }) =>
    steps.map(({ every, activity }): Task => ({
      rule: `monitoring.rhythm.${activity}`,
      who: ACTORS.sayAll(by, 'and'),
      what: say('activity', { activity: ACTIVITIES.say(activity) }),
      due: { kind: 'EVERY', period: every },
      ...held,
    })),
  );

const tranches = (policy: Policy, scope: PolicyScope): Task[] =>
  specified(policy.intervals('prepayment.tranches', scope)).flatMap(({ value, ...held }) =>
    value.tranches.map(({ due }, n): Task => ({
      rule: `prepayment.tranches.${n + 1}`,
      who: ACTORS.say('INSURANCE_AGENCY'),
      what: say(value.tranches.length > 1 ? 'tranche' : 'prepayment', { number: n + 1 }),
      due,
      ...held,
    })),
  );

type Held<V> = Pick<SpecifiedValue<V>, 'value' | 'from' | 'to'> & { citation: Citation };

function specified<V>(stretches: readonly Resolved<V>[]): Held<V>[] {
  return stretches.flatMap(stretch => {
    const [citation] = stretch.citations;
    if (stretch.status !== 'SPECIFIED' || !citation) return [];
    const { value, from, to } = stretch;
    return [{ value, from, ...(to !== undefined && { to }), citation }];
  });
}

const say = messages('policy.task', {
  activity: { en: '{activity} of how the procurement is carried out', zh: '集采执行情况{activity}' },
  prepayment: { en: 'pay the prepayment', zh: '拨付医保基金预付款' },
  tranche: { en: 'pay tranche {number} of the prepayment', zh: '拨付第{number}批医保基金预付款' },
});
