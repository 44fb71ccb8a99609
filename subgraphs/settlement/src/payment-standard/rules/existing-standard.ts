import { catalogueInputs } from './inside-catalogue';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

/**
 * 有医保支付标准的继续执行: outside volume-based procurement an existing standard stays (WH-3.6). A product inside the
 * catalogue that has none is paid by its whole price.
 */
export function existingStandard(rule: RuleOf<'EXISTING_STANDARD'>, from: RuleInput): Ruling {
  const { catalogue } = from;
  const inputs = [
    ...catalogueInputs(catalogue),
    input('existing standard', catalogue?.amount ?? 'none recorded'),
  ];
  if (catalogue && !catalogue.inside) {
    return notSpecified('Existing standards stay; this product is outside the insurance catalogue.', inputs);
  }
  if (!catalogue?.amount) {
    return {
      coverage: 'COVERED',
      ...classOf(catalogue),
      unlimited: true,
      says: 'The product is outside volume-based procurement and has no standard of its own, so its whole price counts.',
      inputs,
    };
  }
  return {
    coverage: 'COVERED',
    ...classOf(catalogue),
    amount: catalogue.amount,
    basis: rule.kind,
    says: 'The product is outside volume-based procurement, and its existing standard stays.',
    inputs,
  };
}
