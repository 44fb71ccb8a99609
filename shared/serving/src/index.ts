export { askSubgraph } from './ask-subgraph';
export { healthRoutes } from './health';
export { acceptedLanguage } from './language';
export { listen } from './listen';
export { didNotStart, noSampleInProduction } from './messages';
export { addressOf, isPublicAddress } from './public-address';
export { repeat, type Repeating } from './repeat';
export { run } from './run';
export {
  invalidSetting,
  readSettings,
  type RuleSources,
  ruleSources,
  SETTINGS,
  tokenRules,
} from './settings';
export { stopOnSignal } from './stop';
export {
  buildSubgraphServer,
  INTERNAL_TOKEN_HEADER,
  ON_BEHALF_OF_HEADER,
  REQUEST_ID_HEADER,
  type SubgraphServer,
} from './subgraph-server';
export { readSubgraphConfig, serveSubgraph, type SubgraphProcessConfig } from './subgraph-process';
export { print, terminalLanguage } from './terminal-language';
