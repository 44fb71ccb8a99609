import { insideInputs, outsideCatalogue } from './inside-catalogue';
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
    input('highest winning price of like products', cap),
    input('local standard', local ?? 'none recorded'),
    ...insideInputs(rule, from),
  ];
  if (!cap) {
    const says =
      'The standard is capped by the highest winning price of like products, and none is in force there on this day.';
    return notSpecified(says, inputs);
  }
  if (local?.lessThan(cap)) {
    return {
      coverage: 'COVERED',
      ...classOf(from.catalogue),
      amount: local,
      basis: 'CATALOGUE_STANDARD',
      says: 'The local standard holds; it is below the highest winning price of like products, which caps it.',
      inputs,
    };
  }
  return {
    coverage: 'COVERED',
    ...classOf(from.catalogue),
    amount: cap,
    basis: 'LOWER_OF_PRICE_AND_HIGHEST_WINNING',
    says: local
      ? 'The highest winning price of like products caps the local standard.'
      : 'The highest winning price of like products caps the standard; no local standard is recorded, so the cap serves as the standard.',
    inputs,
  };
}
