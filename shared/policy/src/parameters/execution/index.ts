import { AGREEMENT } from './agreement';
import { CONDUCT } from './conduct';
import { CYCLE } from './cycle';
import { MONITORING } from './monitoring';
import { NON_WINNING } from './non-winning';
import { PURCHASE } from './purchase';
import { RENEWAL } from './renewal';
import { SCOPE } from './scope';
import { SUPPLY } from './supply';
import { VOLUME } from './volume';

/** Parameters of execution.yaml: who must buy how much by when, and what follows. */
export const EXECUTION = {
  ...SCOPE,
  ...CYCLE,
  ...VOLUME,
  ...AGREEMENT,
  ...RENEWAL,
  ...PURCHASE,
  ...NON_WINNING,
  ...SUPPLY,
  ...MONITORING,
  ...CONDUCT,
};
