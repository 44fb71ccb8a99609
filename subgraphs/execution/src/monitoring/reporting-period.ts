import { addDays, addMonths, badInput, monthEnd, monthStart, type PlainDate } from '@alliance-hub/kernel';
import type { MonitoringPeriod } from './monitoring.enums';
import { say } from './messages';

/** The days of a report, both included. */
export interface ReportingPeriod {
  readonly period: MonitoringPeriod;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const MONTHS = { MONTH: 1, QUARTER: 3 } as const;

/**
 * The natural month or quarter, or the agreement year, that ends on a day.
 * @param years agreement years of what is carried out there; those that end on one day make one report
 * @throws HubError BAD_USER_INPUT naming the nearest days on which such a period ends, or where it is still to begin
 */
export function periodEnding(
  period: MonitoringPeriod,
  endingOn: PlainDate,
  years: readonly { from: PlainDate; to: PlainDate }[],
  today: PlainDate,
): ReportingPeriod {
  const found =
    period === 'YEAR' ? agreementYear(endingOn, years) : { from: naturalStart(endingOn, MONTHS[period]) };
  const ends = period === 'YEAR' ? nearestOf(years, endingOn) : naturalEnds(endingOn, MONTHS[period]);
  if (!found || ends.before !== endingOn) throw badInput('endingOn', endingOn, wanted(period, ends));
  if (found.from > today) {
    throw badInput('endingOn', endingOn, say('toBegin', { day: found.from, today }));
  }
  return { period, from: found.from, to: endingOn };
}

interface Ends {
  /** The last such day on or before the one asked for. */
  readonly before?: PlainDate;
  readonly after?: PlainDate;
}

function wanted(period: MonitoringPeriod, { before, after }: Ends) {
  const span = say(period);
  if (before !== undefined && after !== undefined) return say('nearest', { span, before, after });
  const only = before ?? after;
  return only === undefined ? say('noYear') : say('only', { span, day: only });
}

/** Several rollouts may end their years alike and begin them apart: the report spans them all. */
function agreementYear(
  endingOn: PlainDate,
  years: readonly { from: PlainDate; to: PlainDate }[],
): { from: PlainDate } | undefined {
  const [first] = years.filter(({ to }) => to === endingOn).sort((a, b) => (a.from < b.from ? -1 : 1));
  return first;
}

function nearestOf(years: readonly { to: PlainDate }[], day: PlainDate): Ends {
  const ends = years.map(({ to }) => to).sort();
  const before = ends.findLast(end => end <= day);
  const after = ends.find(end => end > day);
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** First day of the natural month or quarter that holds a day. */
function naturalStart(day: PlainDate, months: number): PlainDate {
  return addMonths(monthStart(day), -((Number(day.slice(5, 7)) - 1) % months));
}

function naturalEnds(day: PlainDate, months: number): Ends {
  const start = naturalStart(day, months);
  const end = monthEnd(addMonths(start, months - 1));
  return day === end ? { before: end } : { before: addDays(start, -1), after: end };
}
