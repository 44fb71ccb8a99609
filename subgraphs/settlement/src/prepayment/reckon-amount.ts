import { Yuan } from '@alliance-hub/kernel';
import { describeRule, type Reason, reasonsOf } from '@alliance-hub/policy';
import { silence } from '../payment-standard/unspecified';
import { say, sayInput } from './messages';
import { type PrepaymentCase, type Rules } from './reckon';

/** What a prepayment is reckoned from: the base of the sheet, or what is agreed. */
const baseOf = ({ givenBase, agreements }: Pick<PrepaymentCase, 'givenBase' | 'agreements'>): Yuan =>
  givenBase ?? Yuan.sum(agreements.map(({ amount }) => amount));

/** Whether there is anything to reckon from: no agreement is not an agreement of nothing. */
const hasBase = ({ givenBase, agreements }: Pick<PrepaymentCase, 'givenBase' | 'agreements'>): boolean =>
  givenBase !== null || agreements.length > 0;

/** The least before open balances are taken off it; nothing where the notice does not say that they are. */
export function grossLeast(
  { amount: rule }: Pick<Rules, 'amount'>,
  one: Pick<PrepaymentCase, 'givenBase' | 'agreements'>,
): Yuan {
  if (rule.status !== 'SPECIFIED' || rule.value.kind !== 'SHARE_OF_AGREED') return Yuan.zero;
  return rule.value.netOfOpenBalance ? baseOf(one).times(rule.value.ratio).round() : Yuan.zero;
}

/** Base and minimum of a prepayment. */
export function amounts(
  { amount: rule, conditions, point }: Rules,
  one: PrepaymentCase,
): { base: Yuan; minimum?: Yuan; reasons: Reason[] } {
  const base = baseOf(one);
  const unsigned = one.agreements.filter(({ signedOn }) => signedOn === null).length;
  const inputs = [
    { name: sayInput(one.givenBase ? 'givenBase' : 'agreed'), value: base.toString() },
    { name: sayInput('agreements'), value: String(one.agreements.length) },
    { name: sayInput('unsigned'), value: String(unsigned) },
  ];
  const given =
    conditions.status === 'SPECIFIED'
      ? reasonsOf(conditions, describeRule('prepayment.conditions', conditions.value), [])
      : [];
  if (rule.status !== 'SPECIFIED') {
    return { base, reasons: [silence(rule, say('theAmount'), point), ...given] };
  }
  const says = describeRule('prepayment.amount', rule.value);
  if (rule.value.kind === 'ENTERED_TOTAL' || !hasBase(one)) {
    return { base, reasons: [...reasonsOf(rule, says, inputs, 'NOT_SPECIFIED'), ...given] };
  }
  const share = base.times(rule.value.ratio).round();
  const { open, takenElsewhere } = one.openBefore;
  const net = share.minus(open.minus(takenElsewhere));
  const minimum = rule.value.netOfOpenBalance ? Yuan.max(Yuan.zero, net) : share;
  const figures = [
    ...inputs,
    { name: sayInput('share'), value: rule.value.ratio.toString() },
    ...(rule.value.netOfOpenBalance ? [{ name: sayInput('openBefore'), value: open.toString() }] : []),
    ...(rule.value.netOfOpenBalance && !takenElsewhere.isZero
      ? [{ name: sayInput('takenElsewhere'), value: takenElsewhere.toString() }]
      : []),
    { name: sayInput('decided'), value: one.amount.toString() },
  ];
  return { base, minimum, reasons: [...reasonsOf(rule, says, figures, minimum.toString()), ...given] };
}
