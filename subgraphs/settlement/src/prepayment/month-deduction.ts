import { monthEnd, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { deductedIn, leastOpenFrom, paidBy } from './account';
import { deductionOf, firstDay } from './deduction';
import { type KnownPrepayment, readPurchased } from './prepayment.repository';
import { yearOf } from './rollout-days';

export interface MonthPayment {
  readonly month: string;
  /** What there is to deduct from. */
  readonly payment: Yuan;
  readonly paidOn: PlainDate;
}

/** What the rule of recovery deducts from a month's payment, and the purchases that it rests on, where it does. */
export async function deductionIn(
  manager: EntityManager,
  known: KnownPrepayment,
  { month, payment, paidOn }: MonthPayment,
): Promise<{ deducted: Yuan; purchased: Yuan | null }> {
  const { row, account, reckoned } = known;
  const until = monthEnd(firstDay(month));
  const follows = reckoned.recovery?.kind === 'WITH_PROGRESS';
  const purchased = follows
    ? await readPurchased(manager, row.institution, windowsOf(known, until))
    : Yuan.zero;
  const prepaid = paidBy(account, until);
  const before = deductedIn(account.offsets);
  const refunded = Yuan.sum(account.refunds.map(({ amount }) => amount));
  const deducted = deductionOf(reckoned.recovery, {
    month,
    payment,
    prepaid,
    deducted: before,
    // Of what is paid after the month nothing comes back in it, and on no day more than is open then.
    open: Yuan.min(prepaid.minus(before).minus(refunded), leastOpenFrom(account, paidOn)),
    base: reckoned.base,
    purchased,
    ...(reckoned.cycleEnd !== undefined && { cycleEnd: reckoned.cycleEnd }),
  });
  return { deducted, purchased: follows ? purchased : null };
}

/** Where purchases count: each rollout within its agreement year, up to a day. */
function windowsOf(
  { row, rollouts, agreements }: KnownPrepayment,
  until: PlainDate,
): { rollout: string; from: PlainDate; to: PlainDate }[] {
  return rollouts.flatMap(rollout => {
    const agreed = agreements.find(one => one.rollout === rollout.id);
    const year = yearOf(rollout, row.agreementYear ?? 1);
    const [first, last] = [agreed?.yearFrom ?? year?.from, agreed?.yearTo ?? year?.to];
    if (first === undefined || last === undefined) return [];
    return [{ rollout: rollout.id, from: first, to: last < until ? last : until }];
  });
}
