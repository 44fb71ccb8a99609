import { type PlainDate } from '@alliance-hub/kernel';
import { closeAt, rewriteOf, type Segment, setFrom, without } from './segments';

const day = (text: string) => text as PlainDate;
const segment = (from: string, to: string | null, value: number): Segment<number> => ({
  fromDate: day(from),
  toDate: to === null ? null : day(to),
  value,
});
const same = (a: number, b: number) => a === b;
const series = [segment('2025-01-01', '2025-06-01', 10), segment('2025-06-01', null, 9)];

describe('a dated series of values', () => {
  it.each([
    ['the first value', [], '2025-03-01', 7, [segment('2025-03-01', null, 7)]],
    ['the same value', series, '2025-03-01', 10, series],
    [
      'a value in the middle, until the next change known',
      series,
      '2025-03-01',
      8,
      [
        segment('2025-01-01', '2025-03-01', 10),
        segment('2025-03-01', '2025-06-01', 8),
        segment('2025-06-01', null, 9),
      ],
    ],
    ['another value for the first day', series, '2025-06-01', 8, [series[0], segment('2025-06-01', null, 8)]],
    [
      'a value before all others',
      series,
      '2024-06-01',
      8,
      [segment('2024-06-01', '2025-01-01', 8), ...series],
    ],
  ])('takes %s', (_, before, from, value, after) => {
    expect(setFrom(before, day(from), value, same)).toEqual(after);
  });

  it('ends on a day and keeps what was before', () => {
    expect(closeAt(series, day('2025-08-01'))).toEqual([series[0], segment('2025-06-01', '2025-08-01', 9)]);
    expect(closeAt(series, day('2025-06-01'))).toEqual([series[0]]);
  });

  it('closes the hole of a segment taken out', () => {
    expect(without(series, ({ value }) => value === 9)).toEqual([segment('2025-01-01', null, 10)]);
    expect(without(series, ({ value }) => value === 10)).toEqual([series[1]]);
  });

  it('supersedes what changed and leaves the rest', () => {
    const stored = series.map((row, index) => ({ ...row, id: index + 1 }));
    const after = setFrom(stored, day('2025-07-01'), 8, same);
    expect(rewriteOf<number, (typeof stored)[number]>(stored, after, same)).toMatchObject({
      superseded: [2],
      inserted: [
        { fromDate: '2025-06-01', toDate: '2025-07-01', value: 9 },
        { fromDate: '2025-07-01', toDate: null, value: 8 },
      ],
    });
  });
});
