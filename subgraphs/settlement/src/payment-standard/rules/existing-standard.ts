import { catalogueInputs } from './inside-catalogue';
import { say, sayInput } from '../messages';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/**
 * 有医保支付标准的继续执行: outside volume-based procurement an existing standard stays (WH-3.6). A product inside the
 * catalogue that has none is paid by its whole price.
 */
export function existingStandard(rule: RuleOf<'EXISTING_STANDARD'>, from: RuleInput): Ruling {
  const { catalogue } = from;
  const inputs = [
    ...catalogueInputs(catalogue),
    input(sayInput('existingStandard'), catalogue?.amount ?? sayInput('noneRecorded')),
  ];
  if (catalogue && !catalogue.inside) {
    return notSpecified(say('existingOutside'), inputs);
  }
  if (!catalogue?.amount) {
    return {
      coverage: 'COVERED',
      ...classOf(catalogue),
      unlimited: true,
      says: say('wholePrice'),
      inputs,
    };
  }
  return {
    coverage: 'COVERED',
    ...classOf(catalogue),
    amount: catalogue.amount,
    basis: rule.kind,
    says: say('existingStays'),
    inputs,
  };
}
