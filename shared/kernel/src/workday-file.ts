import { readFileSync } from 'node:fs';
import { HubError } from './hub-error';
import { isPlainDate, isWeekend, yearOf } from './plain-date';
import { type PublishedYear, PublishedYears, stateCouncilCalendar, type WorkdayCalendar } from './workdays';

/**
 * An operator's calendar file. Its years take the place of the built-in ones or follow them; the rest stays.
 *
 *     { "version": "国办发明电〔2026〕…",
 *       "years": { "2027": { "holidays": ["2027-01-01", …], "makeUpDays": ["2027-01-03", …] } } }
 *
 * @throws HubError CONFIG_INVALID whose message lists every problem, one per line
 */
export function readWorkdayCalendar(file: string): WorkdayCalendar {
  const content = parse(file);
  const problems: string[] = [];
  const years = new Map(stateCouncilCalendar().years);
  const { version, years: given } = isRecord(content) ? content : { version: undefined, years: undefined };
  if (typeof version !== 'string' || version.trim() === '') {
    problems.push('version is missing; it must be a text that names the notice or the day of publication');
  }
  if (isRecord(content)) problems.push(...unknownKeys(content, ['version', 'years'], ''));
  if (!isRecord(given) || Object.keys(given).length === 0) {
    problems.push('years is missing; it must be an object with a year as each key, such as "2027"');
  } else {
    for (const [key, value] of Object.entries(given)) {
      const year = readYear(key, value, problems);
      if (year) years.set(Number(key), year);
    }
    problems.push(...gaps([...years.keys()]));
  }
  if (problems.length > 0) {
    const list = problems.map(problem => `  ${problem}`).join('\n');
    throw new HubError('CONFIG_INVALID', `The workday calendar ${file} is wrong:\n${list}`, {
      field: 'workday calendar',
      value: file,
    });
  }
  return new PublishedYears(String(version), years);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? `is not JSON (${cause.message})` : 'cannot be read';
    throw new HubError(
      'CONFIG_INVALID',
      `The workday calendar ${file} ${why}; it must be a readable JSON file.`,
      {
        field: 'workday calendar',
        value: file,
        cause,
      },
    );
  }
}

function readYear(key: string, value: unknown, problems: string[]): PublishedYear | undefined {
  const found: string[] = [];
  if (!/^(19|20|21)\d\d$/.test(key)) found.push(`years.${key} is not a year; it must be like "2027"`);
  if (!isRecord(value)) {
    problems.push(...found, `years.${key} must be an object with holidays and makeUpDays`);
    return undefined;
  }
  found.push(...unknownKeys(value, ['holidays', 'makeUpDays'], `years.${key}.`));
  const holidays = readDays(`years.${key}.holidays`, value.holidays, Number(key), found);
  const makeUpDays = readDays(`years.${key}.makeUpDays`, value.makeUpDays, Number(key), found);
  if (holidays.size === 0) found.push(`years.${key}.holidays is empty; a published year has holidays`);
  for (const day of makeUpDays) {
    if (holidays.has(day)) found.push(`${day} is both a holiday and a make-up day; it must be one of them`);
    if (isPlainDate(day) && !isWeekend(day)) {
      found.push(`years.${key}.makeUpDays has ${day}; a make-up day must be a Saturday or a Sunday`);
    }
  }
  problems.push(...found);
  return { holidays, makeUpDays };
}

function readDays(path: string, value: unknown, year: number, problems: string[]): Set<string> {
  const days = new Set<string>();
  if (!Array.isArray(value)) {
    problems.push(`${path} is missing; it must be a list of days such as "${year}-10-01"`);
    return days;
  }
  for (const day of value as unknown[]) {
    const shown = JSON.stringify(day);
    if (!isPlainDate(day)) problems.push(`${path} has ${shown}; it must be a real date as YYYY-MM-DD`);
    else if (yearOf(day) !== year) problems.push(`${path} has ${shown}; it must be a day of ${year}`);
    else if (days.has(day)) problems.push(`${path} has ${shown} twice; it must stand once`);
    if (typeof day === 'string') days.add(day);
  }
  return days;
}

/** A year left out between two others would silently make dates in it provisional. */
function gaps(years: number[]): string[] {
  const sorted = years.filter(Number.isInteger).sort((a, b) => a - b);
  const missing: string[] = [];
  sorted.forEach((year, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && year !== before + 1) {
      missing.push(`years has ${year} but not ${before + 1}; the years must follow ${before} without a gap`);
    }
  });
  return missing;
}

function unknownKeys(value: Record<string, unknown>, known: string[], prefix: string): string[] {
  return Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => `${prefix}${key} is not known; the keys are ${known.join(' and ')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
