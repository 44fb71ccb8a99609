import { join } from 'node:path';
import { Desk, productCode } from '../clauses/desk';
import { citedBy, Questions } from '../clauses/questions';
import { type SampleHub, startSampleHub } from '../sample-hub';

const SIXTH = join(__dirname, '..', '..', '..', 'shared', 'policy', 'tests', 'fixtures', 'sixth-province');
const YUNNAN = '530000';
const STENTS = `${YUNNAN}:CORONARY-STENT`;
const HOSPITAL = 'H53010299001';
/** Winning at 1,000.00, the highest, and 800.00; others at 2.5 times the highest and 0.01 above. */
const [HIGHEST, LOWER, AT_THRESHOLD, ABOVE] = [1, 2, 3, 4].map(productCode) as [
  string,
  string,
  string,
  string,
];

let sample: SampleHub;
let questions: Questions;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub(undefined, SIXTH);
  questions = new Questions(sample);
  desk = new Desk(sample);
  const stents = {
    jurisdiction: YUNNAN,
    category: 'CORONARY-STENT',
    from: '2026-07-01',
    group: 'YN-STENT-A',
  };
  await desk.wins({ ...stents, tender: 'GH-HD2020-1', prices: { 1: '1000.00', 2: '800.00' } });
  await desk.lists({ ...stents, prices: { 3: '2500.00', 4: '2500.01' } });
  await desk.opens(HOSPITAL);
}, 120_000);
afterAll(() => sample.close());

test('YN-1 its rollouts stand beside those of the others, a city of it inherits them', async () => {
  type Rollouts = { jurisdiction: { name: string; rollouts: { id: string; name: string }[] } };
  for (const [code, name] of [
    [YUNNAN, '云南省'],
    ['530100', '昆明市'],
  ]) {
    const { data, errors } = await sample.ask<Rollouts>(
      `{ jurisdiction(code: "${code}") { name rollouts(on: "2026-07-01") { id name } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.jurisdiction).toEqual({
      name,
      rollouts: [
        { id: `${code}:CORONARY-STENT`, name: '冠状动脉支架' },
        { id: `${code}:LIGATION-CLIP`, name: '血管结扎夹' },
      ],
    });
  }
  const { data } = await sample.ask<Rollouts>(
    `{ jurisdiction(code: "${YUNNAN}") { name rollouts(on: "2026-06-30") { id name } } }`,
  );
  expect(data?.jurisdiction.rollouts).toEqual([]);
});

test('YN-2 a cycle by end date: the last agreement year is cut off by it', async () => {
  const cycle = await questions.cycle(STENTS, '2028-03-31');
  expect(cycle).toMatchObject({
    from: '2026-07-01',
    to: '2028-03-31',
    toStatus: 'SPECIFIED',
    status: 'RUNNING',
  });
  expect(cycle.years).toEqual([
    { number: 1, from: '2026-07-01', to: '2027-06-30', days: 365 },
    { number: 2, from: '2027-07-01', to: '2028-03-31', days: 275 },
  ]);
  expect(citedBy(cycle)).toContain('YN-2');
  expect((await questions.cycle(STENTS, '2026-06-30')).status).toBe('UPCOMING');
  expect((await questions.cycle(STENTS, '2028-04-01')).status).not.toBe('RUNNING');
});

test('YN-3b one third exactly passes, one piece more does not', async () => {
  await desk.buys({
    institution: HOSPITAL,
    product: HIGHEST,
    quantity: 150,
    on: '2026-07-01',
    price: '1000.00',
  });
  await desk.buys({ institution: HOSPITAL, product: LOWER, quantity: 50, on: '2026-07-02', price: '800.00' });
  await desk.buys({
    institution: HOSPITAL,
    product: ABOVE,
    quantity: 100,
    on: '2026-07-03',
    price: '2500.01',
  });
  await desk.buys({ institution: HOSPITAL, product: ABOVE, quantity: 1, on: '2026-07-04', price: '2500.01' });

  const before = await questions.progress(STENTS, HOSPITAL, '2026-07-03');
  expect(before).toMatchObject({
    agreementYear: 1,
    purchased: 200,
    winningQuantity: 200,
    nonWinningQuantity: 100,
    nonWinningShare: '0.333333',
    nonWinningTest: 'PASS',
  });
  expect(citedBy(before)).toContain('YN-3b');
  const after = await questions.progress(STENTS, HOSPITAL, '2026-07-04');
  expect(after).toMatchObject({
    nonWinningQuantity: 101,
    nonWinningShare: '0.335548',
    nonWinningTest: 'FAIL',
  });
});

test.each([
  ['2.5 times the highest', AT_THRESHOLD, '2026-07-01', '1000.00', '1500.00'],
  ['above it, last day of year 1 at 80 %', ABOVE, '2027-06-30', '2000.01', '500.00'],
  ['above it, first day of year 2 at 60 %', ABOVE, '2027-07-01', '1500.01', '1000.00'],
  ['above it, last day of year 2', ABOVE, '2028-06-30', '1500.01', '1000.00'],
  ['above it, first day of year 3 at 50 %', ABOVE, '2028-07-01', '1250.01', '1250.00'],
  ['above it, last day of year 3', ABOVE, '2029-06-30', '1250.01', '1250.00'],
  ['above it, from year 4 the highest', ABOVE, '2029-07-01', '1000.00', '1500.01'],
])('YN-4a %s', async (_, product, on, amount, overStandard) => {
  const { standing, paymentStandard, quote } = await questions.listing(product, YUNNAN, on);
  expect(standing).toBe('NON_WINNING');
  expect(paymentStandard).toMatchObject({ coverage: 'COVERED', amount });
  expect(citedBy(paymentStandard)).toContain('YN-4a');
  expect(quote.overStandard).toBe(overStandard);
});

test('what its notice does not say is not made up: winning products have no standard', async () => {
  const { standing, price, paymentStandard } = await questions.listing(HIGHEST, YUNNAN, '2026-07-01');
  expect({ standing, price }).toEqual({ standing: 'WINNING', price: '1000.00' });
  expect(paymentStandard).toMatchObject({
    coverage: 'NOT_SPECIFIED',
    amount: null,
    copay: { status: 'NOT_SPECIFIED' },
  });
});

test.each([
  ['renewal.floor', 'YN-3a', 'at least 65 % of last year’s use of winning products alone'],
  ['nonWinning.limit', 'YN-3b', 'at most 1/3'],
  ['volume.carryOver', 'YN-3c', '3 months'],
  ['price.linkage', 'YN-3d', 'within 15 days'],
  ['prepayment.tranches', 'YN-4b', 'Paid 1/3 10 days before the start of the cycle, 1/3'],
  ['payment.deadline', 'YN-4c', 'within 45 days of acceptance'],
  ['duties.further', 'YN-5', 'clinical evaluation'],
])('the rule table has %s beside the other provinces, from %s', async (parameter, clause, words) => {
  const rows = await questions.table(parameter, '2026-07-01');
  const own = rows.filter(row => row.jurisdiction.code === YUNNAN);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({
    categories: ['冠状动脉支架', '血管结扎夹'],
    rule: { status: 'SPECIFIED', clause: { id: clause }, says: expect.stringContaining(words) as string },
  });
  const codes = [...new Set(rows.map(row => row.jurisdiction.code))];
  expect(codes).toEqual([...codes].sort());
  expect(codes).toEqual(expect.arrayContaining(['210000', '371000', '460000', '500000', YUNNAN, '610000']));
});
