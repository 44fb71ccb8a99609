import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import {
  describeRule,
  dueDate,
  type EventDays,
  type ParameterKey,
  type ParameterValue,
  type Policy,
  type PolicyPoint,
  type Reason,
  reasonOf,
  reasonsOf,
  type Resolved,
  type TIERS,
} from '@alliance-hub/policy';
import { silence } from '../payment-standard/unspecified';
import { leftOf, type Offset } from './account';
import { type OpenBefore } from './carry-over';
import { type RecoveryRule } from './deduction';
import { say, sayInput } from './messages';
import { amounts } from './reckon-amount';
import { fundOf } from './reckon-fund';
import { lastDayOf, pointOf, type RolloutDays, yearOf } from './rollout-days';

export type Fund = 'EMPLOYEES' | 'RESIDENTS';

/** What the rules of a prepayment look at. */
export interface PrepaymentCase {
  /** Pooling area that pays. */
  readonly jurisdiction: string;
  readonly agreementYear: number | null;
  readonly amount: Yuan;
  readonly givenBase: Yuan | null;
  readonly givenFund: Fund | null;
  /** Day of the first tranche; until it is paid, the day on which the prepayment was recorded. */
  readonly firstDay: PlainDate;
  /** Tier of the institution on that day; absent: execution has not told of it. */
  readonly tier?: (typeof TIERS)[number];
  readonly rollouts: readonly RolloutDays[];
  /** The institution's agreements of these rollouts and that year. */
  readonly agreements: readonly {
    readonly rollout: string;
    readonly amount: Yuan;
    readonly signedOn: PlainDate | null;
  }[];
  /** Open balance of earlier years on the first day. */
  readonly openBefore: OpenBefore;
  /** What was deducted month by month. */
  readonly offsets: readonly Offset[];
}

export interface ReckonedTranche {
  readonly number: number;
  readonly amount: Yuan;
  readonly dueOn?: PlainDate;
}

/** A prepayment as the rules see it. */
export interface Reckoned {
  readonly base: Yuan;
  /** The least that the notice asks for; absent where it gives no share. */
  readonly minimum?: Yuan;
  readonly tranches: readonly ReckonedTranche[];
  readonly fund?: Fund;
  readonly recovery?: RecoveryRule;
  /** Last day of the cycle, an extension included; absent: open or not known. */
  readonly cycleEnd?: PlainDate;
  readonly reasons: readonly Reason[];
}

/** Base, minimum, tranches, fund and recovery of a prepayment, with the reasons. */
export function reckon(policy: Policy, one: PrepaymentCase): Reckoned {
  const rules = rulesOf(policy, one);
  const { base, minimum, reasons } = amounts(rules, one);
  const tranches = tranchesOf(policy, rules, one);
  const fund = fundOf(rules, one);
  const { recovery } = rules;
  const ends = one.rollouts.map(lastDayOf);
  const cycleEnd = ends.every(end => end !== undefined) ? latest(ends) : undefined;
  const recovering =
    recovery.status === 'SPECIFIED'
      ? reasonsOf(recovery, describeRule('prepayment.recovery', recovery.value), [
          { name: sayInput('cycleEnd'), value: cycleEnd ?? sayInput('open') },
        ])
      : [silence(recovery, say('theRecovery'), rules.point)];
  return {
    base,
    ...(minimum && { minimum }),
    tranches: tranches.list,
    ...(fund.fund && { fund: fund.fund }),
    ...(recovery.status === 'SPECIFIED' && { recovery: recovery.value }),
    ...(cycleEnd !== undefined && { cycleEnd }),
    reasons: [...reasons, ...tranches.reasons, ...fund.reasons, ...recovering, ...sharing(rules, one)],
  };
}

export interface Rules {
  readonly point: PolicyPoint;
  readonly amount: Resolved<ParameterValue<'prepayment.amount'>>;
  readonly conditions: Resolved<ParameterValue<'prepayment.conditions'>>;
  readonly tranches: Resolved<ParameterValue<'prepayment.tranches'>>;
  readonly fund: Resolved<ParameterValue<'prepayment.fund'>>;
  readonly recovery: Resolved<ParameterValue<'prepayment.recovery'>>;
}

