import { Text } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { type Given, situation } from '../../tests/situations';
import { decideStandard } from './decide-standard';
import { type Standard } from './standard';

const policy = loadPolicy();
const HI = { jurisdiction: '460000', category: 'FLOW-DIVERTER', on: '2025-08-01' };
const SX = { jurisdiction: '610000', category: 'DCB', on: '2026-06-01' };
const CQ = { jurisdiction: '500000', category: 'GUIDEWIRE', on: '2025-06-01' };
const CLIPS = { ...CQ, category: 'LIGATION-CLIP' };
const LN = { jurisdiction: '210000', category: 'LIGATION-CLIP', on: '2025-06-01' };
const WH = { jurisdiction: '371000', category: 'SD2021-1', on: '2021-06-01' };

const decide = (given: Given): Standard => decideStandard(policy, situation(given));
const shown = ({ coverage, amount, basis, insuranceClass }: Standard) => ({
  coverage,
  amount: amount?.toString() ?? null,
  basis: basis ?? null,
  insuranceClass: insuranceClass ?? null,
});
const clauses = ({ reasons }: Standard) => reasons.map(reason => reason.clause?.id);

const winning = { standing: 'WINNING', winning: '326.00' } as const;
const other = { standing: 'NON_WINNING', price: '480.00', highest: '326.00' } as const;
const outside = { inside: false };
const inside = { inside: true };

type Row = [
  title: string,
  given: Given,
  coverage: string,
  amount: string | null,
  basis: string | null,
  clause?: string,
];

