import { input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/**
 * 以同类集采耗材的最低支付标准支付: out of area and not matched to a product (WH-3.4). The standard of a winning product
 * is its price and no other standard is below the lowest of those, so the lowest winning price of the class is it.
 */
export function lowestOfClass(rule: RuleOf<'LOWEST_OF_CLASS'>, from: RuleInput): Ruling {
  const inputs = [
    input('lowest winning price of the class', from.classLowest),
    input('matched to a product', 'no'),
  ];
  if (!from.classLowest) {
    const says =
      'The lowest standard of like consumables holds, and none of them has a winning price there on this day.';
    return notSpecified(says, inputs);
  }
  return {
    coverage: 'COVERED',
    amount: from.classLowest,
    basis: rule.kind,
    says: 'Out of area and not matched to a product: the lowest standard of like consumables holds.',
    inputs,
  };
}
