import { catalogueAmount } from './catalogue-amount';
import { classOf, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/** 按目录支付标准支付: the standard of the insurance catalogue (CQ-2.3g). */
export function catalogueStandard(rule: RuleOf<'CATALOGUE_STANDARD'>, from: RuleInput): Ruling {
  const catalogue = catalogueAmount(from);
  if (!catalogue.amount) return notSpecified(`${RULE} ${catalogue.silence}`, catalogue.inputs);
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: catalogue.amount,
    basis: rule.kind,
    says: RULE,
    inputs: catalogue.inputs,
  };
}

const RULE = 'The payment standard is that of the insurance catalogue.';
