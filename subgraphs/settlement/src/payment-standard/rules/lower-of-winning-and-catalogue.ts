import { Yuan } from '@alliance-hub/kernel';
import { catalogueAmount } from './catalogue-amount';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/** 中选价高于目录支付标准的按目录支付标准, 低于的以中选价: the lower of the two (CQ-2.3f). */
export function lowerOfWinningAndCatalogue(
  rule: RuleOf<'LOWER_OF_WINNING_AND_CATALOGUE'>,
  from: RuleInput,
): Ruling {
  const catalogue = catalogueAmount(from);
  const inputs = [input('winning price', from.winningPrice), ...catalogue.inputs];
  if (!catalogue.amount) return notSpecified(`${RULE} ${catalogue.silence}`, inputs);
  if (!from.winningPrice) return notSpecified(`${RULE} No winning price is in force on this day.`, inputs);
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: Yuan.min(from.winningPrice, catalogue.amount),
    basis: rule.kind,
    says: RULE,
    inputs,
  };
}

const RULE = 'The payment standard is the lower of the winning price and the catalogue standard.';
