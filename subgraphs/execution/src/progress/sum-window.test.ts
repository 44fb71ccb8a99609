import { plainDate } from '@alliance-hub/kernel';
import { periodsOf } from './sum-window';

const MONTHS = 'purchase_month';
const DAYS = 'purchase_day';

test.each([
  ['within one month', '2025-07-30', '2025-07-31', [[DAYS, '2025-07-30', '2025-07-31']]],
  ['one whole month', '2025-08-01', '2025-08-31', [[MONTHS, '2025-08', '2025-08']]],
  [
    'edges on both sides',
    '2025-07-30',
    '2026-01-15',
    [
      [MONTHS, '2025-08', '2025-12'],
      [DAYS, '2025-07-30', '2025-07-31'],
      [DAYS, '2026-01-01', '2026-01-15'],
    ],
  ],
  ['two edges and no month between', '2025-07-30', '2025-08-02', [[DAYS, '2025-07-30', '2025-08-02']]],
  [
    'a leap February',
    '2028-02-01',
    '2028-03-01',
    [
      [MONTHS, '2028-02', '2028-02'],
      [DAYS, '2028-03-01', '2028-03-01'],
    ],
  ],
  ['nothing yet', '2025-07-30', '2025-07-29', []],
])('%s: %s to %s', (_title, from, to, periods) => {
  const found = periodsOf({ from: plainDate(from), to: plainDate(to) });
  expect(found.map(({ table, first, last }) => [table, first, last])).toEqual(periods);
});
