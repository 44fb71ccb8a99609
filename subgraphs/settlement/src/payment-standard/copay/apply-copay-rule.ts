import { type CopayRule, type CopayRuling, type RuleInput, type Ruling } from '../rules/ruling';
import { byDocument } from './by-document';
import { byOriginAbove } from './by-origin-above';
import { noneUpTo } from './none-up-to';

/** Runs the rule that a policy value names; a kind without a rule here does not compile. */
export function applyCopayRule(rule: CopayRule, from: RuleInput, standard: Ruling): CopayRuling {
  switch (rule.kind) {
    case 'BY_ORIGIN_ABOVE':
      return byOriginAbove(rule, from, standard);
    case 'BY_DOCUMENT':
      return byDocument(rule);
    case 'NONE_UP_TO':
      return noneUpTo(rule, from);
  }
}
