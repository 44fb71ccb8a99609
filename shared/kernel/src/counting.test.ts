import {
  agreementYears,
  cycleEnd,
  daysAfter,
  elapsedRatio,
  endOfNextMonth,
  firstWorkdayAfter,
  lastWorkdayOnOrBefore,
  naturalMonthEnd,
  workdaysBefore,
} from './counting';
import { addMonths, daysBetween, plainDate } from './plain-date';
import { stateCouncilCalendar } from './workdays';

const calendar = stateCouncilCalendar();
const day = plainDate;

describe('X-01 cycle ends', () => {
  test.each([
    ['2025-07-30', 2, '2027-07-29'],
    ['2026-05-31', 3, '2029-05-30'],
    ['2026-05-31', 2, '2028-05-30'],
    ['2026-05-31', 1, '2027-05-30'],
    ['2025-05-20', 2, '2027-05-19'],
    ['2025-05-20', 3, '2028-05-19'],
    ['2025-03-25', 1, '2026-03-24'],
    ['2025-03-25', 2, '2027-03-24'],
    ['2025-03-25', 3, '2028-03-24'],
    ['2025-05-10', 3, '2028-05-09'],
    ['2028-02-29', 1, '2029-02-27'],
    ['2028-02-29', 4, '2032-02-28'],
  ])('%s and %d years → %s', (start, years, end) => {
    expect(cycleEnd(day(start), years)).toBe(end);
  });

  test('LN-5.3 two months after 2025-03-25 and 2025-05-10', () => {
    expect(addMonths(day('2025-03-25'), 2)).toBe('2025-05-25');
    expect(addMonths(day('2025-05-10'), 2)).toBe('2025-07-10');
  });
});

describe('X-01 agreement years', () => {
  test('HI-3.1.1 two whole years', () => {
    expect(agreementYears(day('2025-07-30'), day('2027-07-29'))).toEqual([
      { number: 1, from: '2025-07-30', to: '2026-07-29', days: 365 },
      { number: 2, from: '2026-07-30', to: '2027-07-29', days: 365 },
    ]);
  });

  test('SX-2.1 the occluders: 946 days in years of 365, 366 and 215', () => {
    const [start, end] = [day('2026-05-31'), day('2028-12-31')];
    expect(daysBetween(start, end) + 1).toBe(946);
    expect(agreementYears(start, end)).toEqual([
      { number: 1, from: '2026-05-31', to: '2027-05-30', days: 365 },
      { number: 2, from: '2027-05-31', to: '2028-05-30', days: 366 },
      { number: 3, from: '2028-05-31', to: '2028-12-31', days: 215 },
    ]);
  });

  test('CQ-1.3c the flushers: a second year of 226 days', () => {
    expect(agreementYears(day('2025-05-20'), day('2026-12-31')).map(year => year.days)).toEqual([365, 226]);
  });

  test('a start on 29 February counts every anniversary from the start', () => {
    expect(agreementYears(day('2024-02-29'), day('2028-02-28')).map(year => year.from)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
    ]);
  });

  test.each([
    ['2022-03-29', 1],
    ['2022-03-30', 2],
    ['2021-03-29', 0],
  ])('an open cycle from 2021-03-30 counted through %s has %d years', (through, years) => {
    const counted = agreementYears(day('2021-03-30'), undefined, day(through));
    expect(counted).toHaveLength(years);
    expect(counted.every(year => year.days === 365)).toBe(true);
  });

  test('a closed cycle counted through a day in it', () => {
    expect(agreementYears(day('2025-07-30'), day('2027-07-29'), day('2026-07-29'))).toHaveLength(1);
  });

  test('a cycle of one day', () => {
    const only = { number: 1, from: '2025-07-30', to: '2025-07-30', days: 1 };
    expect(agreementYears(day('2025-07-30'), day('2025-07-30'))).toEqual([only]);
  });

  test('errors', () => {
    expect(() => agreementYears(day('2025-07-30'), day('2025-07-29'))).toThrow(
      'The cycle ends on 2025-07-29, before it starts on 2025-07-30; it must end later.',
    );
    expect(() => agreementYears(day('2025-07-30'), undefined)).toThrow('need a day to count through');
  });
});

