import { describeRule, type Reason, reasonsOf } from '@alliance-hub/policy';
import { silence } from '../payment-standard/unspecified';
import { say, sayInput } from './messages';
import { type Fund, type PrepaymentCase, type Rules } from './reckon';

/** The fund that prepays: by the tier on the day of the first tranche (CQ-2.3d, A-25), else the one that was sent. */
export function fundOf(
  { fund: rule, point }: Rules,
  one: PrepaymentCase,
): { fund?: Fund; reasons: Reason[] } {
  const { tier, givenFund } = one;
  const sent = givenFund ? [{ name: sayInput('givenFund'), value: givenFund }] : [];
  if (rule.status !== 'SPECIFIED') {
    const silent = silence(rule, say('theFund'), point);
    const reason = { ...silent, inputs: [...silent.inputs, ...sent] };
    return givenFund
      ? { fund: givenFund, reasons: [{ ...reason, result: givenFund }] }
      : { reasons: [reason] };
  }
  const found = tier && rule.value.rules.find(({ tiers }) => tiers.includes(tier))?.fund;
  const fund = found ?? givenFund ?? undefined;
  const inputs = [
    { name: sayInput('tier'), value: tier ?? sayInput('unknown') },
    { name: sayInput('day'), value: one.firstDay },
    ...(found ? [] : sent),
  ];
  const says = describeRule('prepayment.fund', rule.value);
  return { ...(fund && { fund }), reasons: reasonsOf(rule, says, inputs, fund ?? 'NOT_SPECIFIED') };
}
