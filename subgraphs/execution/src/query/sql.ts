export {
  ALWAYS,
  constants,
  joined,
  NEVER,
  part,
  select,
  type SqlPart,
  type SqlValue,
  within,
} from '@alliance-hub/database';
