import { HubError, internalError } from './hub-error';
import { messages } from './messages';
import {
  addDays,
  addMonths,
  daysBetween,
  isWeekend,
  monthEnd,
  monthStart,
  type PlainDate,
} from './plain-date';
import { Ratio } from './ratio';
import { type WorkdayCalendar } from './workdays';

/** One agreement year 采购年度: first and last day, both included. */
export interface AgreementYear {
  /** 1 for the first year 首年. */
  readonly number: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** 365, 366, or fewer in a last year cut off by the cycle's end. */
  readonly days: number;
}

/** A day found by counting with a workday calendar. */
export interface CountedDay {
  readonly date: PlainDate;
  /** The count met a year that is not published yet: weekends alone were taken as rest days. */
  readonly provisional: boolean;
  /** The day before the rest-day rule moved it; equal to `date` if nothing was moved. */
  readonly unmoved: PlainDate;
}

/** The last day of a cycle 采购周期 of n years: the day before the n-th anniversary (house convention 4, X-01). */
export function cycleEnd(start: PlainDate, years: number): PlainDate {
  return addDays(anniversary(start, years), -1);
}

/**
 * The agreement years of a cycle, from anniversary to anniversary; the last one is cut at `to`.
 * @param to the cycle's last day; undefined where the notice prints no end
 * @param through years that start after this day are left out; an open cycle needs it
 * @throws HubError BAD_USER_INPUT if the end is before the start; INTERNAL if neither end nor `through` is given
 */
export function agreementYears(
  from: PlainDate,
  to: PlainDate | undefined,
  through?: PlainDate,
): AgreementYear[] {
  const limit = through ?? to;
  if (limit === undefined) throw internalError('The years of an open cycle need a day to count through.');
  if (to !== undefined && to < from) {
    throw new HubError('BAD_USER_INPUT', say('endsBeforeStart', { to, from }), { field: 'to', value: to });
  }
  const years: AgreementYear[] = [];
  for (let number = 1; ; number += 1) {
    const first = anniversary(from, number - 1);
    if (first > limit || (to !== undefined && first > to)) return years;
    const whole = cycleEnd(from, number);
    const last = to !== undefined && to < whole ? to : whole;
    years.push({ number, from: first, to: last, days: daysBetween(first, last) + 1 });
  }
}

/** The days of a cycle 采购周期: what its notice prints, and what was decided since. */
export interface CycleDays {
  readonly from: PlainDate;
  /** Last day as printed, included; absent where the notice prints none. */
  readonly to?: PlainDate;
  /** Last day of a decided extension. */
  readonly extendedTo?: PlainDate;
}

/**
 * The agreement years of a cycle with its extension: the years of the extension start on the day after the printed
 * end, so that a year already agreed keeps its length. Of a cycle with no printed end: those that have begun by `through`.
 */
export function yearsOfCycle({ from, to, extendedTo }: CycleDays, through: PlainDate): AgreementYear[] {
  if (to === undefined) return agreementYears(from, undefined, through > from ? through : from);
  const printed = agreementYears(from, to);
  if (extendedTo === undefined) return printed;
  const added = agreementYears(addDays(to, 1), extendedTo);
  return [...printed, ...added.map(year => ({ ...year, number: year.number + printed.length }))];
}

/** 次月底: the last day of the month after; a rest day does not move it (SX-3.5c, X-04, A-56). */
export function endOfNextMonth(date: PlainDate): PlainDate {
  return monthEnd(addMonths(monthStart(date), 1));
}

/** 第n个月末 in natural months, the starting month being the first (CQ-2.3b, A-22). */
export function naturalMonthEnd(start: PlainDate, n: number): PlainDate {
  return monthEnd(addMonths(monthStart(start), n - 1));
}

/**
 * n日内: the last day of a period of n calendar days. The first day is not counted; a statutory rest day moves
 * to the next workday (house convention 3; Civil Code arts. 201, 203; X-05).
 */
export function daysAfter(date: PlainDate, n: number, calendar: WorkdayCalendar): CountedDay {
  const unmoved = addDays(date, n);
  return { ...walk(unmoved, 1, calendar), unmoved };
}

/** 前n个工作日: the n-th workday back; the day itself is not counted (CQ-4.1, X-13, A-30). */
export function workdaysBefore(date: PlainDate, n: number, calendar: WorkdayCalendar): CountedDay {
  let day: Walked = { date, provisional: false };
  for (let counted = 0; counted < n; counted += 1) {
    const next = walk(addDays(day.date, -1), -1, calendar);
    day = { date: next.date, provisional: day.provisional || next.provisional };
  }
  return { ...day, unmoved: day.date };
}

/** Shown beside a fixed date that is a rest day (house convention 3). */
export function lastWorkdayOnOrBefore(date: PlainDate, calendar: WorkdayCalendar): CountedDay {
  return { ...walk(date, -1, calendar), unmoved: date };
}

/** The first workday after a day, from which something due on that day is overdue. */
export function firstWorkdayAfter(date: PlainDate, calendar: WorkdayCalendar): CountedDay {
  return { ...walk(addDays(date, 1), 1, calendar), unmoved: date };
}

/** 序时进度: days elapsed including the cut-off day ÷ days of that agreement year; from 0 to 1. */
export function elapsedRatio(asOf: PlainDate, year: AgreementYear): Ratio {
  const elapsed = daysBetween(year.from, asOf) + 1;
  return Ratio.quotient(Math.min(Math.max(elapsed, 0), year.days), year.days);
}

/** Counted from the start each time: of 02-29 it is 02-28 in common years and 02-29 in leap years. */
function anniversary(start: PlainDate, years: number): PlainDate {
  return addMonths(start, 12 * years);
}

interface Walked {
  date: PlainDate;
  provisional: boolean;
}

/** The first workday from a day on, that day included, forward or backward. */
function walk(from: PlainDate, step: 1 | -1, calendar: WorkdayCalendar): Walked {
  let provisional = false;
  for (let date = from; ; date = addDays(date, step)) {
    const answer = calendar.isWorkday(date);
    if (answer === 'UNPUBLISHED') provisional = true;
    if (answer === 'UNPUBLISHED' ? !isWeekend(date) : answer) return { date, provisional };
  }
}

const say = messages('kernel.counting', {
  endsBeforeStart: {
    en: 'The cycle ends on {to}, before it starts on {from}; it must end later.',
    zh: '采购周期于 {to} 结束，早于起始日 {from}；应更晚结束。',
  },
});
