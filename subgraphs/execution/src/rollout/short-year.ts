import { addDays, type AgreementYear, cycleEnd, daysBetween } from '@alliance-hub/kernel';

/** Days of the year as it would be without the end of the cycle. */
export const wholeDays = ({ from }: Pick<AgreementYear, 'from'>): number =>
  daysBetween(from, addDays(cycleEnd(from, 1), 1));

/** The volume of a whole year in proportion to the days of this one, rounded up. */
export function byDays(fullYear: number, year: AgreementYear): number {
  const whole = BigInt(wholeDays(year));
  return Number((BigInt(fullYear) * BigInt(year.days) + whole - 1n) / whole);
}
