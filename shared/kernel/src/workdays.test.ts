import { isWorkday } from 'chinese-days';
import { addDays, plainDate } from './plain-date';
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

test('every day of the published years is as the package itself answers', () => {
  const differing: string[] = [];
  for (let date = plainDate('2004-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
    // Noon, because the package reads a bare date in the machine's own time zone.
    if (calendar.isWorkday(date) !== isWorkday(`${date}T12:00:00`)) differing.push(date);
  }
  expect(differing).toEqual([]);
});
