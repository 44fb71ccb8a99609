export { listen } from './listen';
export { run } from './run';
export { invalidSetting, readSettings, SETTINGS, tokenRules } from './settings';
export { stopOnSignal } from './stop';
