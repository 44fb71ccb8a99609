import { Text, type Yuan } from '@alliance-hub/kernel';
import { type ReasonInput } from '@alliance-hub/policy';
import { catalogueInputs } from './inside-catalogue';
import { say, sayInput } from '../messages';
import { input, type RuleInput } from './ruling';

/** The catalogue standard 目录支付标准 of a product, or why there is none to take. */
export interface CatalogueAmount {
  readonly amount?: Yuan;
  readonly silence: Text;
  readonly inputs: readonly ReasonInput[];
}

/**
 * For rules that rest on the catalogue standard itself. A missing entry is no standard here: reading the product as
 * inside would not tell how much.
 */
export function catalogueAmount({ catalogue }: RuleInput): CatalogueAmount {
  if (!catalogue) {
    return {
      silence: say('noEntry'),
      inputs: [input(sayInput('catalogue'), sayInput('noEntry'))],
    };
  }
  const inputs = [
    ...catalogueInputs(catalogue),
    input(sayInput('catalogueStandard'), catalogue.amount ?? sayInput('none')),
  ];
  if (!catalogue.inside) return { silence: say('isOutside'), inputs };
  if (!catalogue.amount) return { silence: say('noAmount'), inputs };
  return { amount: catalogue.amount, silence: Text.of(''), inputs };
}
