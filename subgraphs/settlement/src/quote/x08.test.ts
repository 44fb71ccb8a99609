import { loadPolicy } from '@alliance-hub/policy';
import { figures, type Given, quoteOf } from '../../tests/situations';

const policy = loadPolicy();

const HI = { jurisdiction: '460000', category: 'PERIPHERAL-BALLOON', on: '2025-08-01' };
const SX = { jurisdiction: '610000', category: 'DCB', on: '2026-06-01' };
const CQ = { jurisdiction: '500000', category: 'GUIDEWIRE', on: '2025-06-01' };
const WH = { jurisdiction: '371000', category: 'SD2021-1', on: '2021-06-01' };
const YEAR_2 = '2022-05-01';

type Row = [title: string, given: Given, standard: string, over: string, ...rest: (string | null)[]];

const win = (at: typeof HI, price: string, more: Partial<Given> = {}): Given => ({
  ...at,
  standing: 'WINNING',
  winning: price,
  ...more,
});
const non = (at: typeof HI, price: string, highest: string, more: Partial<Given> = {}): Given => ({
  ...at,
  standing: 'NON_WINNING',
  price,
  highest,
  ...more,
});

// title, given, standard, over standard, first self-pay, into the pool, patient before the pool's ratio
const rows: Row[] = [
  ['HI-4.4 winning 1,860.00', win(HI, '1860.00'), '1860.00', '0.00', null, null, null],
  ['SX-3.6a winning 1,860.00', win(SX, '1860.00'), '1860.00', '0.00', null, null, null],
  [
    'SX-3.6b non-winning 2,980, highest 1,860',
    non(SX, '2980', '1860'),
    '1860.00',
    '1120.00',
    null,
    null,
    null,
  ],
  ['SX-3.6b non-winning 1,500, highest 1,860', non(SX, '1500', '1860'), '1860.00', '0.00', null, null, null],
  [
    'CQ-2.3f winning 326.00, catalogue 500.00',
    win(CQ, '326.00', { entry: { inside: true, amount: '500.00' } }),
    '326.00',
    '0.00',
    null,
    null,
    null,
  ],
  [
    'CQ-2.3f winning 326.00, catalogue 300.00',
    win(CQ, '326.00', { entry: { inside: true, amount: '300.00' } }),
    '300.00',
    '26.00',
    null,
    null,
    null,
  ],
  [
    'WH-3.1 winning 1,000.00 imported',
    win(WH, '1000.00', { origin: 'IMPORTED' }),
    '1000.00',
    '0.00',
    '0.00',
    '1000.00',
    '0.00',
  ],
  [
    'WH-3.1 winning 1,000.01 imported',
    win(WH, '1000.01', { origin: 'IMPORTED' }),
    '1000.01',
    '0.00',
    '400.00',
    '600.01',
    '400.00',
  ],
  [
    'WH-3.1 winning 1,200 domestic',
    win(WH, '1200', { origin: 'DOMESTIC' }),
    '1200.00',
    '0.00',
    '240.00',
    '960.00',
    '240.00',
  ],
  [
    'WH-3.1 winning 1,200 joint venture',
    win(WH, '1200', { origin: 'JOINT_VENTURE' }),
    '1200.00',
    '0.00',
    '360.00',
    '840.00',
    '360.00',
  ],
  [
    'WH-3.1 winning 1,200 imported',
    win(WH, '1200', { origin: 'IMPORTED' }),
    '1200.00',
    '0.00',
    '480.00',
    '720.00',
    '480.00',
  ],
  [
    'WH-3.2 non-winning 3,000 (2.5 ×), highest 1,200, imported, year 1',
    non(WH, '3000', '1200', { origin: 'IMPORTED' }),
    '1800.00',
    '1200.00',
    '720.00',
    '1080.00',
    '1920.00',
  ],
  [
    'WH-3.2 non-winning 3,000 (2.5 ×), highest 1,200, imported, year 2',
    non(WH, '3000', '1200', { origin: 'IMPORTED', on: YEAR_2 }),
    '1200.00',
    '1800.00',
    '480.00',
    '720.00',
    '2280.00',
  ],
  [
    'WH-3.2 non-winning 2,400.00 (exactly 2 ×), imported, year 1',
    non(WH, '2400.00', '1200', { origin: 'IMPORTED' }),
    '1200.00',
    '1200.00',
    '480.00',
    '720.00',
    '1680.00',
  ],
  [
    'WH-3.2 non-winning 2,400.01, imported, year 1',
    non(WH, '2400.01', '1200', { origin: 'IMPORTED' }),
    '1440.01',
    '960.00',
    '576.00',
    '864.01',
    '1536.00',
  ],
  [
    'WH-3.2 non-winning 1,500, highest 1,200, joint venture',
    non(WH, '1500', '1200', { origin: 'JOINT_VENTURE' }),
    '1200.00',
    '300.00',
    '360.00',
    '840.00',
    '660.00',
  ],
  [
    'WH-3.2 non-winning 2,000, highest 900, imported, year 1',
    non(WH, '2000', '900', { origin: 'IMPORTED' }),
    '1200.00',
    '800.00',
    '480.00',
    '720.00',
    '1280.00',
  ],
  [
    'WH-3.2 non-winning 2,000, highest 900, imported, year 2',
    non(WH, '2000', '900', { origin: 'IMPORTED', on: YEAR_2 }),
    '900.00',
    '1100.00',
    '0.00',
    '900.00',
    '1100.00',
  ],
  [
    'WH-3.2 non-winning 1,100, highest 1,200, domestic',
    non(WH, '1100', '1200', { origin: 'DOMESTIC' }),
    '1200.00',
    '0.00',
    '220.00',
    '880.00',
    '220.00',
  ],
  [
    'WH-3.4 out of area, class standards 780 / 1,200 / 1,800',
    win(WH, '1200', { lowest: '780', unmatched: true, origin: 'IMPORTED' }),
    '780.00',
    '420.00',
    '0.00',
    '780.00',
    '420.00',
  ],
];

test.each(rows)('X-08 %s', (_title, given, standard, over, firstSelfPay, pool, patient) => {
  expect(figures(quoteOf(policy, given))).toEqual({ standard, over, firstSelfPay, pool, patient });
});

test.each(rows)('X-08 %s: the parts sum to the charge', (_title, given) => {
  const { charged, withinStandard, overStandard, firstSelfPay, poolBase, fundPays, patientPays } = quoteOf(
    policy,
    {
      ...given,
      quantity: 7,
      fundRatio: '0.85',
    },
  );
  expect(withinStandard?.plus(overStandard!).toString()).toBe(charged?.toString());
  if (!firstSelfPay) return expect(patientPays).toBeUndefined();
  expect(firstSelfPay.plus(poolBase!).toString()).toBe(withinStandard?.toString());
  expect(fundPays?.plus(patientPays!).toString()).toBe(charged?.toString());
});

test('X-08 SX-3.6b a charge below the standard is paid as charged', () => {
  const quote = quoteOf(policy, non(SX, '1500', '1860'));
  expect(quote.withinStandard?.toString()).toBe('1500.00');
});

test('X-08 WH-3.2 the patient total at 85 % of the pool', () => {
  const quote = quoteOf(policy, non(WH, '3000', '1200', { origin: 'IMPORTED', fundRatio: '0.85' }));
  expect(quote.fundPays?.toString()).toBe('918.00');
  expect(quote.patientPays?.toString()).toBe('2082.00');
});
