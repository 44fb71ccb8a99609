import { addDays, elapsedRatio, type PlainDate, Ratio, Text } from '@alliance-hub/kernel';
import { type ParameterValue, type Policy, type Resolved, reasonOf } from '@alliance-hub/policy';
import type { RolloutFacts } from '../facts';
import { type Finding, type Rule, scopeOf, type Told } from '../finding';
import { say } from '../messages';
import { onceDay, sinceWhen, whileSum } from '../since';

type Thresholds = Resolved<ParameterValue<'monitoring.thresholds'>>;

/** A volume to be completed, per whom the notice measures it. */
interface Owed {
  readonly institution: string;
  readonly company?: string;
  readonly product?: string;
  readonly agreed: number;
  readonly purchased: number;
  readonly filled: number;
}

interface Duty {
  readonly facts: RolloutFacts;
  readonly completion: Resolved<ParameterValue<'volume.completion'>>;
  readonly thresholds: Thresholds;
}

/** The duty to complete volumes, where a notice sets one and the cycle runs. */
function dutyOf(policy: Policy, facts: RolloutFacts): Duty | undefined {
  const { rollout, asOf, assessed } = facts.point;
  const at = scopeOf(rollout, asOf);
  const completion = policy.resolve('volume.completion', at);
  if (!assessed || completion.status !== 'SPECIFIED') return undefined;
  return { facts, completion, thresholds: policy.resolve('monitoring.thresholds', at) };
}

function owedIn({ facts, completion }: Duty): readonly Owed[] {
  if (completion.status !== 'SPECIFIED') return [];
  switch (completion.value.per) {
    case 'INSTITUTION_PRODUCT':
      return facts.lines;
    case 'INSTITUTION_COMPANY':
    case 'INSTITUTION_COMPANY_CATEGORY':
      return facts.companies;
    case 'INSTITUTION':
    case 'INSTITUTION_CATEGORY':
      return facts.institutions.map(({ institution, agreed, winning: purchased, filled }) => ({
        ...{ institution, agreed, purchased, filled },
      }));
    case 'POOLING_AREA':
      return [];
  }
}

/** Purchases fill what was carried over first and count only then (CQ-2.1e), on each day as they do on the last. */
const rateOf = ({ agreed, filled }: Owed, purchased: number): Ratio =>
  Ratio.quotient(Math.max(purchased - filled, 0), agreed);

const positive = ({ agreed }: { agreed: number }): boolean => agreed > 0;

/** 零采购: an agreed product of which nothing is bought in the agreement year. */
export const zeroPurchase: Rule = (policy, facts) => {
  const duty = dutyOf(policy, facts);
  if (!duty) return [];
  const { window, asOf } = facts.point;
  const { thresholds } = duty;
  const grace = thresholds.status === 'SPECIFIED' ? (thresholds.value.zeroAfterDays ?? 0) : 0;
  const from = addDays(window.from, grace);
  if (asOf < from) return [];
  return facts.lines
    .filter(line => positive(line) && line.purchased <= 0)
    .map(line => ({
      ...partiesOf(line),
      rule: 'ZERO_PURCHASE',
      severity: 'NOTICE',
      of: line.product,
      since: days =>
        later(
          sinceWhen(
            days,
            { from: window.from, to: asOf },
            whileSum(({ winning }) => winning <= 0),
          ),
          from,
        ),
      tell: name => told(duty, line, 'zero', name),
    }));
};

/** 低于序时进度: completion below the time elapsed; what is not begun is zero purchase, and behind too. */
export const behindElapsedTime: Rule = (policy, facts) => {
  const duty = dutyOf(policy, facts);
  if (duty?.completion.status !== 'SPECIFIED') return [];
  const { window, asOf, year } = facts.point;
  const { target } = duty.completion.value;
  const { thresholds } = duty;
  const by = (thresholds.status === 'SPECIFIED' && thresholds.value.behindBy) || Ratio.zero;
  const behind = (owed: Owed, purchased: number, day: PlainDate): boolean => {
    const due = elapsedRatio(day, year).times(target);
    return due.minus(rateOf(owed, purchased)).greaterThan(by);
  };
  return owedIn(duty)
    .filter(owed => positive(owed) && behind(owed, owed.purchased, asOf))
    .map((owed): Finding => ({
      ...partiesOf(owed),
      rule: 'BEHIND_ELAPSED_TIME',
      severity: 'WARNING',
      of: ofWhom(owed),
      since: days =>
        sinceWhen(
          days,
          { from: window.from, to: asOf },
          onceDay(({ winning }, day) => behind(owed, winning, day)),
        ),
      tell: name => told(duty, owed, 'behind', name),
    }));
};

