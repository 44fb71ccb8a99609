export { buildExecutionSchema } from './schema';
export { openExecution, startFollowing, type Execution, type ExecutionOptions } from './execution';
export type { CatalogueFactPage, ReadCatalogueFacts } from './catalogue-follower/catalogue-fact';
export { loadSample, type LoadedSample, type SampleOptions } from './sample/load-sample';
export { CATALOGUE_FACTS_QUESTION, type CatalogueFactsAnswer } from './catalogue-follower/question';
