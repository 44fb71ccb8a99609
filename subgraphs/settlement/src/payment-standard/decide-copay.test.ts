import { loadPolicy } from '@alliance-hub/policy';
import { type Given, situation } from '../../tests/situations';
import { decideStandard } from './decide-standard';
import { type Standard } from './standard';

const policy = loadPolicy();
const HI = { jurisdiction: '460000', category: 'FLOW-DIVERTER', on: '2025-08-01' };
const SX = { jurisdiction: '610000', category: 'DCB', on: '2026-06-01' };
const LN = { jurisdiction: '210000', category: 'LIGATION-CLIP', on: '2025-06-01' };
const WH = { jurisdiction: '371000', category: 'SD2021-1', on: '2021-06-01' };

const decide = (given: Given): Standard => decideStandard(policy, situation(given));
const winning = { standing: 'WINNING', winning: '326.00' } as const;
const outside = { inside: false };

const BOUNDARY = { ...WH, standing: 'WINNING' } as const;
const NOT_VBP = { ...WH, standing: 'NOT_IN_VBP' } as const;

test.each<[title: string, given: Given, copay: string]>([
  ['WH-3.1 1,000.00 imported', { ...BOUNDARY, winning: '1000.00', origin: 'IMPORTED' }, '0'],
  ['WH-3.1 1,000.01 domestic', { ...BOUNDARY, winning: '1000.01', origin: 'DOMESTIC' }, '0.2'],
  ['WH-3.1 1,000.01 joint venture', { ...BOUNDARY, winning: '1000.01', origin: 'JOINT_VENTURE' }, '0.3'],
  ['WH-3.1 1,000.01 imported', { ...BOUNDARY, winning: '1000.01', origin: 'IMPORTED' }, '0.4'],
  [
    'WH-3.1 1,000.01 Hong Kong, Macao, Taiwan',
    { ...BOUNDARY, winning: '1000.01', origin: 'HMT' },
    'NOT_SPECIFIED',
  ],
  ['WH-3.1 1,000.01 of unknown origin', { ...BOUNDARY, winning: '1000.01' }, 'NOT_SPECIFIED'],
  ['WH-3.1 1,000.00 of unknown origin', { ...BOUNDARY, winning: '1000.00' }, '0'],
  ['WH-3.1 outside', { ...BOUNDARY, winning: '1200', origin: 'DOMESTIC', entry: outside }, 'NOT_SPECIFIED'],
  [
    'A-47 the standard in force is tested, not the listing price',
    { ...WH, standing: 'NON_WINNING', price: '1600', highest: '900', origin: 'IMPORTED' },
    '0',
  ],
  ['WH-3.6 300.00', { ...NOT_VBP, price: '300.00' }, '0'],
  ['WH-3.6 300.01 (A-54)', { ...NOT_VBP, price: '300.01' }, 'NOT_SPECIFIED'],
  ['WH-3.6 no price', NOT_VBP, 'NOT_SPECIFIED'],
  ['WH-3.6 the unit price charged is tested', { ...NOT_VBP, price: '300.01', charged: '300.00' }, '0'],
  ['LN-4.3a cochlear', { ...LN, ...winning, category: 'COCHLEAR-IMPLANT' }, 'PENDING'],
  ['LN-4.3a glue', { ...LN, ...winning, category: 'MEDICAL-GLUE' }, 'NOT_SPECIFIED'],
  ['SX-3.6a', { ...SX, ...winning }, 'NOT_SPECIFIED'],
])('first self-pay: %s', (_title, given, copay) => {
  const { ratio, status } = decide(given).copay;
  expect(ratio?.toString() ?? status).toBe(copay);
  expect(status === 'SPECIFIED').toBe(ratio !== undefined);
});

test.each([
  ['HI-4.4', { ...HI, ...winning }, '琼医保〔2020〕115号'],
  ['LN-4.3b', { ...LN, ...winning }, '辽医保〔2024〕26号'],
])('%s names the document that holds the ratio', (clause, given: Given, number) => {
  const { copay } = decide(given);
  expect(copay.status).toBe('NOT_SPECIFIED');
  expect(copay.reasons[0]?.clause?.id).toBe(clause);
  expect(String(copay.reasons[0]?.says)).toContain(number);
});
