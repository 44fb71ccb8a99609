import {
  addDays,
  addMonths,
  type CountedDay,
  daysAfter,
  endOfNextMonth,
  monthEnd,
  monthStart,
  naturalMonthEnd,
  type PlainDate,
  workdaysBefore,
  type WorkdayCalendar,
} from '@alliance-hub/kernel';
import { type Due, type DueEvent, type MONTH_COUNTINGS } from './due';

/** The days on which events fell or will fall, as far as they are known. */
export type EventDays = Readonly<Partial<Record<DueEvent, PlainDate>>>;

/** A due day, and the day on which the task opens where that is another. */
export interface DueDay extends CountedDay {
  readonly opens?: PlainDate;
}

type MonthCounting = (typeof MONTH_COUNTINGS.names)[number];

const START = { CYCLE: 'CYCLE_START', AGREEMENT_YEAR: 'YEAR_START' } as const;
const END = { CYCLE: 'CYCLE_END', AGREEMENT_YEAR: 'YEAR_END' } as const;

const unmoved = (date: PlainDate): DueDay => ({ date, provisional: false, unmoved: date });

/** The last day of month n of a period, by one way of counting (CQ-2.3b, A-22). */
export function endOfMonthNumber(start: PlainDate, month: number, counting: MonthCounting): PlainDate {
  switch (counting) {
    case 'START_MONTH_IS_FIRST':
      return naturalMonthEnd(start, month);
    case 'FULL_MONTHS_FROM_START':
      return addDays(addMonths(start, month), -1);
    case 'FIRST_FULL_MONTH_IS_FIRST':
      return monthEnd(addMonths(monthStart(start), start === monthStart(start) ? month - 1 : month));
  }
}

/**
 * The day by which something is due; undefined where the notice prints no day (PROMPTLY), where it recurs (EVERY),
 * or where the event has no day yet.
 */
export function dueDate(due: Due, days: EventDays, calendar: WorkdayCalendar): DueDay | undefined {
  const from = (event: DueEvent, reckon: (start: PlainDate) => DueDay): DueDay | undefined => {
    const start = days[event];
    return start === undefined ? undefined : reckon(start);
  };
  switch (due.kind) {
    case 'FIXED_DATE':
      return unmoved(due.date);
    case 'DAYS_BEFORE_START':
      return from(START[due.of], start => unmoved(addDays(start, -due.days)));
    case 'WORKDAYS_BEFORE_START':
      return from(START[due.of], start => workdaysBefore(start, due.days, calendar));
    case 'DAYS_AFTER':
      return from(due.after, start => daysAfter(start, due.days, calendar));
    case 'MONTHS_AFTER_START':
      return from(START[due.of], start => {
        const opens = addMonths(start, due.months);
        return due.closes ? { ...unmoved(monthEnd(opens)), opens } : unmoved(opens);
      });
    case 'END_OF_NEXT_MONTH':
      return from(due.after, start => unmoved(endOfNextMonth(start)));
    case 'END_OF_MONTH_NUMBER':
      return from(START[due.of], start => unmoved(endOfMonthNumber(start, due.month, due.counting)));
    case 'AT_END':
      return from(END[due.of], unmoved);
    case 'PROMPTLY':
    case 'EVERY':
      return undefined;
  }
}
