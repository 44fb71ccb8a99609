import { Ratio } from '@alliance-hub/kernel';
import { catalogueInputs } from '../rules/inside-catalogue';
import { say, sayInput } from '../messages';
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
    input(sayInput('paymentStandard'), amount),
    input(sayInput('threshold'), rule.threshold),
    input(sayInput('origin'), origin),
  ];
  if (rule.insideCatalogueOnly && catalogue && !catalogue.inside) {
    const says = say('outsideCatalogue');
    return { says, inputs: catalogueInputs(catalogue) };
  }
  if (!amount) return { says: say('noStandardToTest'), inputs };
  if (amount.atMost(rule.threshold)) {
    return { ratio: Ratio.zero, says: say('standardBelow'), inputs };
  }
  const ratio = origin && rule.rates[origin];
  if (!ratio) {
    return {
      says: say('noRatioOfOrigin'),
      inputs,
    };
  }
  return {
    ratio,
    says: say('ratioOfOrigin'),
    inputs,
  };
}
