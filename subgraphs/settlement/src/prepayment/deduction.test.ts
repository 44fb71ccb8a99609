import { plainDate, Yuan } from '@alliance-hub/kernel';
import { deductionOf, type DeductionBasis, type RecoveryRule, refundDay } from './deduction';

const yuan = (text: string): Yuan => Yuan.of(text);
const open: DeductionBasis = {
  month: '2027-06',
  payment: yuan('100.00'),
  prepaid: yuan('1000.00'),
  deducted: Yuan.zero,
  open: yuan('1000.00'),
  base: yuan('2000.00'),
  purchased: Yuan.zero,
};
const basis = (more: Partial<DeductionBasis>): DeductionBasis => ({
  ...open,
  cycleEnd: plainDate('2027-05-19'),
  ...more,
});
const PROGRESS: RecoveryRule = { kind: 'WITH_PROGRESS', shape: 'LINEAR' };
const MONTHLY: RecoveryRule = { kind: 'MONTHLY_AFTER_CYCLE', months: 12 };
const CLEARED: RecoveryRule = { kind: 'CLEARED_AFTER_CYCLE' };
const RECALL: RecoveryRule = { kind: 'RECALL_OR_DEDUCT', decidedBy: 'INSURANCE_AGENCY' };

test.each<[string, RecoveryRule | undefined, DeductionBasis, string]>([
  ['progress: nothing purchased', PROGRESS, basis({}), '0.00'],
  ['progress: in proportion', PROGRESS, basis({ purchased: yuan('150.00') }), '75.00'],
  ['progress: at most the month’s payment', PROGRESS, basis({ purchased: yuan('500.00') }), '100.00'],
  [
    'progress: at most what is open, where some was refunded',
    PROGRESS,
    basis({ purchased: yuan('2000.00'), payment: yuan('5000.00'), open: yuan('300.00') }),
    '300.00',
  ],
  [
    'progress: what was deducted counts',
    PROGRESS,
    basis({ purchased: yuan('150.00'), deducted: yuan('60.00'), open: yuan('940.00') }),
    '15.00',
  ],
  [
    'progress: more was deducted than is due',
    PROGRESS,
    basis({ purchased: yuan('100.00'), deducted: yuan('60.00'), open: yuan('940.00') }),
    '0.00',
  ],
  [
    'progress: all of it, and no more',
    PROGRESS,
    basis({ purchased: yuan('2000.00'), payment: yuan('5000.00') }),
    '1000.00',
  ],
  [
    'progress: beyond what was agreed',
    PROGRESS,
    basis({ purchased: yuan('9000.00'), payment: yuan('5000.00') }),
    '1000.00',
  ],
  ['progress: more returned than accepted', PROGRESS, basis({ purchased: yuan('-10.00') }), '0.00'],
  ['progress: nothing agreed', PROGRESS, basis({ base: Yuan.zero, purchased: yuan('10.00') }), '0.00'],
  ['monthly: in the month of the end', MONTHLY, basis({ month: '2027-05' }), '0.00'],
  ['monthly: from the month after', MONTHLY, basis({ month: '2027-06' }), '100.00'],
  ['monthly: the twelfth', MONTHLY, basis({ month: '2028-05' }), '100.00'],
  ['monthly: the thirteenth', MONTHLY, basis({ month: '2028-06' }), '0.00'],
  ['monthly: at most what is open', MONTHLY, basis({ open: yuan('60.00') }), '60.00'],
  ['monthly: of an open cycle', MONTHLY, open, '0.00'],
  ['cleared: before the end', CLEARED, basis({ month: '2027-04' }), '0.00'],
  ['cleared: in the month of the end', CLEARED, basis({ month: '2027-05' }), '100.00'],
  ['cleared: of an open cycle', CLEARED, open, '0.00'],
  ['recall: before the end', RECALL, basis({ month: '2027-04' }), '0.00'],
  ['recall: in the month of the end', RECALL, basis({ month: '2027-05' }), '100.00'],
  ['recall: of a cycle whose end no notice prints the agency decides', RECALL, open, '100.00'],
  ['no rule', undefined, basis({}), '0.00'],
])('%s', (_what, rule, one, expected) => {
  expect(deductionOf(rule, one).toString()).toBe(expected);
});

test.each([
  ['2027-05-19', '2028-05-31'],
  ['2027-05-31', '2028-05-31'],
  ['2027-06-01', '2028-06-30'],
])('CQ-2.3c a cycle that ends on %s leaves twelve settlement months, to %s', (end, last) => {
  expect(refundDay(MONTHLY, plainDate(end))).toBe(last);
});

test('another rule gives no day for a refund', () => {
  expect([refundDay(PROGRESS, plainDate('2027-05-19')), refundDay(MONTHLY, undefined)]).toEqual([
    undefined,
    undefined,
  ]);
});
