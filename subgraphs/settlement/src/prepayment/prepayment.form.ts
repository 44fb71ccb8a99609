import { badInput, HubError, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Fund } from './reckon';
import { say } from './messages';

/** A prepayment, or a tranche of one, as it is sent. */
export interface PrepaymentForm {
  readonly requestId: string;
  readonly institution: string;
  /** Pooling area that pays. */
  readonly jurisdiction: string;
  /** Absent: those of the institution's agreements of that year. */
  readonly rollouts?: readonly string[] | null;
  readonly agreementYear?: number | null;
  readonly amount: Yuan;
  readonly base?: Yuan | null;
  readonly tranche?: number | null;
  readonly paid?: Yuan | null;
  readonly paidOn?: PlainDate | null;
  readonly fund?: Fund | null;
}

export interface FundPaymentForm {
  readonly requestId: string;
  readonly prepayment: string;
  /** 2027-06 */
  readonly month: string;
  readonly payment: Yuan;
  readonly paidOn: PlainDate;
}

export interface RefundForm {
  readonly requestId: string;
  readonly prepayment: string;
  readonly amount: Yuan;
  readonly refundedOn: PlainDate;
}

const LONGEST_ID = 100;

export function checkedId(requestId: string): string {
  if (requestId.trim() !== '' && requestId.length <= LONGEST_ID) return requestId;
  throw badInput('requestId', requestId, say('requestId', { longest: LONGEST_ID }));
}

export function checkPositive(field: string, amount: Yuan): void {
  if (!amount.greaterThan(Yuan.zero) || !isToTheFen(amount))
    throw badInput(field, amount.toString(), say('positive'));
}

export function checkNotNegative(field: string, amount: Yuan): void {
  if (amount.isNegative || !isToTheFen(amount)) throw badInput(field, amount.toString(), say('notNegative'));
}

const isToTheFen = (amount: Yuan): boolean => amount.round().equals(amount);

/** What was sent, in one order whatever the sender's. */
export const written = (form: object): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(form)
        .filter(([, value]) => value != null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

/** @throws HubError CONFLICT when a request id was used for something else */
export function requireSame(known: { form: string }, form: { requestId: string }): void {
  if (known.form === written(form)) return;
  throw new HubError('CONFLICT', say('usedBefore', { id: form.requestId }), {
    field: 'requestId',
    value: form.requestId,
  });
}
