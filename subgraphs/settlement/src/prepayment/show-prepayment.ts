import { requiredDivision } from '@alliance-hub/graphql';
import { Yuan } from '@alliance-hub/kernel';
import { balanceAtLast, balances, leftOf, paidOf } from './account';
import { refundDay } from './deduction';
import { type KnownPrepayment } from './prepayment.repository';
import { isTakenBack, rolloutsOf } from './records';
import {
  InsuranceFund,
  Prepayment,
  type PrepaymentEntry,
  PrepaymentEntryKind,
  type PrepaymentOffset,
  type PrepaymentTranche,
} from './prepayment.types';

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
    refunds: [...account.refunds].sort((a, b) => (a.refundedOn < b.refundedOn ? -1 : 1)),
    refundDueOn: (isOpen && refundDay(recovery, cycleEnd)) || null,
    entries: entriesOf(known),
    takenBack: isTakenBack(known),
  });
}

function tranchesOf({ account, reckoned }: KnownPrepayment): PrepaymentTranche[] {
  return reckoned.tranches.map(({ number, amount, dueOn }) => {
    const days = account.tranches.flatMap(one =>
      one.number === number && one.paidOn !== null ? [one.paidOn] : [],
    );
    const paid = paidOf(account, number);
    return {
      number,
      amount,
      dueOn: dueOn ?? null,
      paidOn: days.sort().at(-1) ?? null,
      paid: days.length > 0 ? paid : null,
      outstanding: Yuan.max(Yuan.zero, amount.minus(paid)),
    };
  });
}

function offsetsOf({ account }: KnownPrepayment): PrepaymentOffset[] {
  return balances(account).map(({ month, deducted, balance, payment, purchased, shares }) => ({
    month,
    amount: deducted,
    balance,
    payment,
    available: leftOf({ payment, shares }),
    purchased,
  }));
}

const entriesOf = ({ entries }: KnownPrepayment): PrepaymentEntry[] =>
  entries.map(({ id, kind, amount, day: on, tranche, month, reverses, source: document, recordedAt }) => ({
    id,
    kind: PrepaymentEntryKind[kind],
    amount,
    on,
    tranche,
    month,
    reverses,
    document,
    recordedAt,
  }));