/** The rules of the first rollout: that the others follow the same is seen to when the prepayment is recorded. */
export function rulesOf(
  policy: Policy,
  one: Pick<PrepaymentCase, 'jurisdiction' | 'rollouts' | 'firstDay'>,
): Rules {
  const [first] = one.rollouts;
  const point = pointOf(one.jurisdiction, first ?? { id: `${one.jurisdiction}:` }, one.firstDay);
  return {
    point,
    amount: policy.resolve('prepayment.amount', point),
    conditions: policy.resolve('prepayment.conditions', point),
    tranches: policy.resolve('prepayment.tranches', point),
    fund: policy.resolve('prepayment.fund', point),
    recovery: policy.resolve('prepayment.recovery', point),
  };
}

/** The parameters that must be the same for all rollouts of one prepayment. */
export const SHARED_RULES = [
  'prepayment.amount',
  'prepayment.tranches',
  'prepayment.fund',
  'prepayment.recovery',
] as const satisfies readonly ParameterKey[];

function tranchesOf(
  policy: Policy,
  { tranches: rule, point }: Rules,
  one: PrepaymentCase,
): { list: ReckonedTranche[]; reasons: Reason[] } {
  if (rule.status !== 'SPECIFIED') {
    return {
      list: [{ number: 1, amount: one.amount }],
      reasons: [silence(rule, say('theTranches'), point)],
    };
  }
  const { tranches } = rule.value;
  let left = one.amount;
  const list = tranches.map(({ share, due }, n): ReckonedTranche => {
    // The last one takes what rounding leaves.
    const amount = n === tranches.length - 1 ? left : one.amount.times(share).round();
    left = left.minus(amount);
    const days = one.rollouts.flatMap(
      rollout => dueDate(due, eventsOf(rollout, one), policy.workdays)?.date ?? [],
    );
    return { number: n + 1, amount, ...(days.length > 0 && { dueOn: earliest(days) }) };
  });
  const inputs = list.map(({ number, amount, dueOn }) => ({
    name: sayInput('tranche', { number }),
    value: say('trancheValue', { amount: amount.toString(), day: dueOn ?? 'NOT_SPECIFIED' }),
  }));
  return { list, reasons: reasonsOf(rule, describeRule('prepayment.tranches', rule.value), inputs) };
}

/** The days that a due day of a tranche may be counted from. */
function eventsOf(rollout: RolloutDays, one: PrepaymentCase): EventDays {
  const { id, from } = rollout;
  const to = lastDayOf(rollout);
  const year = one.agreementYear === null ? undefined : yearOf(rollout, one.agreementYear);
  const signed = one.agreements.filter(agreed => agreed.rollout === id).map(({ signedOn }) => signedOn);
  const signing = signed.length > 0 && signed.every(day => day !== null) ? latest(signed) : undefined;
  const yearStart = year?.from ?? from;
  return {
    ...(from !== undefined && { CYCLE_START: from }),
    ...(yearStart !== undefined && { YEAR_START: yearStart }),
    ...(year && { YEAR_END: year.to }),
    ...(to !== undefined && { CYCLE_END: to }),
    ...(signing !== undefined && { SIGNING: signing }),
  };
}

/** What other prepayments of the institution have of a month's payment, for each month that was shared. */
function sharing({ recovery }: Rules, { offsets }: PrepaymentCase): Reason[] {
  const shared = offsets.filter(({ shares }) => shares.length > 0);
  return [...shared]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(offset => {
      const says = say('shared', { month: offset.month, left: leftOf(offset).toString() });
      const inputs = [
        { name: sayInput('payment'), value: offset.payment.toString() },
        ...offset.shares.map(({ prepayment, amount }) => ({ name: prepayment, value: amount.toString() })),
      ];
      return reasonOf(recovery, says, inputs, offset.deducted.toString());
    });
}

const earliest = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (b < a ? b : a));
const latest = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (b > a ? b : a));
