import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { daysAfter } from './counting';
import { HubError } from './hub-error';
import { plainDate } from './plain-date';
import { readWorkdayCalendar } from './workday-file';

const directory = mkdtempSync(path.join(tmpdir(), 'workdays-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(content: unknown): string {
  const name = path.join(directory, 'calendar.json');
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

function problemsOf(content: unknown): string[] {
  try {
    readWorkdayCalendar(file(content));
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    expect(error.code).toBe('CONFIG_INVALID');
    return error.message
      .split('\n')
      .slice(1)
      .map(line => line.trim());
  }
  return [];
}

const year2027 = { holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpDays: ['2027-01-09'] };

describe('an operator’s calendar', () => {
  test('adds a year, and what was provisional is counted again', () => {
    const calendar = readWorkdayCalendar(file({ version: '2026-11', years: { 2027: year2027 } }));
    expect(calendar).toMatchObject({ version: '2026-11', lastPublishedYear: 2027 });
    expect(daysAfter(plainDate('2026-12-02'), 30, calendar)).toEqual({
      date: '2027-01-04',
      unmoved: '2027-01-01',
      provisional: false,
    });
    expect(calendar.isWorkday(plainDate('2027-01-09'))).toBe(true);
    expect(calendar.isWorkday(plainDate('2027-01-10'))).toBe(false);
    expect(calendar.isWorkday(plainDate('2028-01-03'))).toBe('UNPUBLISHED');
  });

  test('takes the place of a built-in year and leaves the others', () => {
    const years = { 2026: { holidays: ['2026-06-01'], makeUpDays: [] } };
    const calendar = readWorkdayCalendar(file({ version: 'corrected', years }));
    expect(calendar.isWorkday(plainDate('2026-06-01'))).toBe(false);
    expect(calendar.isWorkday(plainDate('2026-10-01'))).toBe(true);
    expect(calendar.isWorkday(plainDate('2025-10-01'))).toBe(false);
  });
});

describe('what is wrong in a file is said', () => {
  const base = { version: 'v', years: { 2027: year2027 } };
  const with2027 = (year: object) => ({ ...base, years: { 2027: { ...year2027, ...year } } });

  test.each<[string, unknown, string[]]>([
    [
      'no version',
      { years: base.years },
      ['version is missing; it must be a text that names the notice or the day of publication'],
    ],
    [
      'no years',
      { version: 'v' },
      ['years is missing; it must be an object with a year as each key, such as "2027"'],
    ],
    [
      'a key that is not known',
      { ...base, holidays: [] },
      ['holidays is not known; the keys are version and years'],
    ],
    [
      'a key that is not known in a year',
      with2027({ makeup: [] }),
      ['years.2027.makeup is not known; the keys are holidays and makeUpDays'],
    ],
    [
      'no list',
      with2027({ makeUpDays: undefined }),
      ['years.2027.makeUpDays is missing; it must be a list of days such as "2027-10-01"'],
    ],
    [
      'no holidays',
      with2027({ holidays: [] }),
      ['years.2027.holidays is empty; a published year has holidays'],
    ],
    [
      'no such day',
      with2027({ makeUpDays: ['2027-02-30'] }),
      ['years.2027.makeUpDays has "2027-02-30"; it must be a real date as YYYY-MM-DD'],
    ],
    [
      'a day of another year',
      with2027({ makeUpDays: ['2028-01-01'] }),
      ['years.2027.makeUpDays has "2028-01-01"; it must be a day of 2027'],
    ],
    [
      'a day twice',
      with2027({ holidays: ['2027-01-01', '2027-01-01'] }),
      ['years.2027.holidays has "2027-01-01" twice; it must stand once'],
    ],
    [
      'a make-up day in the week',
      with2027({ makeUpDays: ['2027-01-04'] }),
      ['years.2027.makeUpDays has 2027-01-04; a make-up day must be a Saturday or a Sunday'],
    ],
    [
      'both kinds',
      with2027({ makeUpDays: ['2027-01-03'] }),
      ['2027-01-03 is both a holiday and a make-up day; it must be one of them'],
    ],
    [
      'a gap',
      { version: 'v', years: { 2028: { holidays: ['2028-01-01'], makeUpDays: [] } } },
      ['years has 2028 but not 2027; the years must follow 2026 without a gap'],
    ],
    [
      'no year',
      { version: 'v', years: { '27': year2027 } },
      [expect.stringContaining('years.27 is not a year') as string],
    ],
    [
      'no object',
      { version: 'v', years: { 2027: 5 } },
      ['years.2027 must be an object with holidays and makeUpDays'],
    ],
    ['a list', [], [expect.stringContaining('version is missing') as string]],
  ])('%s', (_, content, problems) => {
    expect(problemsOf(content)).toEqual(expect.arrayContaining(problems));
  });

  test('all problems at once', () => {
    expect(problemsOf({ years: { 2027: { holidays: [], makeUpDays: ['2027-01-04'] } } })).toHaveLength(3);
  });

  test('no JSON, no file', () => {
    expect(() => readWorkdayCalendar(file('{'))).toThrow('is not JSON');
    expect(() => readWorkdayCalendar(path.join(directory, 'none.json'))).toThrow('none.json cannot be read');
  });
});
