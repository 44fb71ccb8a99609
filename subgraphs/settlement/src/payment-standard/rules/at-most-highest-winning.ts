import { insideInputs, outsideCatalogue } from './inside-catalogue';
import { say, sayInput } from '../messages';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/**
 * 不高于…最高中选价格: a cap on the local standard (SX-3.6b). The lower of a local standard and the cap; where no
 * local one is recorded the cap serves as the standard.
 */
export function atMostHighestWinning(rule: RuleOf<'AT_MOST_HIGHEST_WINNING'>, from: RuleInput): Ruling {
  const outside = outsideCatalogue(rule, from);
  if (outside) return outside;
  const cap = from.likeHighest;
  const local = from.catalogue?.amount;
  const inputs = [
    input(sayInput('likeHighest'), cap),
    input(sayInput('localStandard'), local ?? sayInput('noneRecorded')),
    ...insideInputs(rule, from),
  ];
  if (!cap) {
    const says = say('capUnknown');
    return notSpecified(says, inputs);
  }
  if (local?.lessThan(cap)) {
    return {
      coverage: 'COVERED',
      ...classOf(from.catalogue),
      amount: local,
      basis: 'CATALOGUE_STANDARD',
      says: say('localBelowCap'),
      inputs,
    };
  }
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: cap,
    basis: 'LOWER_OF_PRICE_AND_HIGHEST_WINNING',
    says: local ? say('capsLocal') : say('capServes'),
    inputs,
  };
}
