export { betweenRecords } from './between-records';
export { builtOnce } from './built-once';
export { testDatabases, type TestDatabase } from './databases';
export { StatementCounter } from './statement-counter';
