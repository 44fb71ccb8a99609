import { badInput, HubError } from './hub-error';
import { messages } from './messages';

declare const plainDateBrand: unique symbol;

/**
 * A calendar day in China, 'YYYY-MM-DD', without time or zone: every legal date is one (practice.md E-1).
 * Comparing the strings orders the days.
 */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const MS_PER_DAY = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** Whether the text is a day that exists, written 'YYYY-MM-DD'. */
export function isPlainDate(text: unknown): text is PlainDate {
  const match = typeof text === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Reads a day.
 * @throws HubError BAD_USER_INPUT naming the field, the value and the form
 */
export function plainDate(text: string, field = 'Date'): PlainDate {
  if (isPlainDate(text)) return text;
  const wanted = /^\d{4}-\d\d-\d\d$/.test(text) ? say('noSuchDay') : say('notADay');
  throw badInput(field, text, wanted);
}

/** The day n days later, or earlier where n is negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return ofDayNumber(dayNumber(date) + days);
}

/** The same day n months later, or that month's last day if it has no such day (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = parts(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return ofParts(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from a to b: 0 for the same day, negative if b is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** The natural month 自然月, 'YYYY-MM'. */
export function monthOf(date: PlainDate): string {
  return date.slice(0, 7);
}

export function monthStart(date: PlainDate): PlainDate {
  return `${monthOf(date)}-01` as PlainDate;
}

export function monthEnd(date: PlainDate): PlainDate {
  const [year, month] = parts(date);
  return ofParts(year, month, daysInMonth(year, month));
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function isWeekend(date: PlainDate): boolean {
  // 1970-01-01, day 0, was a Thursday.
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The day it is in China (UTC+8, no summer time). @param now milliseconds since 1970 */
export function chinaToday(now: number = Date.now()): PlainDate {
  return ofDayNumber(Math.floor((now + CHINA_OFFSET_MS) / MS_PER_DAY));
}

/** Days since 1970-01-01. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function ofDayNumber(days: number): PlainDate {
  const date = new Date(days * MS_PER_DAY);
  return ofParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function parts(date: PlainDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function ofParts(year: number, month: number, day: number): PlainDate {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new HubError('BAD_USER_INPUT', say('outOfYears', { first: FIRST_YEAR, last: LAST_YEAR }));
  }
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const say = messages('kernel.date', {
  noSuchDay: {
    en: 'there is no such day; it must be a real date as YYYY-MM-DD, such as 2025-07-30',
    zh: '没有这一天；应为 YYYY-MM-DD 形式的有效日期，如 2025-07-30',
  },
  notADay: {
    en: 'it must be a date as YYYY-MM-DD, such as 2025-07-30',
    zh: '应为 YYYY-MM-DD 形式的日期，如 2025-07-30',
  },
  outOfYears: {
    en: 'The count leaves the years {first} to {last}; it must be shorter.',
    zh: '推算超出 {first} 至 {last} 年；应缩短。',
  },
});
