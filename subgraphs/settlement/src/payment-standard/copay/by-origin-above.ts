import { Ratio } from '@alliance-hub/kernel';
import { catalogueInputs } from '../rules/inside-catalogue';
import { type CopayRule, type CopayRuling, input, type RuleInput, type Ruling } from '../rules/ruling';

/**
 * Up to the threshold, included, no first self-pay; above it a ratio by origin, on the whole price (WH-3.1, A-55).
 * The standard in force is what is tested.
 */
export function byOriginAbove(
  rule: Extract<CopayRule, { kind: 'BY_ORIGIN_ABOVE' }>,
  from: RuleInput,
  { amount }: Ruling,
): CopayRuling {
  const { origin, catalogue } = from;
  const inputs = [
    input('payment standard', amount),
    input('threshold', rule.threshold),
    input('origin', origin),
  ];
  if (rule.insideCatalogueOnly && catalogue && !catalogue.inside) {
    const says =
      'The clause speaks of consumables inside the insurance catalogue alone; this product is outside it.';
    return { says, inputs: catalogueInputs(catalogue) };
  }
  if (!amount)
    return { says: 'The first self-pay goes by the payment standard, and there is none to test.', inputs };
  if (amount.atMost(rule.threshold)) {
    return { ratio: Ratio.zero, says: 'The standard is at most the threshold: no first self-pay.', inputs };
  }
  const ratio = origin && rule.rates[origin];
  if (!ratio) {
    return {
      says: 'The standard is above the threshold, and the clause gives no ratio for this origin.',
      inputs,
    };
  }
  return {
    ratio,
    says: 'The standard is above the threshold: the ratio of the origin holds on the whole price.',
    inputs,
  };
}
