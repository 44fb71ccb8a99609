import { Ratio } from '@alliance-hub/kernel';
import { type CopayRule, type CopayRuling, input, type RuleInput } from '../rules/ruling';

/** 单价在300元（含）以下的，全额纳入统筹; above it the earlier ratio stays, which the notice does not give (WH-3.6, A-54). */
export function noneUpTo(
  rule: Extract<CopayRule, { kind: 'NONE_UP_TO' }>,
  { unitPrice }: RuleInput,
): CopayRuling {
  const inputs = [input('unit price', unitPrice), input('threshold', rule.threshold)];
  if (!unitPrice) return { says: 'The first self-pay goes by the unit price, and none is known.', inputs };
  if (unitPrice.atMost(rule.threshold)) {
    return { ratio: Ratio.zero, says: 'The unit price is at most the threshold: no first self-pay.', inputs };
  }
  return { says: 'Above the threshold the earlier ratio stays, and the notice does not give it.', inputs };
}