const rows: Row[] = [
  ['HI-4.4 winning', { ...HI, ...winning }, 'COVERED', '326.00', 'WINNING_PRICE', 'HI-4.4'],
  ['HI-4.4 the day before', { ...HI, ...winning, on: '2025-07-29' }, 'NOT_SPECIFIED', null, null],
  [
    'HI-4.4 the first day',
    { ...HI, ...winning, on: '2025-07-30' },
    'COVERED',
    '326.00',
    'WINNING_PRICE',
    'HI-4.4',
  ],
  ['HI non-winning: no clause', { ...HI, ...other }, 'NOT_SPECIFIED', null, null],
  ['SX-3.6a winning', { ...SX, ...winning }, 'COVERED', '326.00', 'WINNING_PRICE', 'SX-3.6a'],
  ['SX-3.6a the day before', { ...SX, ...winning, on: '2026-05-30' }, 'NOT_SPECIFIED', null, null],
  [
    'SX-3.6b inherited by Fengxiang',
    { ...SX, ...other, jurisdiction: '610305' },
    'COVERED',
    '326.00',
    'LOWER_OF_PRICE_AND_HIGHEST_WINNING',
    'SX-3.6b',
  ],
  [
    'SX-3.6b a local standard below the cap',
    { ...SX, ...other, entry: { inside: true, amount: '325.99' } },
    'COVERED',
    '325.99',
    'CATALOGUE_STANDARD',
    'SX-3.6b',
  ],
  [
    'SX-3.6b a local standard above the cap',
    { ...SX, ...other, entry: { inside: true, amount: '326.01' } },
    'COVERED',
    '326.00',
    'LOWER_OF_PRICE_AND_HIGHEST_WINNING',
    'SX-3.6b',
  ],
  [
    'SX-3.6b no winning price to cap with',
    { ...SX, standing: 'NON_WINNING', price: '480' },
    'NOT_SPECIFIED',
    null,
    null,
    'SX-3.6b',
  ],
  [
    'CQ-2.3f equal',
    { ...CQ, ...winning, entry: { inside: true, amount: '326.00' } },
    'COVERED',
    '326.00',
    'LOWER_OF_WINNING_AND_CATALOGUE',
    'CQ-2.3f',
  ],
  ['CQ-2.3f no entry', { ...CQ, ...winning }, 'NOT_SPECIFIED', null, null, 'CQ-2.3f'],
  ['CQ-2.3f outside', { ...CQ, ...winning, entry: outside }, 'NOT_SPECIFIED', null, null, 'CQ-2.3f'],
  [
    'CQ-2.3f inside without an amount',
    { ...CQ, ...winning, entry: inside },
    'NOT_SPECIFIED',
    null,
    null,
    'CQ-2.3f',
  ],
  [
    'CQ-2.3g non-winning',
    { ...CQ, ...other, entry: { inside: true, amount: '410.00' } },
    'COVERED',
    '410.00',
    'CATALOGUE_STANDARD',
    'CQ-2.3g',
  ],
  ['CQ-2.3g no entry', { ...CQ, ...other }, 'NOT_SPECIFIED', null, null, 'CQ-2.3g'],
  ['CQ-2.3h winning clips', { ...CLIPS, ...winning }, 'NOT_SPECIFIED', null, null, 'CQ-2.3h'],
  ['CQ-2.3h non-winning clips', { ...CLIPS, ...other }, 'NOT_SPECIFIED', null, null, 'CQ-2.3h'],
  [
    'CQ-2.3h flushers, even with a catalogue amount',
    { ...CQ, ...winning, category: 'PREFILLED-FLUSHER', entry: { inside: true, amount: '9.00' } },
    'NOT_SPECIFIED',
    null,
    null,
    'CQ-2.3h',
  ],
  ['LN-4.3b winning clips', { ...LN, ...winning }, 'COVERED', null, null, 'LN-4.3b'],
  ['LN-4.3b non-winning clips', { ...LN, ...other }, 'COVERED', null, null, 'LN-4.3b'],
  ['LN-4.3a glue', { ...LN, ...winning, category: 'MEDICAL-GLUE' }, 'NOT_COVERED', null, null, 'LN-4.3a'],
  ['LN-4.3a cochlear', { ...LN, ...winning, category: 'COCHLEAR-IMPLANT' }, 'PENDING', null, null, 'LN-4.3a'],
  [
    'LN-2.1 peripheral stents before their start',
    { ...LN, ...winning, category: 'PERIPHERAL-STENT', on: '2025-05-09' },
    'NOT_SPECIFIED',
    null,
    null,
  ],
  [
    'LN-2.1 peripheral stents from their start',
    { ...LN, ...winning, category: 'PERIPHERAL-STENT', on: '2025-05-10' },
    'COVERED',
    null,
    null,
    'LN-4.3b',
  ],
  ['WH-3.7 winning on 2021-04-30', { ...WH, ...winning, on: '2021-04-30' }, 'NOT_SPECIFIED', null, null],
  [
    'WH-3.7 winning on 2021-05-01',
    { ...WH, ...winning, on: '2021-05-01' },
    'COVERED',
    '326.00',
    'WINNING_PRICE',
    'WH-3.1',
  ],
  [
    'WH-3.1 outside the catalogue',
    { ...WH, ...winning, entry: outside },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.1',
  ],
  ['WH-3.1 without a price in force', { ...WH, standing: 'WINNING' }, 'NOT_SPECIFIED', null, null, 'WH-3.1'],
  [
    'WH-3.2 outside the catalogue',
    { ...WH, ...other, entry: outside },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.2',
  ],
  [
    'WH-3.2 no like winning price',
    { ...WH, standing: 'NON_WINNING', price: '480' },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.2',
  ],
  [
    'WH-3.2 no listing price',
    { ...WH, standing: 'NON_WINNING', highest: '326' },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.2',
  ],
  [
    'WH-3.2 an exempt product is paid as a non-winning one',
    { ...WH, ...other, standing: 'EXEMPT' },
    'COVERED',
    '326.00',
    'HIGHEST_WINNING_PRICE',
    'WH-3.2',
  ],
  [
    'WH-3.3 unlisted, no institution asked for',
    { ...WH, standing: 'UNLISTED' },
    'NOT_COVERED',
    null,
    null,
    'WH-3.3',
  ],
  [
    'WH-3.3 unlisted, no form',
    { ...WH, standing: 'UNLISTED', filed: null },
    'NOT_COVERED',
    null,
    null,
    'WH-3.3',
  ],
  [
    'WH-3.3 unlisted on 2021-04-30',
    { ...WH, standing: 'UNLISTED', on: '2021-04-30' },
    'NOT_SPECIFIED',
    null,
    null,
  ],
  [
    'WH-3.3 filed, at the price on the form',
    { ...WH, standing: 'UNLISTED', filed: '1000.00', highest: '400.00' },
    'COVERED',
    '600.00',
    'STEPPED_DOWN',
    'WH-3.3',
  ],
  [
    'WH-3.3 filed, exactly twice the highest',
    { ...WH, standing: 'UNLISTED', filed: '800.00', highest: '400.00' },
    'COVERED',
    '400.00',
    'HIGHEST_WINNING_PRICE',
    'WH-3.3',
  ],
  [
    'A-49 filed, not classified yet',
    { ...WH, standing: 'UNLISTED', filed: '800.00' },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.3',
  ],
  ['unlisted elsewhere', { ...SX, standing: 'UNLISTED' }, 'NOT_SPECIFIED', null, null],
  [
    'WH-3.4 unmatched out of area',
    { ...WH, ...winning, lowest: '120.00', unmatched: true },
    'COVERED',
    '120.00',
    'LOWEST_OF_CLASS',
    'WH-3.4',
  ],
  [
    'WH-3.4 unmatched out of area, nothing in force',
    { ...WH, ...winning, unmatched: true },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.4',
  ],
  [
    'unmatched out of area elsewhere',
    { ...HI, ...winning, lowest: '120', unmatched: true },
    'NOT_SPECIFIED',
    null,
    null,
  ],
  [
    'WH-3.6 an existing standard stays',
    { ...WH, standing: 'NOT_IN_VBP', price: '310', entry: { inside: true, amount: '280.00' } },
    'COVERED',
    '280.00',
    'EXISTING_STANDARD',
    'WH-3.6',
  ],
  [
    'WH-3.6 no existing standard',
    { ...WH, standing: 'NOT_IN_VBP', price: '310' },
    'COVERED',
    null,
    null,
    'WH-3.6',
  ],
  [
    'WH-3.6 outside the catalogue',
    { ...WH, standing: 'NOT_IN_VBP', price: '310', entry: outside },
    'NOT_SPECIFIED',
    null,
    null,
    'WH-3.6',
  ],
  ['not in VBP elsewhere', { ...HI, standing: 'NOT_IN_VBP', price: '310' }, 'NOT_SPECIFIED', null, null],
  ['suspended', { ...WH, standing: 'SUSPENDED', price: '310' }, 'NOT_SPECIFIED', null, null],
  ['waiting for a code', { ...HI, standing: 'PENDING_CODE', price: '310' }, 'NOT_SPECIFIED', null, null],
];

