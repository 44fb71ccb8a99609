import { Text } from './text';
import { HubError } from './hub-error';
import {
  addDays,
  addMonths,
  chinaToday,
  daysBetween,
  isPlainDate,
  isWeekend,
  monthEnd,
  monthOf,
  monthStart,
  plainDate,
} from './plain-date';

describe('plainDate', () => {
  test.each(['2025-07-30', '2028-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s is a day', text => {
    expect(plainDate(text)).toBe(text);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-04-00',
    '0205-07-30',
  ])('%s is no day of the calendar', text => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text, 'on')).toThrow(
      new HubError(
        'BAD_USER_INPUT',
        Text.of(
          `on is "${text}"; there is no such day; it must be a real date as YYYY-MM-DD, such as 2025-07-30.`,
        ),
      ),
    );
  });

  test.each(['2025-7-30', '20250730', '2025/07/30', '2025年7月30日', '2025-07-30T00:00:00Z', ''])(
    '%j is in another form',
    text => {
      expect(isPlainDate(text)).toBe(false);
      expect(() => plainDate(text, 'on')).toThrow(
        `on is "${text}"; it must be a date as YYYY-MM-DD, such as 2025-07-30.`,
      );
    },
  );

  test('what is no text is no date', () => {
    expect(isPlainDate(20250730)).toBe(false);
    expect(isPlainDate(null)).toBe(false);
  });
});

test.each([
  ['2025-07-30', 1, '2025-07-31'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2028-03-01', -1, '2028-02-29'],
  ['1970-01-01', -1, '1969-12-31'],
  ['2025-07-30', 730, '2027-07-30'],
])('addDays(%s, %d) is %s', (date, days, wanted) => {
  expect(addDays(plainDate(date), days)).toBe(wanted);
  expect(daysBetween(plainDate(date), plainDate(wanted))).toBe(days);
});

test('a count does not leave the calendar', () => {
  expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(HubError);
  expect(() => addMonths(plainDate('1900-01-01'), -1)).toThrow(
    'The count leaves the years 1900 to 9999; it must be shorter.',
  );
});

test.each([
  ['2025-03-25', 2, '2025-05-25'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2025-12-15', 1, '2026-01-15'],
  ['2025-01-15', -1, '2024-12-15'],
  ['2025-03-31', -13, '2024-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
])('Civil Code art. 202: addMonths(%s, %d) is %s', (date, months, wanted) => {
  expect(addMonths(plainDate(date), months)).toBe(wanted);
});

test.each([
  ['2025-05-20', '2025-05', '2025-05-01', '2025-05-31'],
  ['2028-02-01', '2028-02', '2028-02-01', '2028-02-29'],
  ['2027-02-28', '2027-02', '2027-02-01', '2027-02-28'],
])('the month of %s is %s, %s to %s', (date, month, first, last) => {
  expect(monthOf(plainDate(date))).toBe(month);
  expect(monthStart(plainDate(date))).toBe(first);
  expect(monthEnd(plainDate(date))).toBe(last);
});

test.each([
  ['2025-07-25', false],
  ['2025-08-30', true],
  ['2025-08-31', true],
  ['2025-09-01', false],
  ['1969-12-28', true],
])('%s is a Saturday or Sunday: %s', (date, weekend) => {
  expect(isWeekend(plainDate(date))).toBe(weekend);
});

test.each([
  ['2025-07-29T15:59:59.999Z', '2025-07-29'],
  ['2025-07-29T16:00:00.000Z', '2025-07-30'],
  ['1969-12-31T15:59:00.000Z', '1969-12-31'],
])('at %s it is %s in China', (instant, day) => {
  expect(chinaToday(Date.parse(instant))).toBe(day);
});

test('days order as text does', () => {
  expect(plainDate('2025-09-30') < plainDate('2025-10-01')).toBe(true);
});
