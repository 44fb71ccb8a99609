import {
  addMonths,
  type AgreementYear,
  type CycleDays,
  monthEnd,
  monthStart,
  type PlainDate,
  type WorkdayCalendar,
  yearsOfCycle,
} from '@alliance-hub/kernel';
import { dueDate, type EventDays } from '../parameters/shapes/due-date';
import type { Task } from './task';

/** One time that a task is due. */
export interface Occurrence {
  readonly dueOn: PlainDate;
  /** Since when it can be done. */
  readonly opensOn: PlainDate;
  /** A calendar that is not published yet may move it. */
  readonly provisional: boolean;
}

/** Days that are asked about, both included. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const MONTHS = { MONTH: 1, QUARTER: 3 } as const;

/** When a task of a rollout is due within some days; never where the notice prints neither day nor rhythm. */
export function occurrencesOf(
  task: Task,
  cycle: CycleDays,
  days: Days,
  calendar: WorkdayCalendar,
): Occurrence[] {
  const all = task.due.kind === 'EVERY' ? recurring(task, cycle, days) : dated(task, cycle, days, calendar);
  return all.filter(({ dueOn }) => days.from <= dueOn && dueOn <= days.to);
}

/** Once for the cycle, or once for each agreement year. */
function dated(task: Task, cycle: CycleDays, days: Days, calendar: WorkdayCalendar): Occurrence[] {
  const end = lastDayOf(cycle);
  const ofCycle: EventDays = { CYCLE_START: cycle.from, ...(end !== undefined && { CYCLE_END: end }) };
  const anchored = 'of' in task.due && task.due.of === 'AGREEMENT_YEAR' ? eachYear(cycle, days) : [ofCycle];
  return anchored.flatMap(events => {
    const due = dueDate(task.due, events, calendar);
    if (!due || !holds(task, due.date)) return [];
    const { date: dueOn, provisional } = due;
    const opensOn = due.opens ?? (task.due.kind === 'AT_END' ? dueOn : opening(task, events));
    return [{ dueOn, opensOn, provisional }];
  });
}

/** Where the notice prints no opening: as the rule begins, of a later agreement year as the year before begins. */
function opening(task: Task, { YEAR_START: year }: EventDays): PlainDate {
  const before = year && addMonths(year, -12);
  return before !== undefined && before > task.from ? before : task.from;
}

const eachYear = (cycle: CycleDays, { to }: Days): EventDays[] =>
  yearsOfCycle(cycle, to).map(year => ({ YEAR_START: year.from, YEAR_END: year.to }));

/** Natural months and quarters, as far as the cycle reaches into them; of years the agreement years. */
function recurring(task: Task, cycle: CycleDays, days: Days): Occurrence[] {
  if (task.due.kind !== 'EVERY' || task.due.period === 'DAY') return [];
  const spans =
    task.due.period === 'YEAR' ? yearsOfCycle(cycle, days.to) : periods(MONTHS[task.due.period], cycle, days);
  return spans
    .filter(({ to }) => holds(task, to))
    .map(({ from, to }) => ({ dueOn: to, opensOn: from, provisional: false }));
}

type Span = Pick<AgreementYear, 'from' | 'to'>;

function periods(months: number, cycle: CycleDays, days: Days): Span[] {
  const end = lastDayOf(cycle);
  const last = end !== undefined && end < days.to ? end : days.to;
  const spans: Span[] = [];
  const first = days.from > cycle.from ? days.from : cycle.from;
  for (let start = periodStart(first, months); start <= last; start = addMonths(start, months)) {
    spans.push({ from: start < cycle.from ? cycle.from : start, to: monthEnd(addMonths(start, months - 1)) });
  }
  return spans;
}

/** First day of the natural month or quarter that holds a day. */
function periodStart(day: PlainDate, months: number): PlainDate {
  const into = (Number(day.slice(5, 7)) - 1) % months;
  return addMonths(monthStart(day), -into);
}

const lastDayOf = ({ to, extendedTo }: CycleDays): PlainDate | undefined => extendedTo ?? to;

const holds = ({ from, to }: Task, day: PlainDate): boolean => from <= day && (to === undefined || day < to);