test.each(rows.map(row => ({ row, title: row[0] })))('$title', ({ row }) => {
  const [, given, coverage, amount, basis, clause] = row;
  const standard = decide(given);
  expect(shown(standard)).toMatchObject({ coverage, amount, basis });
  expect(clauses(standard)[0]).toBe(clause);
  const says = standard.reasons[0]?.says;
  expect(String(says)).toMatch(/\.$/);
  expect(says?.in('zh')).toMatch(/^[^a-z]*\p{Script=Han}[^a-z]*$/u);
});

test('LN-4.3b is class B', () => {
  expect(shown(decide({ ...LN, ...winning })).insuranceClass).toBe('B');
});

test('CQ-2.3h carries reading A-26', () => {
  expect(decide({ ...CLIPS, ...winning }).reasons[0]?.reading?.map(each => each.id)).toEqual(['A-26']);
});

test('SX-3.6b marks the cap as a reading (A-64)', () => {
  const [reason] = decide({ ...SX, ...other }).reasons;
  expect(reason?.reading?.map(each => each.id)).toContain('A-64');
  expect(String(reason?.says)).toContain('the cap serves as the standard');
});

test('WH-3.1 without an entry says that the product was read as inside', () => {
  const [reason] = decide({ ...WH, ...winning }).reasons;
  expect(reason?.inputs).toContainEqual({
    name: new Text('insurance catalogue', '医保目录'),
    value: new Text('no entry recorded; read as inside', '未录入，按目录内处理'),
  });
  expect(reason?.result).toBe('326.00');
});

test('the class of the insurance catalogue comes with a standard', () => {
  expect(
    shown(decide({ ...WH, ...winning, entry: { inside: true, insuranceClass: 'B' } })).insuranceClass,
  ).toBe('B');
});
