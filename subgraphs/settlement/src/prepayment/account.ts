import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type PrepaymentEntryRow } from './prepayment.entity';

/** What other prepayments have of a month's payment. */
export interface Share {
  readonly prepayment: string;
  readonly amount: Yuan;
}

/** What was deducted from a month's payment of the fund. */
export interface Offset {
  readonly month: string;
  readonly payment: Yuan;
  readonly paidOn: PlainDate;
  readonly deducted: Yuan;
  readonly purchased: Yuan | null;
  readonly shares: readonly Share[];
}

/** What was paid, deducted and given back of one prepayment: what stands, without what was taken back. */
export interface Account {
  readonly tranches: readonly {
    readonly number: number;
    readonly paid: Yuan | null;
    readonly paidOn: PlainDate | null;
  }[];
  readonly offsets: readonly Offset[];
  readonly refunds: readonly { readonly amount: Yuan; readonly refundedOn: PlainDate }[];
  /** The fund that was sent with a tranche, the first one that was. */
  readonly fund: 'EMPLOYEES' | 'RESIDENTS' | null;
}

/** The entries that stand: neither taken back nor themselves the reversal of one. */
export function standing<Entry extends Pick<PrepaymentEntryRow, 'id' | 'reverses'>>(
  entries: readonly Entry[],
): Entry[] {
  const taken = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter(({ id, reverses }) => reverses === null && !taken.has(id));
}

/** The account that the entries of a prepayment come to. */
export function accountOf(entries: readonly PrepaymentEntryRow[]): Account {
  const stand = standing(entries);
  return {
    tranches: stand.flatMap(({ kind, tranche, amount: paid, day: paidOn }) =>
      kind === 'TRANCHE' && tranche !== null ? [{ number: tranche, paid, paidOn }] : [],
    ),
    offsets: stand.flatMap(({ month, payment, day: paidOn, amount: deducted, purchased, shares }) =>
      month !== null && payment && paidOn !== null && deducted
        ? [{ month, payment, paidOn, deducted, purchased, shares: readShares(shares) }]
        : [],
    ),
    refunds: stand.flatMap(({ kind, amount, day: refundedOn }) =>
      kind === 'REFUND' && amount && refundedOn !== null ? [{ amount, refundedOn }] : [],
    ),
    fund: stand.find(({ fund }) => fund !== null)?.fund ?? null,
  };
}

export const writtenShares = (shares: readonly Share[]): string | null =>
  shares.length > 0 ? JSON.stringify(shares) : null;

const readShares = (shares: string | null): Share[] =>
  shares === null
    ? []
    : (JSON.parse(shares) as { prepayment: string; amount: string }[]).map(({ prepayment, amount }) => ({
        prepayment,
        amount: Yuan.of(amount),
      }));

/** What was prepaid by a day. */
export const paidBy = ({ tranches }: Pick<Account, 'tranches'>, on: PlainDate): Yuan =>
  Yuan.sum(tranches.flatMap(({ paid, paidOn }) => (paid && paidOn !== null && paidOn <= on ? [paid] : [])));

/** What was paid of the whole prepayment, or of one tranche. */
export const paidOf = ({ tranches }: Account, number?: number): Yuan =>
  Yuan.sum(
    tranches.filter(one => number === undefined || one.number === number).flatMap(({ paid }) => paid ?? []),
  );

/** What a month's payment left for this prepayment, after what others have of it. */
export const leftOf = ({ payment, shares }: Pick<Offset, 'payment' | 'shares'>): Yuan =>
  Yuan.max(Yuan.zero, payment.minus(Yuan.sum(shares.map(({ amount }) => amount))));

export const deductedIn = (offsets: Account['offsets']): Yuan =>
  Yuan.sum(offsets.map(({ deducted }) => deducted));

const refundedBy = ({ refunds }: Account, on: PlainDate): Yuan =>
  Yuan.sum(refunds.filter(({ refundedOn }) => refundedOn <= on).map(({ amount }) => amount));

/** What is open on a day: paid, less deducted and given back by then 余额. */
export function balanceOn(account: Account, on: PlainDate): Yuan {
  const deducted = deductedIn(account.offsets.filter(({ paidOn }) => paidOn <= on));
  return paidBy(account, on).minus(deducted).minus(refundedBy(account, on));
}

/** The least that is open on any day from one on: no more than that can still come back then. */
export function leastOpenFrom(account: Account, from: PlainDate): Yuan {
  const days = [
    ...account.offsets.map(({ paidOn }) => paidOn),
    ...account.refunds.map(({ refundedOn }) => refundedOn),
  ].filter(day => day > from);
  return Yuan.min(balanceOn(account, from), ...days.map(day => balanceOn(account, day)));
}

/** What is open after all that is on record, days still to come too. */
export const balanceAtLast = (account: Account): Yuan => balanceOn(account, LAST_DAY);
const LAST_DAY = '9999-12-31' as PlainDate;

/** The balance after each month's deduction. */
export function balances(account: Account): (Offset & { balance: Yuan })[] {
  const inOrder = [...account.offsets].sort((a, b) => (a.month < b.month ? -1 : 1));
  return inOrder.map((offset, n) => ({
    ...offset,
    balance: paidBy(account, offset.paidOn)
      .minus(deductedIn(inOrder.slice(0, n + 1)))
      .minus(refundedBy(account, offset.paidOn)),
  }));
}
