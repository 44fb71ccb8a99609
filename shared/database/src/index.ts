export { databaseAddress, type DatabaseAddress } from './address';
export { audit, AuditEntry, auditTable, type Deed, type SourceDocument } from './audit';
export { chunks, insertMany, upsertMany } from './batches';
export {
  appendFacts,
  ChangeLogEntry,
  changeLogTables,
  readFacts,
  Sequence,
  takeNumbers,
  type Fact,
  type FactPage,
} from './change-log';
export {
  DateColumn,
  FlagColumn,
  InstantColumn,
  LongTextColumn,
  TextColumn,
  WholeColumn,
  YuanColumn,
} from './columns';
export { makeWritableFolder } from './folder';
export { groupBy } from './group-by';
export { knownRows, type KnownAt, type KnownCondition } from './known-at';
export { Database, type DatabaseOptions } from './database';
export {
  FollowCursor,
  followerTables,
  followToHead,
  type FollowedPage,
  type FollowOptions,
} from './follower';
export { addColumns, column, createTables, dropTables, indexName, type TableSpec } from './tables';
export { ALWAYS, constants, joined, NEVER, part, select, type SqlPart, type SqlValue, within } from './sql';
export { type KeyPage, type ListQuery, readPages } from './pages';
