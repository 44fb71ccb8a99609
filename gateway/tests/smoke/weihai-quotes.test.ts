import { type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

/** Products of the sample that stand for the rows of X-08 (subgraphs/catalogue/sample/worked-examples.md). */
const PRODUCT = {
  domestic1200: 'C17010100100001999070000001',
  joint1200: 'C17010100100001999240000001',
  imported1200: 'C17010100100001999270000001',
  imported1000: 'C17020100100001999280000001',
  imported1000_01: 'C17020100100001999290000001',
  nonWinning3000: 'C17010100100001999280000001',
  nonWinning2400_01: 'C17010100100001999280000002',
  nonWinning2400: 'C17010100100001999280000003',
  nonWinning1500: 'C17010100100001999250000001',
  nonWinning1100: 'C17010100100001999100000001',
  nonWinning2000of900: 'C17030100100001999290000001',
  class780: 'C17040100100001999250000001',
  gauze300: 'C14010100106001999160000001',
  gauze300_01: 'C14010100106001999080000001',
};

interface Quote {
  standard: { amount: string | null; coverage: string; reasons: { clause: { id: string } | null }[] };
  withinStandard: string | null;
  overStandard: string | null;
  firstSelfPay: string | null;
  poolBase: string | null;
  patientBeforeFund: string | null;
}

async function quote(product: string, on: string, args = 'quantity: 1'): Promise<Quote | undefined> {
  const { data, errors } = await sample.ask<{ listing: { quote: Quote } }>(
    `query ($product: ID!, $on: Date!) { listing(product: $product, jurisdiction: "371000", on: $on) { quote(${args}) {
        standard { amount coverage reasons { clause { id } } } withinStandard overStandard firstSelfPay poolBase patientBeforeFund } } }`,
    { product, on },
  );
  expect(errors).toBeUndefined();
  return data?.listing.quote;
}

const YEAR_1 = ['2021-05-01', '2022-04-30'];
const YEAR_2 = ['2022-05-01', '2026-11-22'];
const EVER = [...YEAR_1, ...YEAR_2];

test.each<[string, string, string[], [string, string, string, string, string]]>([
  [
    'WH-3.1 winning 1,000.00 imported',
    PRODUCT.imported1000,
    EVER,
    ['1000.00', '0.00', '0.00', '1000.00', '0.00'],
  ],
  [
    'WH-3.1 winning 1,000.01 imported',
    PRODUCT.imported1000_01,
    EVER,
    ['1000.01', '0.00', '400.00', '600.01', '400.00'],
  ],
  [
    'WH-3.1 winning 1,200 domestic',
    PRODUCT.domestic1200,
    EVER,
    ['1200.00', '0.00', '240.00', '960.00', '240.00'],
  ],
  [
    'WH-3.1 winning 1,200 joint venture',
    PRODUCT.joint1200,
    EVER,
    ['1200.00', '0.00', '360.00', '840.00', '360.00'],
  ],
  [
    'WH-3.1 winning 1,200 imported',
    PRODUCT.imported1200,
    EVER,
    ['1200.00', '0.00', '480.00', '720.00', '480.00'],
  ],
  [
    'WH-3.2 non-winning 3,000, year 1',
    PRODUCT.nonWinning3000,
    YEAR_1,
    ['1800.00', '1200.00', '720.00', '1080.00', '1920.00'],
  ],
  [
    'WH-3.2 non-winning 3,000, year 2',
    PRODUCT.nonWinning3000,
    YEAR_2,
    ['1200.00', '1800.00', '480.00', '720.00', '2280.00'],
  ],
  [
    'WH-3.2 non-winning 2,400.00, twice the highest',
    PRODUCT.nonWinning2400,
    EVER,
    ['1200.00', '1200.00', '480.00', '720.00', '1680.00'],
  ],
  [
    'WH-3.2 non-winning 2,400.01, year 1',
    PRODUCT.nonWinning2400_01,
    YEAR_1,
    ['1440.01', '960.00', '576.00', '864.01', '1536.00'],
  ],
  [
    'WH-3.2 non-winning 1,500 joint venture',
    PRODUCT.nonWinning1500,
    EVER,
    ['1200.00', '300.00', '360.00', '840.00', '660.00'],
  ],
  [
    'WH-3.2 non-winning 2,000 over 900, year 1',
    PRODUCT.nonWinning2000of900,
    YEAR_1,
    ['1200.00', '800.00', '480.00', '720.00', '1280.00'],
  ],
  [
    'WH-3.2 non-winning 2,000 over 900, year 2',
    PRODUCT.nonWinning2000of900,
    YEAR_2,
    ['900.00', '1100.00', '0.00', '900.00', '1100.00'],
  ],
])(
  'X-08 %s',
  async (_row, product, days, [amount, overStandard, firstSelfPay, poolBase, patientBeforeFund]) => {
    for (const on of days) {
      expect(await quote(product, on)).toMatchObject({
        standard: { amount, coverage: 'COVERED' },
        overStandard,
        firstSelfPay,
        poolBase,
        patientBeforeFund,
      });
    }
  },
);

test('X-08 WH-3.2 non-winning 1,100 below the highest 1,200, domestic: pays 1,100.00', async () => {
  expect(await quote(PRODUCT.nonWinning1100, '2021-05-01')).toMatchObject({
    overStandard: '0.00',
    firstSelfPay: '220.00',
    poolBase: '880.00',
    patientBeforeFund: '220.00',
  });
});

test('X-08 WH-3.4 out of area and unmatched: the lowest of 780 / 1,200 / 1,800; matched: the ordinary rule', async () => {
  expect(await quote(PRODUCT.class780, '2021-06-01', 'outOfArea: true, unmatched: true')).toMatchObject({
    standard: { amount: '780.00' },
    overStandard: '420.00',
    firstSelfPay: '0.00',
  });
  expect(await quote(PRODUCT.class780, '2021-06-01', 'outOfArea: true')).toMatchObject({
    standard: { amount: '1200.00' },
  });
});

test('WH-3.6 300.00 goes wholly into the pool, above it nothing is specified (A-54)', async () => {
  expect(await quote(PRODUCT.gauze300, '2021-05-01')).toMatchObject({
    firstSelfPay: '0.00',
    poolBase: '300.00',
  });
  expect(await quote(PRODUCT.gauze300_01, '2021-05-01')).toMatchObject({
    withinStandard: null,
    overStandard: null,
    firstSelfPay: null,
    poolBase: null,
  });
});

test.each(Object.values(PRODUCT))('WH-3.7 before 2021-05-01 nothing is specified: %s', async product => {
  expect(await quote(product, '2021-04-30')).toMatchObject({
    standard: { amount: null, coverage: 'NOT_SPECIFIED' },
    firstSelfPay: null,
  });
});
