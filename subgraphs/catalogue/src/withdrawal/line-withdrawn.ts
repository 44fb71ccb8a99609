import { type HubError } from '@alliance-hub/kernel';
import { conflict } from '../errors';
import { say } from './messages';
import { type HeldWithdrawal } from './withdrawal.repository';

/** A list that is pushed once more does not undo a withdrawal. */
export const lineWithdrawn = (product: string, { id, fromDate }: HeldWithdrawal): HubError =>
  conflict('productCode', product, say('lineWithdrawn', { from: fromDate, id }));
