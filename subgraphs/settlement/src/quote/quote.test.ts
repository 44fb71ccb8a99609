import { Ratio, Yuan } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { type Given, quoteOf } from '../../tests/situations';
import { quoteRequest } from './quote-arguments';
import { type QuoteArgs } from './quote.types';

const policy = loadPolicy();
const WH = { jurisdiction: '371000', category: 'SD2021-1', on: '2021-06-01' };
const LN = { jurisdiction: '210000', category: 'MEDICAL-GLUE', on: '2025-06-01' };

function parts(given: Given) {
  const amounts = Object.entries(quoteOf(policy, given)).filter(([, value]) => value instanceof Yuan);
  return Object.fromEntries(amounts.map(([name, value]) => [name, String(value)]));
}

test('WH-3.1 the first self-pay is rounded once on the whole charge', () => {
  // 0.3 × 1,000.05 is 300.015 a unit: rounded by the unit, three would give 900.06.
  expect(
    parts({
      ...WH,
      standing: 'WINNING',
      winning: '1000.05',
      origin: 'JOINT_VENTURE',
      quantity: 3,
      fundRatio: '0.85',
    }),
  ).toEqual({
    charged: '3000.15',
    withinStandard: '3000.15',
    overStandard: '0.00',
    firstSelfPay: '900.05',
    poolBase: '2100.10',
    patientBeforeFund: '900.05',
    fundPays: '1785.09',
    patientPays: '1215.06',
  });
});

test('WH-3.2 a computed standard is rounded per unit and then multiplied', () => {
  // 0.6 × 2,400.01 is 1,440.006: the standard is 1,440.01, and three units are 4,320.03.
  expect(
    parts({
      ...WH,
      standing: 'NON_WINNING',
      price: '2400.01',
      highest: '1200',
      origin: 'IMPORTED',
      quantity: 3,
    }),
  ).toEqual({
    charged: '7200.03',
    withinStandard: '4320.03',
    overStandard: '2880.00',
    firstSelfPay: '1728.01',
    poolBase: '2592.02',
    patientBeforeFund: '4608.01',
  });
});

test('a price of four places keeps them until the charge is rounded', () => {
  expect(parts({ ...WH, standing: 'WINNING', winning: '0.1480', quantity: 3 })).toMatchObject({
    charged: '0.44',
    withinStandard: '0.44',
    firstSelfPay: '0.00',
  });
});

test('WH-3.2 a charge below the standard is within it', () => {
  const given: Given = {
    ...WH,
    standing: 'NON_WINNING',
    price: '1500',
    highest: '1200',
    origin: 'DOMESTIC',
    charged: '1100',
  };
  expect(parts(given)).toMatchObject({
    withinStandard: '1100.00',
    overStandard: '0.00',
    firstSelfPay: '220.00',
  });
});

test('WH-3.6 without a standard the whole price goes into the pool', () => {
  expect(parts({ ...WH, standing: 'NOT_IN_VBP', price: '300.00', quantity: 2 })).toMatchObject({
    withinStandard: '600.00',
    overStandard: '0.00',
    firstSelfPay: '0.00',
    poolBase: '600.00',
  });
});

test('LN-4.3a not covered: the patient pays everything', () => {
  expect(parts({ ...LN, standing: 'WINNING', winning: '58.00', quantity: 2, fundRatio: '0.85' })).toEqual({
    charged: '116.00',
    withinStandard: '0.00',
    overStandard: '116.00',
    firstSelfPay: '0.00',
    patientBeforeFund: '116.00',
    poolBase: '0.00',
    fundPays: '0.00',
    patientPays: '116.00',
  });
});

test('A-50 an unlisted product is charged at the price on the form', () => {
  expect(parts({ ...WH, standing: 'UNLISTED', filed: '1000.00', highest: '400.00' })).toMatchObject({
    charged: '1000.00',
    withinStandard: '600.00',
    overStandard: '400.00',
  });
});

test.each<[title: string, given: Given, known: string[], says: RegExp]>([
  ['no price', { ...WH, standing: 'NON_WINNING' }, [], /No price is known/],
  [
    'LN-4.3b the standard stands elsewhere',
    { ...LN, category: 'DIALYZER', standing: 'WINNING', winning: '58' },
    ['charged'],
    /Without a payment standard/,
  ],
  [
    'HI-4.4 the ratio stands elsewhere',
    {
      jurisdiction: '460000',
      category: 'FLOW-DIVERTER',
      on: '2025-08-01',
      standing: 'WINNING',
      winning: '58',
    },
    ['charged', 'withinStandard', 'overStandard'],
    /first self-pay is not known/,
  ],
  [
    'no fundRatio',
    { ...WH, standing: 'WINNING', winning: '58' },
    ['charged', 'withinStandard', 'overStandard', 'firstSelfPay', 'poolBase', 'patientBeforeFund'],
    /outside the notices; give fundRatio/,
  ],
])('what is not known is left out and said: %s', (_title, given, known, says) => {
  expect(Object.keys(parts(given))).toEqual(known);
  expect(String(quoteOf(policy, given).reasons.at(-1)?.says)).toMatch(says);
});

test('WH-3.1 the step of the first self-pay cites its clause', () => {
  const { reasons } = quoteOf(policy, { ...WH, standing: 'WINNING', winning: '1200', origin: 'DOMESTIC' });
  expect(reasons.find(reason => String(reason.says).startsWith('The first self-pay'))).toMatchObject({
    clause: { id: 'WH-3.1' },
    inputs: [
      { name: { en: 'within the standard' }, value: '1200.00' },
      { name: { en: 'ratio' }, value: '0.2' },
    ],
    result: '240.00',
  });
});

test('a charge that no number can hold is refused', () => {
  const given: Given = { ...WH, standing: 'WINNING', winning: '9999.99', quantity: Number.MAX_SAFE_INTEGER };
  expect(() => quoteOf(policy, given)).toThrow(
    /^quantity is 9007199254740991; at 9999.99 a unit the charge must stay below/,
  );
});

test.each<[args: QuoteArgs, message: string]>([
  [{ quantity: 0 }, 'quantity is 0; it must be at least 1 pricing unit.'],
  [
    { chargedPrice: Yuan.of('-0.01') },
    'chargedPrice is -0.01; it must be 0.00 yuan or more, such as 1860.00.',
  ],
  [{ fundRatio: Ratio.of('1.01') }, 'fundRatio is 1.01; it must lie between 0 and 1, such as 0.85 for 85 %.'],
  [{ fundRatio: Ratio.of('-0.1') }, 'fundRatio is -0.1; it must lie between 0 and 1, such as 0.85 for 85 %.'],
])('wrong argument %#', (args, message) => {
  expect(() => quoteRequest(args)).toThrow(message);
});

test('arguments at their bounds, and given as null', () => {
  const request = quoteRequest({
    quantity: null,
    chargedPrice: Yuan.zero,
    fundRatio: Ratio.one,
    institution: null,
  });
  expect(request).toMatchObject({ quantity: 1, outOfArea: false, unmatched: false });
  expect(request).not.toHaveProperty('institution');
});
