import { plainDate, stateCouncilCalendar } from '@alliance-hub/kernel';
import { loadPolicy } from '../../index';
import { type Due } from './due';
import { dueDate, endOfMonthNumber, type EventDays } from './due-date';

const calendar = stateCouncilCalendar();
const policy = loadPolicy();
const day = plainDate;

/** The time limit that a duty parameter gives for a category in force on a day. */
function dutyDue(
  key:
    | 'agreement.deadline'
    | 'agreement.renewalRound'
    | 'listing.deadline'
    | 'listing.dataReport'
    | 'supply.preparation'
    | 'supply.stockReady'
    | 'supply.entryCheck',
  jurisdiction: string,
  category: string,
  on: string,
): Due {
  const resolved = policy.resolve(key, { jurisdiction, categories: [category], on: day(on) });
  if (resolved.status !== 'SPECIFIED') throw new Error(`${key} is ${resolved.status} in ${jurisdiction}.`);
  return resolved.value.due;
}

function tranches(jurisdiction: string, category: string, on: string): Due[] {
  const at = { jurisdiction, categories: [category], on: day(on) };
  const resolved = policy.resolve('prepayment.tranches', at);
  if (resolved.status !== 'SPECIFIED') throw new Error(`No tranches in ${jurisdiction}.`);
  return resolved.value.tranches.map(tranche => tranche.due);
}

const start = (text: string): EventDays => ({ CYCLE_START: day(text), YEAR_START: day(text) });

const [first, second] = tranches('500000', 'LIGATION-CLIP', '2025-05-20');
const lnPrepayment = tranches('210000', 'DIALYZER', '2025-03-10')[0];

test.each<[string, Due | undefined, EventDays, string | undefined]>([
  ['HI-4.1a listed', dutyDue('listing.deadline', '460000', 'FLOW-DIVERTER', '2025-07-14'), {}, '2025-07-25'],
  [
    'HI-4.2a signed, on a Saturday that stands (A-07)',
    dutyDue('agreement.deadline', '460000', 'FLOW-DIVERTER', '2025-07-30'),
    {},
    '2025-08-30',
  ],
  ['SX-3.1a prepared', dutyDue('supply.preparation', '610305', 'DCB', '2026-05-25'), {}, '2026-05-28'],
  [
    'SX-2.2b the next year organised as the first one ends',
    dutyDue('agreement.renewalRound', '610000', 'DCB', '2026-05-31'),
    { YEAR_END: day('2027-05-30'), CYCLE_END: day('2029-05-30') },
    '2027-05-30',
  ],
  [
    'X-13 CQ-4.1 ten working days before',
    dutyDue('listing.dataReport', '500000', 'GUIDEWIRE', '2025-04-14'),
    start('2025-05-20'),
    '2025-05-06',
  ],
  [
    'LN-5.1a stock ready (A-37)',
    dutyDue('supply.stockReady', '210000', 'DIALYZER', '2025-03-10'),
    start('2025-03-25'),
    '2025-03-23',
  ],
  [
    'LN-5.1a stock ready, peripheral stents',
    dutyDue('supply.stockReady', '210000', 'PERIPHERAL-STENT', '2025-03-10'),
    start('2025-05-10'),
    '2025-05-08',
  ],
  ['LN-4.1b prepaid', lnPrepayment, start('2025-03-25'), '2025-03-24'],
  ['LN-4.1b prepaid, peripheral stents', lnPrepayment, start('2025-05-10'), '2025-05-09'],
  [
    'LN-4.1b prepaid in year 2 (A-67)',
    lnPrepayment,
    { CYCLE_START: day('2025-03-25'), YEAR_START: day('2026-03-25') },
    '2026-03-24',
  ],
  ['X-11 CQ-2.3b first tranche', first, start('2025-05-20'), '2025-06-30'],
  ['X-11 CQ-2.3b second tranche (A-22)', second, start('2025-05-20'), '2025-10-31'],
  [
    'SX-3.5a no day printed',
    { kind: 'PROMPTLY', after: 'SIGNING' },
    { SIGNING: day('2026-06-01') },
    undefined,
  ],
  ['SX-3.7b recurs', { kind: 'EVERY', period: 'QUARTER' }, start('2026-05-31'), undefined],
  ['an event that has no day yet', { kind: 'END_OF_NEXT_MONTH', after: 'ACCEPTANCE' }, {}, undefined],
  [
    'X-04 payment',
    { kind: 'END_OF_NEXT_MONTH', after: 'ACCEPTANCE' },
    { ACCEPTANCE: day('2028-01-15') },
    '2028-02-29',
  ],
  [
    'X-05 HI-3.2.2b across National Day',
    { kind: 'DAYS_AFTER', days: 30, after: 'PUBLICATION' },
    { PUBLICATION: day('2025-09-01') },
    '2025-10-09',
  ],
  ['WH-1.4 an open cycle has no end', { kind: 'AT_END', of: 'CYCLE' }, start('2021-03-25'), undefined],
])('%s', (_, due, days, expected) => {
  expect(due && dueDate(due, days, calendar)?.date).toBe(expected);
});

test.each([
  ['2025-03-25', 'DIALYZER', '2025-05-25', '2025-05-31'],
  ['2025-05-10', 'PERIPHERAL-STENT', '2025-07-10', '2025-07-31'],
])('LN-5.3 the entry check from %s opens and closes (A-38)', (from, category, opens, date) => {
  const due = dutyDue('supply.entryCheck', '210000', category, '2025-03-10');
  expect(dueDate(due, start(from), calendar)).toMatchObject({ opens, date });
});

test.each([
  ['START_MONTH_IS_FIRST', '2025-10-31'],
  ['FULL_MONTHS_FROM_START', '2025-11-19'],
  ['FIRST_FULL_MONTH_IS_FIRST', '2025-11-30'],
] as const)('A-22 month 6 counted by %s', (counting, expected) => {
  expect(endOfMonthNumber(day('2025-05-20'), 6, counting)).toBe(expected);
});

test('A-22 from the first of a month every natural counting agrees', () => {
  expect(endOfMonthNumber(day('2025-05-01'), 6, 'FIRST_FULL_MONTH_IS_FIRST')).toBe('2025-10-31');
  expect(endOfMonthNumber(day('2025-05-01'), 6, 'FULL_MONTHS_FROM_START')).toBe('2025-10-31');
});
