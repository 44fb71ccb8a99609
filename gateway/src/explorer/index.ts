export { readExamples } from './examples';
export type { DemoToken, Example, ExplorerOptions } from './options';
export { explorerRoutes } from './routes';
