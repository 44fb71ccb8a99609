import { type Yuan } from '@alliance-hub/kernel';
import { type ReasonInput } from '@alliance-hub/policy';
import { catalogueInputs } from './inside-catalogue';
import { input, type RuleInput } from './ruling';

/** The catalogue standard 目录支付标准 of a product, or why there is none to take. */
export interface CatalogueAmount {
  readonly amount?: Yuan;
  readonly silence: string;
  readonly inputs: readonly ReasonInput[];
}

/**
 * For rules that rest on the catalogue standard itself. A missing entry is no standard here: reading the product as
 * inside would not tell how much.
 */
export function catalogueAmount({ catalogue }: RuleInput): CatalogueAmount {
  if (!catalogue) {
    return {
      silence: 'The hub has no insurance-catalogue entry for this product there on this day.',
      inputs: [input('insurance catalogue', 'no entry recorded')],
    };
  }
  const inputs = [...catalogueInputs(catalogue), input('catalogue standard', catalogue.amount ?? 'none')];
  if (!catalogue.inside) return { silence: 'This product is outside the insurance catalogue.', inputs };
  if (!catalogue.amount)
    return { silence: 'The insurance catalogue gives no standard for this product.', inputs };
  return { amount: catalogue.amount, silence: '', inputs };
}
