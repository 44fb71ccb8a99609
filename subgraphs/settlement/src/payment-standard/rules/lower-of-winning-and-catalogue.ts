import { Text, Yuan } from '@alliance-hub/kernel';
import { catalogueAmount } from './catalogue-amount';
import { say, sayInput } from '../messages';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

const RULE = say('lowerOfTwo');

/** 中选价高于目录支付标准的按目录支付标准, 低于的以中选价: the lower of the two (CQ-2.3f). */
export function lowerOfWinningAndCatalogue(
  rule: RuleOf<'LOWER_OF_WINNING_AND_CATALOGUE'>,
  from: RuleInput,
): Ruling {
  const catalogue = catalogueAmount(from);
  const inputs = [input(sayInput('winningPrice'), from.winningPrice), ...catalogue.inputs];
  if (!catalogue.amount) return notSpecified(Text.join([RULE, catalogue.silence], Text.space), inputs);
  if (!from.winningPrice) return notSpecified(Text.join([RULE, say('noWinningPrice')], Text.space), inputs);
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: Yuan.min(from.winningPrice, catalogue.amount),
    basis: rule.kind,
    says: RULE,
    inputs,
  };
}
