import { plainDate, stateCouncilCalendar } from '@alliance-hub/kernel';
import { monthHolding, monthsOf } from './agreement-month';
import { closingOf } from './closing';
import { type MonitoringPeriod } from './monitoring.enums';
import { periodEnding } from './reporting-period';

const TODAY = plainDate('2026-11-22');
const YEARS = [
  { from: plainDate('2025-03-25'), to: plainDate('2026-03-24') },
  { from: plainDate('2025-05-10'), to: plainDate('2026-05-09') },
  { from: plainDate('2026-03-25'), to: plainDate('2027-03-24') },
  { from: plainDate('2026-09-25'), to: plainDate('2027-03-24') },
];
const ending = (period: MonitoringPeriod, day: string, years = YEARS) =>
  periodEnding(period, plainDate(day), years, TODAY);

describe('FX-3 the days of a report', () => {
  test.each<[MonitoringPeriod, string, string]>([
    ['MONTH', '2026-01-31', '2026-01-01'],
    ['MONTH', '2026-02-28', '2026-02-01'],
    ['MONTH', '2028-02-29', '2028-02-01'],
    ['QUARTER', '2026-03-31', '2026-01-01'],
    ['QUARTER', '2025-12-31', '2025-10-01'],
    ['YEAR', '2026-05-09', '2025-05-10'],
    ['YEAR', '2027-03-24', '2026-03-25'],
  ])('%s to %s from %s', (period, to, from) => {
    const today = plainDate('2028-03-01');
    expect(periodEnding(period, plainDate(to), YEARS, today)).toEqual({ period, from, to });
  });

  test.each<[MonitoringPeriod, string, string]>([
    ['MONTH', '2026-01-30', 'the last day of a natural month, such as 2025-12-31 or 2026-01-31'],
    ['MONTH', '2028-02-28', 'such as 2028-01-31 or 2028-02-29'],
    ['QUARTER', '2026-01-31', 'the last day of a natural quarter, such as 2025-12-31 or 2026-03-31'],
    ['YEAR', '2026-03-25', 'the last day of an agreement year, such as 2026-03-24 or 2026-05-09'],
    ['YEAR', '2025-01-01', 'of an agreement year; here that is 2026-03-24 alone'],
    ['YEAR', '2028-01-01', 'of an agreement year; here that is 2027-03-24 alone'],
    ['MONTH', '2026-12-31', 'begins on 2026-12-01 only, and today is 2026-11-22'],
  ])('%s to %s is refused: %s', (period, day, wanted) => {
    expect(() => ending(period, day)).toThrow(wanted);
  });

  test('a month that runs is one; a year of nothing is none', () => {
    expect(ending('MONTH', '2026-11-30')).toMatchObject({ from: '2026-11-01' });
    expect(() => ending('YEAR', '2026-03-24', [])).toThrow('nothing is carried out there');
  });
});

describe('when a report is closed', () => {
  const closing = (to: string, first?: string) => closingOf(plainDate(to), first, stateCouncilCalendar());
  test.each([
    ['a Saturday: the Monday after', '2026-01-31', undefined, '2026-02-02', undefined],
    ['a Monday: the Tuesday after', '2026-08-31', undefined, '2026-09-01', undefined],
    ['the eve of a holiday of eight days', '2026-09-30', undefined, '2026-10-08', undefined],
    ['known all along', '2026-01-31', '2025-08-01T00:00:00.000Z', '2026-02-02', undefined],
    ['recorded first on its last evening', '2026-01-31', '2026-01-31T15:59:59.999Z', '2026-02-02', undefined],
    [
      'recorded first a millisecond later',
      '2026-01-31',
      '2026-01-31T16:00:00.000Z',
      '2026-02-02',
      '2026-02-01',
    ],
    ['taken over in March', '2026-01-31', '2026-03-12T03:00:00.000Z', '2026-03-13', '2026-03-12'],
  ])('%s', (_title, to, first, on, recordsFrom) => {
    const found = closing(to, first);
    expect(found).toMatchObject({ on, at: `${on}T15:59:59.999Z`, provisional: false });
    expect(found.recordsFrom).toBe(recordsFrom);
  });
  test('a year whose calendar is not published is provisional', () => {
    expect(closing('2029-01-31')).toMatchObject({ on: '2029-02-01', provisional: true });
  });
});

describe('the months of an agreement year', () => {
  const hainan = { from: plainDate('2025-07-30'), to: plainDate('2026-07-29') };
  test('are counted from its first day, so February shortens none after it', () => {
    const months = monthsOf(hainan);
    expect(months).toHaveLength(12);
    expect(months.slice(5, 8).map(({ from, to }) => [from, to])).toEqual([
      ['2025-12-30', '2026-01-29'],
      ['2026-01-30', '2026-02-27'],
      ['2026-02-28', '2026-03-29'],
    ]);
    expect(months.at(-1)).toMatchObject({ from: '2026-06-30', to: '2026-07-29' });
  });
  test.each([
    ['2025-07-29', undefined],
    ['2025-07-30', 1],
    ['2026-01-31', 7],
    ['2026-07-29', 12],
    ['2026-07-30', undefined],
  ])('%s lies in month %p', (day, number) => {
    expect(monthHolding(hainan, plainDate(day))?.number).toBe(number);
  });
  test('a year cut short has as many as it reaches into', () => {
    const short = monthsOf({ from: plainDate('2028-05-31'), to: plainDate('2028-12-31') });
    expect(short).toHaveLength(8);
    expect(short.at(-1)).toEqual({ number: 8, from: '2028-12-31', to: '2028-12-31' });
  });
});
