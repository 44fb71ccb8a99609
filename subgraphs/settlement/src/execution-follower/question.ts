import { type ExecutionFactPage } from './execution-fact';

/** What the follower asks execution through its internal door, in one process or over HTTP. */
export const EXECUTION_FACTS_QUESTION = `query ExecutionFacts($after: String, $first: Int) {
  executionFacts(after: $after, first: $first) {
    cursor
    more
    facts {
      __typename
      ... on AgreementFact {
        id seq void rollout institution company agreementYear yearFrom yearTo amount signedOn
      }
      ... on LotFact {
        id seq void lotRollout: rollout institution company distributor product order quantity amount winning acceptedOn
      }
      ... on InstitutionFact { id seq void name jurisdiction ownership tier from to }
      ... on CycleFact { id seq void jurisdiction category from to extendedTo }
    }
  }
}`;

/** The shape of its answer. */
export interface ExecutionFactsAnswer {
  executionFacts: ExecutionFactPage;
}
