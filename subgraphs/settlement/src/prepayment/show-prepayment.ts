import { requiredDivision } from '@alliance-hub/graphql';
import { balanceAtLast, balances } from './account';
import { refundDay } from './deduction';
import { type KnownPrepayment, rolloutsOf } from './prepayment.repository';
import { InsuranceFund, Prepayment, type PrepaymentOffset, type PrepaymentTranche } from './prepayment.types';

/** A prepayment as the graph shows it. */
export function shownPrepayment(known: KnownPrepayment): Prepayment {
  const { row, account, reckoned } = known;
  const { recovery, cycleEnd, fund } = reckoned;
  const isOpen = !balanceAtLast(account).isZero;
  return Object.assign(new Prepayment(), {
    known,
    id: row.id,
    institution: { code: row.institution },
    jurisdiction: requiredDivision(row.jurisdiction),
    rollouts: rolloutsOf(row).map(id => ({ id })),
    agreementYear: row.agreementYear,
    base: reckoned.base,
    minimum: reckoned.minimum ?? null,
    amount: row.amount,
    fund: fund ? InsuranceFund[fund] : null,
    tranches: tranchesOf(known),
    offsets: offsetsOf(known),
    refunds: [...account.refunds]
      .sort((a, b) => (a.refundedOn < b.refundedOn ? -1 : 1))
      .map(({ amount, refundedOn }) => ({ amount, refundedOn })),
    refundDueOn: (isOpen && refundDay(recovery, cycleEnd)) || null,
  });
}

function tranchesOf({ account, reckoned }: KnownPrepayment): PrepaymentTranche[] {
  return reckoned.tranches.map(({ number, amount, dueOn }) => {
    const made = account.tranches.find(one => one.number === number && one.paidOn !== null);
    return { number, amount, dueOn: dueOn ?? null, paidOn: made?.paidOn ?? null, paid: made?.paid ?? null };
  });
}

function offsetsOf({ account }: KnownPrepayment): PrepaymentOffset[] {
  return balances(account).map(one => {
    const row = account.offsets.find(({ month }) => month === one.month);
    return { ...one, payment: row?.payment ?? one.amount, purchased: row?.purchased ?? null };
  });
}
