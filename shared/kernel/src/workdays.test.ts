import { isWeekend, plainDate } from './plain-date';
import { stateCouncilCalendar } from './workdays';

const calendar = stateCouncilCalendar();

test('the last published year is explicit', () => {
  expect(calendar.lastPublishedYear).toBe(2026);
  expect(calendar.version).toBe('state-council-2026/chinese-days-1.5.7');
});

describe('practice.md E-2', () => {
  test.each([
    ['2026-01-03', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-04-06', false],
    ['2026-05-05', false],
    ['2026-05-09', true],
    ['2026-06-19', false],
    ['2026-09-20', true],
    ['2026-09-25', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2025-04-27', true],
    ['2025-05-05', false],
    ['2025-09-28', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2025-08-30', false],
    ['2021-05-01', false],
    ['2021-03-25', true],
  ])('%s is a workday: %s', (date, workday) => {
    expect(calendar.isWorkday(plainDate(date))).toBe(workday);
  });
});

test.each(['2027-01-01', '2027-10-01', '2027-03-24', '2003-12-31'])('%s is UNPUBLISHED', date => {
  expect(calendar.isWorkday(plainDate(date))).toBe('UNPUBLISHED');
});

test('every packaged year has a notice’s holidays, and make-up days at weekends only', () => {
  expect([...calendar.years.keys()]).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  for (const { holidays, makeUpDays } of calendar.years.values()) {
    expect(holidays.size).toBeGreaterThanOrEqual(20);
    expect([...makeUpDays].filter(day => holidays.has(day) || !isWeekend(plainDate(day)))).toEqual([]);
  }
});
