import { type PlainDate, Ratio } from '@alliance-hub/kernel';
import { type ParameterValue, reasonOf, type SpecifiedValue } from '@alliance-hub/policy';
import type { InstitutionFact, RolloutFacts } from '../facts';
import { type Finding, type Rule, scopeOf } from '../finding';
import { say } from '../messages';
import { sinceWhen, whileSum } from '../since';

type Pace = SpecifiedValue<ParameterValue<'purchase.pace'>>;

/** ⌈V·m/12⌉: what is to be purchased by the end of month m; in a year cut short of its own months. */
export const monthlyTarget = (volume: number, month: number, months: number): number =>
  Number((BigInt(volume) * BigInt(month) + BigInt(months - 1)) / BigInt(months));

/**
 * 按月均摊，不得扎堆采购 (LN-3.3b): the notice gives no tolerance, so these warn by the figures of policy data and refuse
 * nothing. Judged is an institution over all products of the category.
 */
export const pace: Rule = (policy, facts) => {
  const { rollout, asOf, assessed } = facts.point;
  const rule = policy.resolve('purchase.pace', scopeOf(rollout, asOf));
  if (!assessed || rule.status !== 'SPECIFIED') return [];
  return facts.institutions
    .filter(({ agreed }) => agreed > 0)
    .flatMap(fact => [
      ...bunchedMonths(fact, rule, facts),
      ...bunchedLastMonth(fact, rule, facts),
      ...behindTarget(fact, rule, facts),
    ]);
};

function bunchedMonths(fact: InstitutionFact, rule: Pace, { months, point }: RolloutFacts): Finding[] {
  const { monthAbove } = rule.value.warnings;
  const bunched = (quantity: number) =>
    Ratio.quotient(quantity * months.length, fact.agreed).greaterThan(monthAbove);
  return months.flatMap(({ number, from, to }) => {
    const quantity = fact.months[number - 1] ?? 0;
    if (quantity <= 0 || !bunched(quantity)) return [];
    const last = to < point.asOf ? to : point.asOf;
    return [
      {
        rule: 'BUNCHED_MONTH',
        severity: 'WARNING',
        institution: fact.institution,
        of: `m${number}`,
        since: days =>
          sinceWhen(
            days,
            { from, to: last },
            whileSum(({ winning }) => winning > 0 && bunched(winning)),
          ),
        tell: name => ({
          message: say('bunchedMonth', { ...names(name, fact, point), month: number, from, to, quantity }),
          reasons: [
            reasonOf(
              rule,
              say('bunchedMonthWhy', { times: monthAbove.toString() }),
              [
                ...volumeInputs(fact),
                { name: say('monthShare'), value: Ratio.quotient(fact.agreed, months.length).toString() },
              ],
              String(quantity),
            ),
          ],
        }),
      },
    ];
  });
}

function bunchedLastMonth(fact: InstitutionFact, rule: Pace, { months, point }: RolloutFacts): Finding[] {
  const { lastMonthAbove } = rule.value.warnings;
  const last = months.at(-1);
  if (!last || point.asOf < last.from) return [];
  const quantity = fact.months[last.number - 1] ?? 0;
  const before = fact.months.slice(0, last.number - 1).reduce((sum, one) => sum + one, 0);
  const bunched = (inMonth: number) =>
    inMonth > 0 && Ratio.quotient(inMonth, Math.max(before + inMonth, inMonth)).greaterThan(lastMonthAbove);
  if (!bunched(quantity)) return [];
  const share = Ratio.quotient(quantity, Math.max(before + quantity, quantity)).toPercent();
  return [
    {
      rule: 'BUNCHED_LAST_MONTH',
      severity: 'WARNING',
      institution: fact.institution,
      of: '',
      since: days =>
        sinceWhen(
          days,
          { from: last.from, to: point.asOf },
          whileSum(({ winning }) => bunched(winning)),
        ),
      tell: name => ({
        message: say('bunchedLastMonth', { ...names(name, fact, point), quantity, share }),
        reasons: [
          reasonOf(
            rule,
            say('bunchedLastMonthWhy', { share: lastMonthAbove.toPercent() }),
            [...volumeInputs(fact), { name: say('beforeLastMonth'), value: String(before) }],
            share,
          ),
        ],
      }),
    },
  ];
}

/** Whole months alone, each judged on its last day: a month that runs may still catch up. */
function behindTarget(fact: InstitutionFact, rule: Pace, { months, point }: RolloutFacts): Finding[] {
  const { behindAbove } = rule.value.warnings;
  const share = Ratio.quotient(fact.agreed, months.length);
  let total = 0;
  let since: PlainDate | undefined;
  let latest: { month: number; target: number; total: number } | undefined;
  for (const { number, to } of months) {
    if (to > point.asOf) break;
    total += fact.months[number - 1] ?? 0;
    const target = monthlyTarget(fact.agreed, number, months.length);
    const short = target - Math.max(total, 0);
    const behind = short > 0 && Ratio.whole(short).greaterThan(share.times(behindAbove));
    if (!behind) since = undefined;
    else since ??= to;
    latest = { month: number, target, total: Math.max(total, 0) };
  }
  if (since === undefined || !latest) return [];
  const { month, target, total: purchased } = latest;
  return [
    {
      rule: 'BEHIND_MONTHLY_TARGET',
      severity: 'WARNING',
      institution: fact.institution,
      of: '',
      since,
      tell: name => ({
        message: say('behindTarget', { ...names(name, fact, point), month, target, purchased }),
        reasons: [
          reasonOf(
            rule,
            say('behindTargetWhy', { times: behindAbove.toString() }),
            [
              ...volumeInputs(fact),
              { name: say('monthShare'), value: share.toString() },
              { name: say('target'), value: String(target) },
              { name: say('purchased'), value: String(purchased) },
            ],
            String(target - purchased),
          ),
        ],
      }),
    },
  ];
}

const names = (
  institution: string,
  { agreed }: InstitutionFact,
  { rollout, year }: RolloutFacts['point'],
) => ({
  institution,
  category: rollout.name,
  n: year.number,
  agreed,
});

const volumeInputs = ({ agreed }: InstitutionFact) => [{ name: say('agreed'), value: String(agreed) }];
