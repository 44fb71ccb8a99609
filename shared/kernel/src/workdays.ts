import { readFileSync } from 'node:fs';
import { isWeekend, type PlainDate, yearOf } from './plain-date';

/** Which days are workdays 工作日: weekdays less statutory rest days, plus make-up days 调休上班日. */
export interface WorkdayCalendar {
  /** Kept with every date computed from it, so that it can be computed again when a new year is published. */
  readonly version: string;
  /** The State Council publishes a year in the November before; what comes later is not known. */
  readonly lastPublishedYear: number;
  /** UNPUBLISHED where the year is not in the calendar: neither workday nor rest day. */
  isWorkday(date: PlainDate): boolean | 'UNPUBLISHED';
}

/** What a year's notice (国务院办公厅关于…部分节假日安排的通知) changes about an ordinary week. */
export interface PublishedYear {
  readonly holidays: ReadonlySet<string>;
  readonly makeUpDays: ReadonlySet<string>;
}

/** A calendar made of published years; every other year is UNPUBLISHED. */
export class PublishedYears implements WorkdayCalendar {
  readonly lastPublishedYear: number;

  constructor(
    readonly version: string,
    readonly years: ReadonlyMap<number, PublishedYear>,
  ) {
    this.lastPublishedYear = Math.max(...years.keys());
  }

  isWorkday(date: PlainDate): boolean | 'UNPUBLISHED' {
    const year = this.years.get(yearOf(date));
    if (!year) return 'UNPUBLISHED';
    return year.makeUpDays.has(date) || (!isWeekend(date) && !year.holidays.has(date));
  }
}

/**
 * The years that the packaged data holds. Said explicitly, because the package knows no last year: asked for a
 * later one it answers as if no holiday existed. A newer release of the package changes both lines, after a look
 * at the notice.
 */
const FIRST_PACKAGED_YEAR = 2004;
const LAST_PACKAGED_YEAR = 2026;
const PACKAGE_VERSION = '1.5.7';

let packaged: PublishedYears | undefined;

/** The State Council's calendar 国务院节假日安排, 2004 to 2026. */
export function stateCouncilCalendar(): PublishedYears {
  packaged ??= readPackaged();
  return packaged;
}

function readPackaged(): PublishedYears {
  // The data file alone: the package's own entry costs 20 ms of lunar calendar and goes through local time.
  const file = require.resolve('chinese-days/dist/chinese-days.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'holidays' | 'workdays',
    Record<string, string>
  >;
  const years = new Map<number, PublishedYear>();
  for (let year = FIRST_PACKAGED_YEAR; year <= LAST_PACKAGED_YEAR; year += 1) {
    const ofYear = (days: Record<string, string>) =>
      new Set(Object.keys(days).filter(day => day.startsWith(`${year}-`)));
    years.set(year, { holidays: ofYear(data.holidays), makeUpDays: ofYear(data.workdays) });
  }
  return new PublishedYears(`state-council-${LAST_PACKAGED_YEAR}/chinese-days-${PACKAGE_VERSION}`, years);
}
