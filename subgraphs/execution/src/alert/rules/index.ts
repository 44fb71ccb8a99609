import type { Rule } from '../finding';
import { notEntered, unsignedAgreement } from './agreement';
import { nonWinningShare, winningAlone } from './non-winning';
import { offlinePurchase } from './offline';
import { pace } from './pace';
import { behindElapsedTime, overPurchase, zeroPurchase } from './volume';

/** Every rule that alerts. */
export const RULES: readonly Rule[] = [
  offlinePurchase,
  unsignedAgreement,
  nonWinningShare,
  notEntered,
  behindElapsedTime,
  pace,
  zeroPurchase,
  overPurchase,
  winningAlone,
];