/** 超量采购: more than agreed; supply goes on, so it is to be known and no more. */
export const overPurchase: Rule = (policy, facts) => {
  const duty = dutyOf(policy, facts);
  if (!duty) return [];
  const { window, asOf } = facts.point;
  const { thresholds } = duty;
  const from = (thresholds.status === 'SPECIFIED' && thresholds.value.overFrom) || Ratio.one;
  const over = (owed: Owed, purchased: number): boolean => rateOf(owed, purchased).greaterThan(from);
  return owedIn(duty)
    .filter(owed => positive(owed) && over(owed, owed.purchased))
    .map((owed): Finding => ({
      ...partiesOf(owed),
      rule: 'OVER_PURCHASE',
      severity: 'NOTICE',
      of: ofWhom(owed),
      since: days =>
        sinceWhen(
          days,
          { from: window.from, to: asOf },
          whileSum(({ winning }) => over(owed, winning)),
        ),
      tell: name => {
        const { message, reasons } = told(duty, owed, 'over', name);
        const supply = policy.resolve('supply.overVolume', scopeOf(facts.point.rollout, asOf));
        const more = supply.status === 'SPECIFIED' ? [reasonOf(supply, say('suppliedOn'), [])] : [];
        return { message, reasons: [...reasons, ...more] };
      },
    }));
};

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const ofWhom = ({ product, company }: Owed): string => product ?? company ?? '';
const partiesOf = ({ institution, company, product }: Owed) => ({
  institution,
  ...(company !== undefined && { company }),
  ...(product !== undefined && { product }),
});

function told(
  { facts, completion, thresholds }: Duty,
  owed: Owed,
  kind: 'zero' | 'behind' | 'over',
  name: string,
): Told {
  const { rollout, year, elapsed, window, asOf } = facts.point;
  const rate = rateOf(owed, owed.purchased).toPercent();
  const what = owed.product ?? owed.company ?? rollout.name;
  const values = { institution: name, what, category: rollout.name, n: year.number };
  const { agreed, purchased } = owed;
  const message =
    kind === 'zero'
      ? say('zero', { ...values, agreed, from: window.from })
      : kind === 'behind'
        ? say('behind', { ...values, agreed, purchased, rate, elapsed: elapsed.toPercent() })
        : say('over', { ...values, agreed, purchased, rate });
  const inputs = [
    { name: say('year'), value: say('yearSpan', { n: year.number, from: year.from, to: year.to }) },
    { name: say('agreed'), value: String(agreed) },
    { name: say('purchased'), value: String(purchased) },
    ...(owed.filled > 0 ? [{ name: say('filled'), value: String(owed.filled) }] : []),
    { name: say('elapsed'), value: elapsed.toPercent() },
    { name: say('asOf'), value: asOf },
  ];
  return {
    message,
    reasons: [reasonOf(completion, say(`${kind}Why`), inputs, rate), ...thresholdReasons(thresholds)],
  };
}

/** Where no figure was decided, the bands of X-16 stand as they are. */
function thresholdReasons(thresholds: Thresholds) {
  if (thresholds.status !== 'SPECIFIED') {
    return [reasonOf(thresholds, say('noThresholds'), [], 'NOT_SPECIFIED')];
  }
  const { owner, decidedOn } = thresholds.value;
  return [
    reasonOf(thresholds, say('decided', { owner: Text.from(owner), day: decidedOn }), [], thresholds.raw),
  ];
}
