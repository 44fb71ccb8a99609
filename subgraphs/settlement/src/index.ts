import 'reflect-metadata';

export { type Authority } from './authority';
export { type SettlementContext } from './context';
export { type ExecutionFactPage } from './execution-follower/execution-fact';
export { EXECUTION_FACTS_QUESTION, type ExecutionFactsAnswer } from './execution-follower/question';
export { type FilingForm, FilingService } from './filing/filing.service';
export { type CatalogueLine } from './insurance-catalogue/catalogue-line';
export {
  type BatchOutcome,
  type CatalogueBatch,
  InsuranceCatalogueService,
} from './insurance-catalogue/insurance-catalogue.service';
export { readCatalogueCsv } from './insurance-catalogue/insurance-catalogue.csv';
export { loadSample, type SampleOptions } from './sample';
export { buildSettlementSchema } from './schema';
export {
  openSettlement,
  type Settlement,
  type SettlementOptions,
  startFollowingExecution,
} from './settlement';
