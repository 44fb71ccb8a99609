import { type PlainDate } from '@alliance-hub/kernel';
import { commonInterval, effectiveOn } from './effective-interval';

const day = (text: string) => text as PlainDate;
const row = (jurisdiction: string, fromDate: string, toDate: string | null) => ({
  jurisdiction,
  fromDate: day(fromDate),
  toDate: toDate === null ? null : day(toDate),
});
const chain = ['610305', '610300', '610000', '100000'];
const province = row('610000', '2025-01-01', null);
const district = row('610305', '2025-03-01', '2025-06-01');

describe('the row that holds in a jurisdiction on a day', () => {
  it.each([
    ['2024-12-31', null, null, '2025-01-01'],
    ['2025-01-01', province, '2025-01-01', '2025-03-01'],
    ['2025-02-28', province, '2025-01-01', '2025-03-01'],
    ['2025-03-01', district, '2025-03-01', '2025-06-01'],
    ['2025-05-31', district, '2025-03-01', '2025-06-01'],
    ['2025-06-01', province, '2025-06-01', null],
  ])('on %s', (on, found, from, to) => {
    expect(effectiveOn([province, district], chain, day(on))).toEqual({ row: found, from, to });
  });

  it('takes no row of a place that is not above', () => {
    expect(effectiveOn([row('460000', '2025-01-01', null)], chain, day('2025-02-01')).row).toBeNull();
  });

  it('is bounded by everything that goes into an answer', () => {
    expect(
      commonInterval([
        { from: day('2025-01-01'), to: null },
        { from: day('2025-02-01'), to: day('2025-09-01') },
        { from: null, to: day('2025-05-01') },
      ]),
    ).toEqual({ from: '2025-02-01', to: '2025-05-01' });
  });
});
