import { badInput, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { paidOf } from './account';
import { conflict } from './conflict';
import { say } from './messages';
import { type PrepaymentForm } from './prepayment.form';
import { type KnownPrepayment } from './prepayment.repository';

/**
 * What a form pays of a tranche: what it says, or what is not paid of it yet. A tranche may be paid in several parts, and
 * more than is planned for it as far as the whole prepayment goes.
 * @throws HubError BAD_USER_INPUT for a number that is not there or for more than is left, CONFLICT for a tranche that is paid
 */
export function trancheOf(
  form: PrepaymentForm,
  { row, account, reckoned }: Pick<KnownPrepayment, 'row' | 'account' | 'reckoned'>,
): { tranche: number; amount: Yuan | null; day: PlainDate | null } {
  const tranche = form.tranche ?? 1;
  const planned = reckoned.tranches.find(({ number }) => number === tranche);
  if (!planned) throw badInput('tranche', tranche, say('tranche', { most: reckoned.tranches.length }));
  const days = account.tranches.flatMap(({ number, paidOn }) =>
    number === tranche && paidOn !== null ? [paidOn] : [],
  );
  const unpaid = planned.amount.minus(paidOf(account, tranche));
  // A decision after the fact says nothing new.
  if (days.length > 0 && (!form.paidOn || !unpaid.greaterThan(Yuan.zero))) {
    const day = days.sort().at(-1) ?? '';
    throw conflict(say('paidAlready', { number: tranche, day }), 'tranche', String(tranche));
  }
  if (!form.paidOn) return { tranche, amount: null, day: null };
  const left = row.amount.minus(paidOf(account));
  if (left.isZero) {
    throw conflict(say('paidWhole', { amount: row.amount.toString() }), 'tranche', String(tranche));
  }
  const amount = form.paid ?? Yuan.min(unpaid, left);
  if (amount.greaterThan(left)) {
    throw badInput('paid', amount.toString(), say('overpaid', { left: left.toString() }));
  }
  return { tranche, amount, day: form.paidOn };
}
