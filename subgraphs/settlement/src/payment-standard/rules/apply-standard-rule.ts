import { atMostHighestWinning } from './at-most-highest-winning';
import { catalogueStandard } from './catalogue-standard';
import { existingStandard } from './existing-standard';
import { insuranceClass } from './insurance-class';
import { lowerOfWinningAndCatalogue } from './lower-of-winning-and-catalogue';
import { lowestOfClass } from './lowest-of-class';
import { notCovered } from './not-covered';
import { type RuleInput, type Ruling, type StandardRule } from './ruling';
import { steppedDown } from './stepped-down';
import { winningPrice } from './winning-price';

/** Runs the rule that a policy value names; a kind without a rule here does not compile. */
export function applyStandardRule(rule: StandardRule, from: RuleInput): Ruling {
  switch (rule.kind) {
    case 'WINNING_PRICE':
      return winningPrice(rule, from);
    case 'LOWER_OF_WINNING_AND_CATALOGUE':
      return lowerOfWinningAndCatalogue(rule, from);
    case 'INSURANCE_CLASS':
      return insuranceClass(rule, from);
    case 'NOT_COVERED':
      return notCovered(rule, from);
    case 'AT_MOST_HIGHEST_WINNING':
      return atMostHighestWinning(rule, from);
    case 'CATALOGUE_STANDARD':
      return catalogueStandard(rule, from);
    case 'STEPPED_DOWN':
      return steppedDown(rule, from);
    case 'EXISTING_STANDARD':
      return existingStandard(rule, from);
    case 'LOWEST_OF_CLASS':
      return lowestOfClass(rule, from);
  }
}
