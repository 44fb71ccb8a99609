import { readFileSync } from 'node:fs';
import { HubError } from './hub-error';
import { messages } from './messages';
import { isPlainDate, isWeekend, yearOf } from './plain-date';
import { Text } from './text';
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
  const problems: Text[] = [];
  const years = new Map(stateCouncilCalendar().years);
  const { version, years: given } = isRecord(content) ? content : { version: undefined, years: undefined };
  if (typeof version !== 'string' || version.trim() === '') {
    problems.push(say('noVersion'));
  }
  if (isRecord(content)) problems.push(...unknownKeys(content, ['version', 'years'], ''));
  if (!isRecord(given) || Object.keys(given).length === 0) {
    problems.push(say('noYears'));
  } else {
    for (const [key, value] of Object.entries(given)) {
      const year = readYear(key, value, problems);
      if (year) years.set(Number(key), year);
    }
    problems.push(...gaps([...years.keys()]));
  }
  if (problems.length > 0) {
    const list = Text.join(
      problems.map(problem => Text.join(['  ', problem])),
      '\n',
    );
    throw new HubError('CONFIG_INVALID', say('wrong', { file, list }), {
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
    const why = cause instanceof SyntaxError ? say('notJson', { message: cause.message }) : say('unreadable');
    throw new HubError('CONFIG_INVALID', say('noCalendar', { file, why }), {
      field: 'workday calendar',
      value: file,
      cause,
    });
  }
}

function readYear(key: string, value: unknown, problems: Text[]): PublishedYear | undefined {
  const found: Text[] = [];
  if (!/^(19|20|21)\d\d$/.test(key)) found.push(say('notAYear', { key }));
  if (!isRecord(value)) {
    problems.push(...found, say('yearNotObject', { key }));
    return undefined;
  }
  found.push(...unknownKeys(value, ['holidays', 'makeUpDays'], `years.${key}.`));
  const holidays = readDays(`years.${key}.holidays`, value.holidays, Number(key), found);
  const makeUpDays = readDays(`years.${key}.makeUpDays`, value.makeUpDays, Number(key), found);
  if (holidays.size === 0) found.push(say('noHolidays', { key }));
  for (const day of makeUpDays) {
    if (holidays.has(day)) found.push(say('both', { day }));
    if (isPlainDate(day) && !isWeekend(day)) {
      found.push(say('notWeekend', { key, day }));
    }
  }
  problems.push(...found);
  return { holidays, makeUpDays };
}

function readDays(path: string, value: unknown, year: number, problems: Text[]): Set<string> {
  const days = new Set<string>();
  if (!Array.isArray(value)) {
    problems.push(say('noDays', { path, year }));
    return days;
  }
  for (const day of value as unknown[]) {
    const shown = JSON.stringify(day);
    if (!isPlainDate(day)) problems.push(say('notADay', { path, shown }));
    else if (yearOf(day) !== year) problems.push(say('otherYear', { path, shown, year }));
    else if (days.has(day)) problems.push(say('twice', { path, shown }));
    if (typeof day === 'string') days.add(day);
  }
  return days;
}

/** A year left out between two others would silently make dates in it provisional. */
function gaps(years: number[]): Text[] {
  const sorted = years.filter(Number.isInteger).sort((a, b) => a - b);
  const missing: Text[] = [];
  sorted.forEach((year, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && year !== before + 1) {
      missing.push(say('gap', { year, missing: before + 1, before }));
    }
  });
  return missing;
}

function unknownKeys(value: Record<string, unknown>, known: string[], prefix: string): Text[] {
  return Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => say('unknownKey', { key: `${prefix}${key}`, known: Text.join(known, say('and')) }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const say = messages('kernel.workdays', {
  and: { en: ' and ', zh: '和' },
  wrong: { en: 'The workday calendar {file} is wrong:\n{list}', zh: '工作日历 {file} 有误：\n{list}' },
  noCalendar: {
    en: 'The workday calendar {file} {why}; it must be a readable JSON file.',
    zh: '工作日历 {file} {why}；应为可读的 JSON 文件。',
  },
  notJson: { en: 'is not JSON ({message})', zh: '不是 JSON（{message}）' },
  unreadable: { en: 'cannot be read', zh: '无法读取' },
  noVersion: {
    en: 'version is missing; it must be a text that names the notice or the day of publication',
    zh: '缺少 version；应写明通知文号或发布日期',
  },
  noYears: {
    en: 'years is missing; it must be an object with a year as each key, such as "2027"',
    zh: '缺少 years；应为以年份（如 "2027"）为键的对象',
  },
  notAYear: {
    en: 'years.{key} is not a year; it must be like "2027"',
    zh: 'years.{key} 不是年份；应如 "2027"',
  },
  yearNotObject: {
    en: 'years.{key} must be an object with holidays and makeUpDays',
    zh: 'years.{key} 应为含 holidays 和 makeUpDays 的对象',
  },
  noHolidays: {
    en: 'years.{key}.holidays is empty; a published year has holidays',
    zh: 'years.{key}.holidays 为空；已公布的年份应有节假日',
  },
  both: {
    en: '{day} is both a holiday and a make-up day; it must be one of them',
    zh: '{day} 既为节假日又为调休上班日；只能为其一',
  },
  notWeekend: {
    en: 'years.{key}.makeUpDays has {day}; a make-up day must be a Saturday or a Sunday',
    zh: 'years.{key}.makeUpDays 含 {day}；调休上班日应为周六或周日',
  },
  noDays: {
    en: '{path} is missing; it must be a list of days such as "{year}-10-01"',
    zh: '缺少 {path}；应为日期列表，如 "{year}-10-01"',
  },
  notADay: {
    en: '{path} has {shown}; it must be a real date as YYYY-MM-DD',
    zh: '{path} 含 {shown}；应为 YYYY-MM-DD 形式的有效日期',
  },
  otherYear: {
    en: '{path} has {shown}; it must be a day of {year}',
    zh: '{path} 含 {shown}；应为 {year} 年的日期',
  },
  twice: { en: '{path} has {shown} twice; it must stand once', zh: '{path} 重复列出 {shown}；只应列一次' },
  gap: {
    en: 'years has {year} but not {missing}; the years must follow {before} without a gap',
    zh: 'years 有 {year} 而无 {missing}；年份应自 {before} 起连续',
  },
  unknownKey: { en: '{key} is not known; the keys are {known}', zh: '{key} 不是已知的键；应为 {known}' },
});
