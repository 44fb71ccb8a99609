import { type CatalogueFactPage } from './catalogue-fact';

/** What the follower asks the catalogue through its internal door, in one process or over HTTP. */
export const CATALOGUE_FACTS_QUESTION = `query CatalogueFacts($after: String, $first: Int) {
  catalogueFacts(after: $after, first: $first) {
    cursor
    more
    facts {
      id seq void productCode formerCodes jurisdictionCode from to standing standingClause price winningPrice
      pairedCap unit categoryCodes tenderNumber bidGroup companyUscc firstListedOn
    }
  }
}`;

/** The shape of its answer. */
export interface CatalogueFactsAnswer {
  catalogueFacts: CatalogueFactPage;
}
