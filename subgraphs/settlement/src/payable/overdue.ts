import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type PayableRow, type SetOffRow } from './payable.entity';

/** What was taken off a lot and paid of it, by day. */
export interface Settled {
  readonly returns: readonly Pick<SetOffRow, 'amount' | 'returnedOn'>[];
  readonly payments: readonly { readonly amount: Yuan; readonly paidOn: PlainDate }[];
}

/** What was outstanding of a lot on a day. */
export function outstandingOn(
  { amount }: Pick<PayableRow, 'amount'>,
  { returns, payments }: Settled,
  on: PlainDate,
): Yuan {
  const returned = returns.filter(({ returnedOn }) => returnedOn <= on);
  const paid = payments.filter(({ paidOn }) => paidOn <= on);
  return amount.minus(Yuan.sum([...returned, ...paid].map(one => one.amount)));
}

/** From the first workday after the due day on, where something was outstanding. */
export function isOverdue(
  row: Pick<PayableRow, 'amount' | 'nextWorkdayOn'>,
  settled: Settled,
  on: PlainDate,
): boolean {
  if (row.nextWorkdayOn === null || on < row.nextWorkdayOn) return false;
  return outstandingOn(row, settled, on).greaterThan(Yuan.zero);
}