test.each([
  ['2025-05-20', '2025-06-30'],
  ['2026-06-18', '2026-07-31'],
  ['2025-12-31', '2026-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-15', '2028-02-29'],
  ['2025-06-01', '2025-07-31'],
])('X-04 accepted %s → payment due %s', (accepted, due) => {
  expect(endOfNextMonth(day(accepted))).toBe(due);
});

test.each([
  ['2025-05-20', 6, '2025-10-31'],
  ['2025-05-20', 1, '2025-05-31'],
  ['2025-09-01', 6, '2026-02-28'],
])('CQ-2.3b from %s the end of month %d is %s', (start, n, end) => {
  expect(naturalMonthEnd(day(start), n)).toBe(end);
});

describe('X-05 linkage in 30 days', () => {
  test.each([
    ['2025-08-20', '2025-09-19', '2025-09-19'],
    ['2025-09-01', '2025-10-01', '2025-10-09'],
    ['2026-01-16', '2026-02-15', '2026-02-24'],
    // A Saturday that is a make-up workday stands.
    ['2026-01-29', '2026-02-28', '2026-02-28'],
  ])('published %s: day 30 is %s, due %s', (published, unmoved, date) => {
    expect(daysAfter(day(published), 30, calendar)).toEqual({ date, unmoved, provisional: false });
  });

  test.each([
    ['2026-12-01', '2026-12-31', '2026-12-31', false],
    ['2026-12-02', '2027-01-01', '2027-01-01', true],
    ['2026-12-03', '2027-01-02', '2027-01-04', true],
  ])(
    'published %s: the year after the last published one is provisional',
    (published, unmoved, date, provisional) => {
      expect(daysAfter(day(published), 30, calendar)).toEqual({ date, unmoved, provisional });
    },
  );
});

describe('X-13 ten working days before 2025-05-20', () => {
  test.each([
    [1, '2025-05-19'],
    [2, '2025-05-16'],
    [6, '2025-05-12'],
    [9, '2025-05-07'],
    [10, '2025-05-06'],
    [11, '2025-04-30'],
    [14, '2025-04-27'],
    [15, '2025-04-25'],
  ])('the workday %d back is %s', (n, date) => {
    expect(workdaysBefore(day('2025-05-20'), n, calendar)).toEqual({
      date,
      unmoved: date,
      provisional: false,
    });
  });

  test('a count back out of an unpublished year is provisional', () => {
    expect(workdaysBefore(day('2027-01-05'), 3, calendar)).toEqual({
      date: '2026-12-31',
      unmoved: '2026-12-31',
      provisional: true,
    });
  });
});

describe('what is shown beside a fixed date', () => {
  test.each([
    ['2025-08-30', '2025-08-29', '2025-09-01'],
    ['2025-07-25', '2025-07-25', '2025-07-28'],
    ['2026-01-31', '2026-01-30', '2026-02-02'],
    ['2025-10-01', '2025-09-30', '2025-10-09'],
    ['2026-02-28', '2026-02-28', '2026-03-02'],
  ])('%s: workday on or before %s, first workday after %s', (fixed, before, after) => {
    const unmoved = fixed;
    expect(lastWorkdayOnOrBefore(day(fixed), calendar)).toEqual({
      date: before,
      unmoved,
      provisional: false,
    });
    expect(firstWorkdayAfter(day(fixed), calendar)).toEqual({ date: after, unmoved, provisional: false });
  });

  test('2027-02-28 lies in a year that is not published', () => {
    expect(lastWorkdayOnOrBefore(day('2027-02-28'), calendar)).toMatchObject({ provisional: true });
  });
});

describe('X-16 elapsed-time progress', () => {
  const year = { number: 1, from: day('2025-07-30'), to: day('2026-07-29'), days: 365 };

  test.each([
    ['2026-01-31', '50.96 %'],
    ['2025-07-30', '0.27 %'],
    ['2025-07-29', '0.00 %'],
    ['2026-07-29', '100.00 %'],
    ['2026-07-30', '100.00 %'],
  ])('on %s it is %s', (asOf, shown) => {
    expect(elapsedRatio(day(asOf), year).toPercent()).toBe(shown);
  });

  test('186 of 365', () => {
    expect(elapsedRatio(day('2026-01-31'), year).fraction).toMatchObject({
      numerator: 186n,
      denominator: 365n,
    });
  });
});
