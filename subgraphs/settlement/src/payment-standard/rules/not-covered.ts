import { say } from '../messages';
import { type RuleInput, type RuleOf, type Ruling } from './ruling';

/** 不纳入医保支付范围: the fund pays nothing (LN-4.3a). */
export function notCovered(_rule: RuleOf<'NOT_COVERED'>, _from: RuleInput): Ruling {
  return { coverage: 'NOT_COVERED', says: say('notCovered'), inputs: [] };
}
