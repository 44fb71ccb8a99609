import { Text } from '@alliance-hub/kernel';
import { catalogueAmount } from './catalogue-amount';
import { say } from '../messages';
import { classOf, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

const RULE = say('catalogueStandard');

/** 按目录支付标准支付: the standard of the insurance catalogue (CQ-2.3g). */
export function catalogueStandard(rule: RuleOf<'CATALOGUE_STANDARD'>, from: RuleInput): Ruling {
  const catalogue = catalogueAmount(from);
  if (!catalogue.amount)
    return notSpecified(Text.join([RULE, catalogue.silence], Text.space), catalogue.inputs);
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: catalogue.amount,
    basis: rule.kind,
    says: RULE,
    inputs: catalogue.inputs,
  };
}
