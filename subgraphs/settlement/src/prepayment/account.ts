import { type PlainDate, Yuan } from '@alliance-hub/kernel';

/** What was paid, deducted and given back of one prepayment. */
export interface Account {
  readonly tranches: readonly {
    readonly number: number;
    readonly paid: Yuan | null;
    readonly paidOn: PlainDate | null;
  }[];
  readonly offsets: readonly {
    readonly month: string;
    readonly paidOn: PlainDate;
    readonly deducted: Yuan;
  }[];
  readonly refunds: readonly { readonly amount: Yuan; readonly refundedOn: PlainDate }[];
}

/** What was prepaid by a day. */
export const paidBy = ({ tranches }: Pick<Account, 'tranches'>, on: PlainDate): Yuan =>
  Yuan.sum(tranches.flatMap(({ paid, paidOn }) => (paid && paidOn !== null && paidOn <= on ? [paid] : [])));

export const deductedIn = (offsets: Account['offsets']): Yuan =>
  Yuan.sum(offsets.map(({ deducted }) => deducted));

const refundedBy = ({ refunds }: Account, on: PlainDate): Yuan =>
  Yuan.sum(refunds.filter(({ refundedOn }) => refundedOn <= on).map(({ amount }) => amount));

/** What is open on a day: paid, less deducted and given back by then 余额. */
export function balanceOn(account: Account, on: PlainDate): Yuan {
  const deducted = deductedIn(account.offsets.filter(({ paidOn }) => paidOn <= on));
  return paidBy(account, on).minus(deducted).minus(refundedBy(account, on));
}

/** What is open after all that is on record, days still to come too. */
export const balanceAtLast = (account: Account): Yuan => balanceOn(account, LAST_DAY);
const LAST_DAY = '9999-12-31' as PlainDate;

/** The balance after each month's deduction. */
export function balances(account: Account): { month: string; amount: Yuan; balance: Yuan }[] {
  const inOrder = [...account.offsets].sort((a, b) => (a.month < b.month ? -1 : 1));
  return inOrder.map(({ month, deducted, paidOn }, n) => ({
    month,
    amount: deducted,
    balance: paidBy(account, paidOn)
      .minus(deductedIn(inOrder.slice(0, n + 1)))
      .minus(refundedBy(account, paidOn)),
  }));
}
