import { Ratio } from '@alliance-hub/kernel';
import { say, sayInput } from '../messages';
import { type CopayRule, type CopayRuling, input, type RuleInput } from '../rules/ruling';

/** 单价在300元（含）以下的，全额纳入统筹; above it the earlier ratio stays, which the notice does not give (WH-3.6, A-54). */
export function noneUpTo(
  rule: Extract<CopayRule, { kind: 'NONE_UP_TO' }>,
  { unitPrice }: RuleInput,
): CopayRuling {
  const inputs = [input(sayInput('unitPrice'), unitPrice), input(sayInput('threshold'), rule.threshold)];
  if (!unitPrice) return { says: say('noUnitPrice'), inputs };
  if (unitPrice.atMost(rule.threshold)) {
    return { ratio: Ratio.zero, says: say('unitPriceBelow'), inputs };
  }
  return { says: say('earlierRatioStays'), inputs };
}
