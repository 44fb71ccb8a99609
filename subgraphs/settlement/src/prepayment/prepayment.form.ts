import { badInput, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { firstDay } from './deduction';
import { say } from './messages';
import { type Fund } from './reckon';

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

export interface ReversalForm {
  readonly requestId: string;
  readonly prepayment: string;
  /** What was recorded by mistake, PE-12. */
  readonly entry: string;
}

/** @throws HubError BAD_USER_INPUT for an amount that cannot be, or one that was paid on no day */
export function checkPrepayment({ requestId, amount, base, paid, paidOn }: PrepaymentForm): void {
  checkId(requestId);
  checkPositive('amount', amount);
  if (base) checkNotNegative('base', base);
  if (paid) checkPositive('paid', paid);
  if (paid && !paidOn) throw badInput('paid', paid.toString(), say('paidTogether'));
}

/** @throws HubError BAD_USER_INPUT for a month or an amount that cannot be, or a day before the month */
export function checkFundPayment({ requestId, month, payment, paidOn }: FundPaymentForm): void {
  checkId(requestId);
  checkNotNegative('payment', payment);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput('month', month, say('month'));
  if (paidOn < firstDay(month)) throw badInput('paidOn', paidOn, say('paidBefore', { month }));
}

/** @throws HubError BAD_USER_INPUT for an amount that cannot be */
export function checkRefund({ requestId, amount }: RefundForm): void {
  checkId(requestId);
  checkPositive('amount', amount);
}

const LONGEST_ID = 100;

/** @throws HubError BAD_USER_INPUT for an id that is empty or too long */
export function checkId(requestId: string): void {
  if (requestId.trim() !== '' && requestId.length <= LONGEST_ID) return;
  throw badInput('requestId', requestId, say('requestId', { longest: LONGEST_ID }));
}

function checkPositive(field: string, amount: Yuan): void {
  if (!amount.greaterThan(Yuan.zero) || !isToTheFen(amount))
    throw badInput(field, amount.toString(), say('positive'));
}

function checkNotNegative(field: string, amount: Yuan): void {
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
