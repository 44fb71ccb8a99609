import { addDays, firstWorkdayAfter, type PlainDate, type WorkdayCalendar } from '@alliance-hub/kernel';
import type { DatedTask } from './obligations';
import { ObligationStatus } from './obligation.enums';

/** What the hub itself knows of a task: that it was done, that it was not, or nothing. */
export type Done = 'DONE' | 'NOT_DONE' | 'UNKNOWN';

/** Where a task stands on a day. */
export function statusOn(
  { opensOn, dueOn }: Pick<DatedTask, 'opensOn' | 'dueOn'>,
  on: PlainDate,
  done: Done,
  calendar: WorkdayCalendar,
): ObligationStatus {
  if (done === 'DONE') return ObligationStatus.MET;
  if (on < opensOn) return ObligationStatus.UPCOMING;
  if (on < lateFrom(dueOn, calendar)) return ObligationStatus.DUE;
  return done === 'NOT_DONE' ? ObligationStatus.OVERDUE : ObligationStatus.UNKNOWN;
}

/** The first day on which it is late: the day after, and after a rest day the first workday. */
export function lateFrom(dueOn: PlainDate, calendar: WorkdayCalendar): PlainDate {
  return calendar.isWorkday(dueOn) === true ? addDays(dueOn, 1) : firstWorkdayAfter(dueOn, calendar).date;
}
