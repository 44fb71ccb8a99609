import { say, sayInput } from '../messages';
import { input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/**
 * 以同类集采耗材的最低支付标准支付: out of area and not matched to a product (WH-3.4). The standard of a winning product
 * is its price and no other standard is below the lowest of those, so the lowest winning price of the class is it.
 */
export function lowestOfClass(rule: RuleOf<'LOWEST_OF_CLASS'>, from: RuleInput): Ruling {
  const inputs = [
    input(sayInput('classLowest'), from.classLowest),
    input(sayInput('matched'), sayInput('no')),
  ];
  if (!from.classLowest) {
    const says = say('noClassLowest');
    return notSpecified(says, inputs);
  }
  return {
    coverage: 'COVERED',
    amount: from.classLowest,
    basis: rule.kind,
    says: say('classLowest'),
    inputs,
  };
}
