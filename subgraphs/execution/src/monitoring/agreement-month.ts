import { addDays, addMonths, type AgreementYear, type PlainDate } from '@alliance-hub/kernel';

/** A month of an agreement year, counted from its first day; both days included. */
export interface MonthOfYear {
  /** 1 for the first. */
  readonly number: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The months of an agreement year, each counted from the first day of the year so that a short month shortens none
 * after it; the last one is cut where the year is.
 */
export function monthsOf({ from, to }: Pick<AgreementYear, 'from' | 'to'>): MonthOfYear[] {
  const months: MonthOfYear[] = [];
  for (let number = 1; ; number += 1) {
    const first = addMonths(from, number - 1);
    if (first > to) return months;
    const last = addDays(addMonths(from, number), -1);
    months.push({ number, from: first, to: last < to ? last : to });
  }
}

/** The month that holds a day; undefined outside the year. */
export const monthHolding = (
  year: Pick<AgreementYear, 'from' | 'to'>,
  day: PlainDate,
): MonthOfYear | undefined => monthsOf(year).find(({ from, to }) => from <= day && day <= to);
