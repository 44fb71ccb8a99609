import { badInput, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Share } from './account';
import { byAge } from './carry-over';
import { say } from './messages';
import { deductionIn, type MonthPayment } from './month-deduction';
import { ageOf, type KnownPrepayment } from './prepayment.repository';
import { isTakenBack } from './records';

/**
 * What other prepayments of the institution have of a month's payment: what was deducted for them, and what is due of older
 * ones that are not told of that month yet. So the payment is deducted once in all, the oldest open prepayment first,
 * whichever is told of first.
 * @param siblings the prepayments of the institution, the oldest first
 * @throws HubError BAD_USER_INPUT where the month is on record with another payment
 */
export async function sharesOf(
  manager: EntityManager,
  known: KnownPrepayment,
  siblings: readonly KnownPrepayment[],
  paid: MonthPayment,
): Promise<Share[]> {
  const others = siblings.filter(
    one => one.row.id !== known.row.id && !isTakenBack(one) && isOfOneFund(one, known),
  );
  const shares: Share[] = [];
  for (const other of others) {
    const told = other.account.offsets.find(({ month }) => month === paid.month);
    if (!told) continue;
    checkSamePayment(paid, told, other.row.id);
    shares.push({ prepayment: other.row.id, amount: told.deducted });
  }
  let left = paid.payment.minus(Yuan.sum(shares.map(({ amount }) => amount)));
  for (const other of others) {
    if (byAge(ageOf(other), ageOf(known)) > 0 || !isDue(other, paid.month)) continue;
    const { deducted } = await deductionIn(manager, other, { ...paid, payment: left });
    shares.push({ prepayment: other.row.id, amount: deducted });
    left = left.minus(deducted);
  }
  return shares.filter(({ amount }) => !amount.isZero);
}

/** A fund deducts from what it pays itself (CQ-2.3d, A-25); one that is not known may be the same. */
const isOfOneFund = ({ reckoned: a }: KnownPrepayment, { reckoned: b }: KnownPrepayment): boolean =>
  a.fund === undefined || b.fund === undefined || a.fund === b.fund;

/** Whether a month may still be told of a prepayment: the months are told in order, but for one that was taken back. */
export const mayTell = ({ account, entries }: KnownPrepayment, month: string): boolean =>
  account.offsets.every(told => told.month < month) ||
  (entries.some(entry => entry.month === month) && account.offsets.every(told => told.month !== month));

/** Where the agency decides between recall and deduction (WH-2.2c, A-52), nothing is due before it tells of the month. */
const isDue = (other: KnownPrepayment, month: string): boolean =>
  mayTell(other, month) && other.reckoned.recovery?.kind !== 'RECALL_OR_DEDUCT';

/** A month has one payment of a fund: it is told alike of each prepayment. */
function checkSamePayment(
  { month, payment, paidOn }: MonthPayment,
  told: Pick<MonthPayment, 'payment' | 'paidOn'>,
  id: string,
): void {
  if (!payment.equals(told.payment)) {
    const words = say('otherPayment', { told: told.payment.toString(), month, id });
    throw badInput('payment', payment.toString(), words);
  }
  if (paidOn !== told.paidOn) {
    throw badInput('paidOn', paidOn, say('otherPayment', { told: told.paidOn, month, id }));
  }
}
