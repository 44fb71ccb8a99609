import { type ReasonInput } from '@alliance-hub/policy';
import { say, sayInput } from '../messages';
import { type CatalogueEntry, input, notSpecified, type RuleInput, type Ruling } from './ruling';

/** How the insurance catalogue stands in a reason. A product without an entry is read as inside, and that is said. */
export function catalogueInputs(entry: CatalogueEntry | undefined): ReasonInput[] {
  if (!entry) return [input(sayInput('catalogue'), sayInput('readAsInside'))];
  return [
    input(
      sayInput('catalogue'),
      sayInput(entry.inside ? 'inside' : 'outside', { jurisdiction: entry.jurisdiction }),
    ),
    input(sayInput('catalogueSource'), entry.source),
  ];
}

/** The answer of a rule that speaks of products inside the insurance catalogue 医保目录内 alone, for one outside it. */
export function outsideCatalogue(
  rule: { readonly insideCatalogueOnly: boolean },
  { catalogue }: RuleInput,
): Ruling | undefined {
  if (!rule.insideCatalogueOnly || !catalogue || catalogue.inside) return undefined;
  return notSpecified(say('outsideCatalogue'), catalogueInputs(catalogue));
}

/** The inputs about the catalogue, where the rule depends on it. */
export function insideInputs(
  rule: { readonly insideCatalogueOnly: boolean },
  from: RuleInput,
): ReasonInput[] {
  return rule.insideCatalogueOnly ? catalogueInputs(from.catalogue) : [];
}
