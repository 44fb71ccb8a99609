import { insideInputs, outsideCatalogue } from './inside-catalogue';
import { say, sayInput } from '../messages';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/** 以中选价格作为医保支付标准: the winning price in force on the day is the standard (HI-4.4, SX-3.6a, WH-3.1). */
export function winningPrice(rule: RuleOf<'WINNING_PRICE'>, from: RuleInput): Ruling {
  const inputs = [input(sayInput('winningPrice'), from.winningPrice), ...insideInputs(rule, from)];
  const outside = outsideCatalogue(rule, from);
  if (outside) return outside;
  if (!from.winningPrice) {
    return notSpecified(say('winningUnknown'), inputs);
  }
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: from.winningPrice,
    basis: 'WINNING_PRICE',
    says: say('winningPrice'),
    inputs,
  };
}
