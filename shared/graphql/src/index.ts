import 'reflect-metadata';

export { AS_KNOWN_AT, asKnownAt } from './as-known-at';
export {
  connectionOf,
  mapConnection,
  MAX_PAGE,
  PageInfo,
  pageRequest,
  toConnection,
  type Connection,
  type Edge,
  type PageRequest,
} from './connection';
export { requireDocument } from './source-document';
export { emitSchema } from './emit';
export { answerIn } from './language';
export { listingFacts, Origin, Standing, type ListingFacts } from './listing-facts';
export {
  DateScalar,
  DateTimeScalar,
  ListingFactsScalar,
  QuantityScalar,
  RatioScalar,
  YuanScalar,
} from './scalars';
export {
  OBLIGATION_STATUS,
  obligationDays,
  ObligationStatus,
  obligationType,
  shownObligation,
  type ShownObligation,
} from './obligation';
export { AfterArg, FirstArg } from './page-args';
export type { RunningSubgraph, SubgraphRequest } from './running';
export { requiredDivision, shownDivision, type ShownDivision } from './shown-division';
export { shownClause, shownDocument, shownReason, shownReasons, shownRule } from './shown-policy';
export { buildSubgraph, type ReferenceResolver, type Subgraph, type SubgraphOptions } from './subgraph';
export {
  BatchResult,
  Clause,
  JurisdictionLevel,
  PolicyDocument,
  Provenance,
  Reason,
  ReasonInput,
  RejectedLine,
  Rule,
  RuleStatus,
  SourceDocumentInput,
} from './values';
