import { HubError, Yuan } from '@alliance-hub/kernel';
import { accountOf, leastOpenFrom } from './account';
import { conflict } from './conflict';
import { type NewEntry } from './keep-entry';
import { say } from './messages';
import { type PrepaymentEntryRow } from './prepayment.entity';
import { type KnownPrepayment } from './prepayment.repository';

/**
 * The reversal of an entry: the same with the sign turned, on the same day, so that on no day it was.
 * @throws HubError NOT_FOUND for an entry that the prepayment does not have, CONFLICT for one that cannot be taken back
 */
export function reversalOf({ row, entries }: KnownPrepayment, entry: string): Omit<NewEntry, 'form'> {
  const taken = entries.find(({ id }) => id === entry);
  if (!taken) {
    const text = say('unknownEntry', { id: row.id, entry });
    throw new HubError('NOT_FOUND', text, { field: 'entry', value: entry });
  }
  if (taken.reverses !== null) throw conflict(say('isReversal', { entry }), 'entry', entry);
  if (entries.some(({ reverses }) => reverses === entry)) {
    throw conflict(say('reversedAlready', { entry }), 'entry', entry);
  }
  if (overdraws(taken, entries)) {
    throw conflict(say('stillNeeded', { entry, id: row.id }), 'entry', entry);
  }
  const { kind, prepayment, amount, day, tranche, month, payment } = taken;
  return {
    kind,
    prepayment,
    amount: turned(amount),
    day,
    tranche,
    month,
    nth: month === null ? null : entries.filter(one => one.month === month).length + 1,
    payment: turned(payment),
    reverses: entry,
  };
}

/**
 * Whether without an entry more would be deducted and given back than was paid, on a day that it makes worse: an account
 * that is overdrawn already is corrected step by step. Only what was paid makes a day worse, from its own on.
 */
function overdraws(taken: PrepaymentEntryRow, entries: readonly PrepaymentEntryRow[]): boolean {
  const { kind, amount, day } = taken;
  if (kind !== 'TRANCHE' || !amount || day === null) return false;
  return leastOpenFrom(accountOf(entries.filter(one => one !== taken)), day).isNegative;
}

const turned = (amount: Yuan | null): Yuan | null => amount && Yuan.zero.minus(amount);
