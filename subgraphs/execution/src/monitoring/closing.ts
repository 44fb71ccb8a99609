import { chinaToday, firstWorkdayAfter, type PlainDate, type WorkdayCalendar } from '@alliance-hub/kernel';

/** When a report is closed: from then on it reads things as they were on record at that instant. */
export interface Closing {
  /** The day at whose end it is closed. */
  readonly on: PlainDate;
  /** The last instant of that day in China, in UTC: what was recorded later does not count. */
  readonly at: string;
  /** A calendar not published yet may still move the day. */
  readonly provisional: boolean;
  /** The day on which the hub's record of these rollouts began, where that is after the period. */
  readonly recordsFrom?: PlainDate;
}

/**
 * No notice says when a report is closed. The hub closes it at the end of the first workday after its last day, so that
 * what that day brought can still be sent. A hub that took the past over later closes its reports on the first workday
 * after its record began: before that it knew nothing.
 * @param firstRecord instant of the first record of these rollouts
 */
export function closingOf(
  to: PlainDate,
  firstRecord: string | undefined,
  calendar: WorkdayCalendar,
): Closing {
  const began = firstRecord === undefined ? to : chinaToday(Date.parse(firstRecord));
  const late = began > to;
  const { date, provisional } = firstWorkdayAfter(late ? began : to, calendar);
  return { on: date, at: endOfDay(date), provisional, ...(late && { recordsFrom: began }) };
}

/** China is eight hours ahead of UTC all year. */
const endOfDay = (day: PlainDate): string => `${day}T15:59:59.999Z`;
