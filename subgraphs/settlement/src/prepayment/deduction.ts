import {
  addMonths,
  monthEnd,
  monthOf,
  monthStart,
  type PlainDate,
  plainDate,
  Ratio,
  Yuan,
} from '@alliance-hub/kernel';
import { type ParameterValue } from '@alliance-hub/policy';

export type RecoveryRule = ParameterValue<'prepayment.recovery'>;

/** What a month's deduction hangs on. */
export interface DeductionBasis {
  /** 2027-06 */
  readonly month: string;
  /** What the fund pays the institution that month. */
  readonly payment: Yuan;
  /** Prepaid by the end of the month. */
  readonly prepaid: Yuan;
  /** Deducted in the other months. */
  readonly deducted: Yuan;
  /** Open before this month's deduction. */
  readonly open: Yuan;
  /** Yearly agreed amount. */
  readonly base: Yuan;
  /** Accepted less returned by the end of the month, of the agreement year. */
  readonly purchased: Yuan;
  /** Last day of the cycle, an extension included; absent: open. */
  readonly cycleEnd?: PlainDate;
}

/** What is deducted from a month's payment of the fund; without a rule nothing is. */
export function deductionOf(rule: RecoveryRule | undefined, basis: DeductionBasis): Yuan {
  switch (rule?.kind) {
    case 'WITH_PROGRESS':
      return atMostPayment(dueToDate(basis).minus(basis.deducted), basis);
    case 'MONTHLY_AFTER_CYCLE': {
      const months = settlementMonths(rule.months, basis.cycleEnd);
      const counts = months !== undefined && months.first <= basis.month && basis.month <= months.last;
      return counts ? atMostPayment(basis.open, basis) : Yuan.zero;
    }
    case 'CLEARED_AFTER_CYCLE':
      return isOver(basis) ? atMostPayment(basis.open, basis) : Yuan.zero;
    // Where no end is printed, the agency that decides says by its payment that the period is over.
    case 'RECALL_OR_DEDUCT':
      return basis.cycleEnd === undefined || isOver(basis) ? atMostPayment(basis.open, basis) : Yuan.zero;
    case undefined:
      return Yuan.zero;
  }
}

/** 按采购进度逐步冲抵: the prepayment in the proportion of purchased to agreed, at most the whole (SX-3.5b, A-16, X-06). */
export function dueToDate({ prepaid, purchased, base }: DeductionBasis): Yuan {
  if (!base.greaterThan(Yuan.zero) || !purchased.greaterThan(Yuan.zero)) return Yuan.zero;
  if (!purchased.lessThan(base)) return prepaid;
  return prepaid.times(Ratio.quotient(purchased, base)).round();
}

/** The months of deduction: from the one after the cycle's end on, so many (CQ-2.3c, A-24, X-12). */
export function settlementMonths(
  months: number,
  cycleEnd: PlainDate | undefined,
): { first: string; last: string } | undefined {
  if (cycleEnd === undefined) return undefined;
  const first = addMonths(monthStart(cycleEnd), 1);
  return { first: monthOf(first), last: monthOf(addMonths(first, months - 1)) };
}

/** The day by which what is still open is refunded in full: the end of the last settlement month. */
export function refundDay(
  rule: RecoveryRule | undefined,
  cycleEnd: PlainDate | undefined,
): PlainDate | undefined {
  if (rule?.kind !== 'MONTHLY_AFTER_CYCLE') return undefined;
  const months = settlementMonths(rule.months, cycleEnd);
  return months && monthEnd(firstDay(months.last));
}

export const firstDay = (month: string): PlainDate => plainDate(`${month}-01`, 'month');

/** In the month in which the cycle ends, and after it. */
const isOver = ({ cycleEnd, month }: DeductionBasis): boolean =>
  cycleEnd !== undefined && cycleEnd <= monthEnd(firstDay(month));

const atMostPayment = (due: Yuan, { payment, open }: DeductionBasis): Yuan =>
  Yuan.max(Yuan.zero, Yuan.min(due, payment, open));
