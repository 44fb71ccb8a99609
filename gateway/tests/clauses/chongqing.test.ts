import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk, DISTRIBUTOR } from './desk';
import { citedBy, Questions } from './questions';
import { type InstitutionKind, takesPart } from './takes-part';

const CHONGQING = '500000';
const CLIPS = `${CHONGQING}:LIGATION-CLIP`;
/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const CLIP = 'C11020100116002999110000002';
const CLIP_EXEMPT = 'C11020100116002999110000003';
const CLIP_NON_WINNING = 'C11020100116002999110000004';
const WIRE = 'C02030100413001999020000001';

let sample: SampleHub;
let desk: Desk;
let questions: Questions;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  questions = new Questions(sample);
}, 120_000);
afterAll(() => sample.close());

test.each<[InstitutionKind, string]>([
  ['public, third tier', 'OBLIGED'],
  ['public, first tier', 'OBLIGED'],
  ['military, first tier', 'OBLIGED'],
  ['private, designated', 'VOLUNTARY'],
  ['private, reported, not designated', 'REFUSED'],
])('CQ-1.1 %s: %s', async (kind, expected) => {
  const where = { rollout: CLIPS, product: CLIP, district: '500103' };
  expect(await takesPart(desk, questions, kind, where)).toBe(expected);
});

describe.each(['GUIDING-CATHETER', 'GUIDEWIRE'])('%s', category => {
  const rollout = `${CHONGQING}:${category}`;

  test('CQ-1.3a two years from the implementation, and one more where a decision is recorded', async () => {
    const printed = await questions.cycle(rollout, '2027-05-19');
    expect(printed).toMatchObject({
      from: '2025-05-20',
      to: '2027-05-19',
      status: 'RUNNING',
      extension: { allowed: 'SPECIFIED', years: 1, decided: false, to: null },
    });
    expect(citedBy(printed)).toContain('CQ-1.3a');
    expect((await questions.cycle(rollout, '2025-05-19')).status).toBe('UPCOMING');
    expect((await questions.cycle(rollout, '2027-05-20')).status).toBe('EXPIRED_PENDING');

    await desk.extends(rollout, '2028-05-19');
    const extended = await questions.cycle(rollout, '2028-05-19');
    expect(extended).toMatchObject({
      to: '2027-05-19',
      status: 'EXTENDED',
      extension: { decided: true, to: '2028-05-19' },
    });
    expect(extended.years.at(-1)).toEqual({ number: 3, from: '2027-05-20', to: '2028-05-19', days: 366 });
    expect((await questions.cycle(rollout, '2027-05-20')).status).toBe('EXTENDED');
    expect((await questions.cycle(rollout, '2028-05-20')).status).toBe('EXPIRED_PENDING');
  });
});

test.each([
  ['2025-05-19', 'UPCOMING'],
  ['2025-05-20', 'RUNNING'],
  ['2027-05-19', 'RUNNING'],
  ['2027-05-20', 'CLOSED'],
])('CQ-1.3b clips run for two years: %s %s', async (on, status) => {
  const cycle = await questions.cycle(CLIPS, on);
  expect(cycle).toMatchObject({ from: '2025-05-20', to: '2027-05-19', status });
  expect(citedBy(cycle)).toContain('CQ-1.3b');
});

test('CQ-1.3c flushers run to 2026-12-31: the second agreement year has 226 days', async () => {
  const cycle = await questions.cycle(`${CHONGQING}:PREFILLED-FLUSHER`, '2026-12-31');
  expect(cycle).toMatchObject({ to: '2026-12-31', status: 'RUNNING', extension: { years: 1 } });
  expect(cycle.years.map(year => year.days)).toEqual([365, 226]);
});

test.each([
  [365, 226],
  [366, 227],
  [1000, 620],
  [0, 0],
])(
  'CQ-1.3c of %i a whole year, %i in the 226 days, rounded up and provisional (A-29)',
  async (whole, short) => {
    const [first, second] = await questions.yearVolumes(`${CHONGQING}:PREFILLED-FLUSHER`, whole);
    expect(first).toMatchObject({ quantity: whole, provisional: false, status: 'SPECIFIED' });
    expect(second).toMatchObject({ quantity: short, provisional: true, status: 'SPECIFIED' });
    expect(second && citedBy(second)).toContain('CQ-1.3c');
  },
);

test('CQ-2.1a the agreement is an electronic contract: on paper nobody signs it', async () => {
  const institution = 'H50010399160';
  await desk.opens(institution);
  const line = { institution, product: CLIP, agreedQuantity: 10, distributor: DISTRIBUTOR };
  expect(await desk.agrees(CLIPS, line)).toEqual([]);
  const agreement = `${CLIPS}:${institution}:${await desk.companyOf(CLIP)}:1`;
  const refused = await desk.signs(agreement, 'INSTITUTION', 'PAPER', '2025-05-20');
  expect(refused).toContain('mode is "PAPER"');
  expect(refused).toContain('CQ-2.1a');
  expect(await desk.signs(agreement, 'INSTITUTION', 'ELECTRONIC', '2025-05-20')).toBeUndefined();
});

test.each([
  ['(i) 10 clips at the lowest winning price 14.10', CLIP_EXEMPT, 'EXEMPT'],
  ['(i) 10 clips at 14.11', CLIP_NON_WINNING, 'NON_WINNING'],
  ['(i) 14 clips', 'C11020100116002999110000005', 'EXEMPT'],
  ['(i) 15 clips', 'C11020100116002999110000006', 'NON_WINNING'],
  ['(i) of a company that won nothing in the group', 'C11020100116002999100000001', 'NON_WINNING'],
  ['(ii) newly approved at the median 17.25', 'C11020100203001999200000001', 'EXEMPT'],
  ['(ii) newly approved at 17.26', 'C11020100203001999190000001', 'NON_WINNING'],
  ['(ii) first registered on the last day of declaring (A-27)', 'C11020100203001999050000001', 'NON_WINNING'],
  ['(ii) registered before and renewed after it (A-27)', 'C11020100203001999070000001', 'NON_WINNING'],
])('CQ-2.1f X-10 %s: %s %s', async (_case, product, standing) => {
  const listing = await questions.listing(product, CHONGQING, '2025-06-01');
  expect(listing.standing).toBe(standing);
  if (standing === 'EXEMPT') expect(citedBy({ reasons: listing.standingReasons })).toContain('CQ-2.1f');
});

test('CQ-2.1f what is exempt is left out of the non-winning count, for which the notice sets no limit', async () => {
  const institution = 'H50010399150';
  await desk.opens(institution);
  const buy = (product: string, quantity: number, price: string) =>
    desk.buys({ institution, product, quantity, on: '2025-06-02', price });
  await buy(CLIP, 10, '14.10');
  await buy(CLIP_EXEMPT, 20, '14.10');
  await buy(CLIP_NON_WINNING, 10, '14.11');
  expect(await questions.progress(CLIPS, institution, '2025-06-02')).toMatchObject({
    winningQuantity: 10,
    nonWinningQuantity: 30,
    exemptQuantity: 20,
    nonWinningShare: '0.25',
    nonWinningTest: 'NO_RULE',
  });
});

test('CQ-2.2b a renewed certificate leaves standing and price', async () => {
  const before = await questions.listing(WIRE, CHONGQING, '2026-06-01');
  const { certificates: old } = await questions.product(WIRE);
  await desk.renewsCertificate(WIRE, '国械注准20273039999', '2027-01-01', '2031-12-31');
  expect(before).toMatchObject({ standing: 'WINNING', price: '326.00' });
  expect(await questions.listing(WIRE, CHONGQING, '2026-06-01')).toEqual(before);
  expect((await questions.product(WIRE)).certificates).toEqual([{ number: '国械注准20273039999' }, ...old]);
});

test.each([
  ['326.00 below the catalogue’s 500.00', WIRE, '326.00'],
  ['326.00 above the catalogue’s 300.00', 'C02030100413001999030000001', '300.00'],
])('CQ-2.3f X-08 winning at %s: standard %s %s', async (_case, product, amount) => {
  const { standing, price, paymentStandard } = await questions.listing(product, CHONGQING, '2025-05-20');
  expect({ standing, price }).toEqual({ standing: 'WINNING', price: '326.00' });
  expect(paymentStandard).toMatchObject({ coverage: 'COVERED', amount });
  expect(citedBy(paymentStandard)).toContain('CQ-2.3f');
});

test.each([
  ['980.00 above the catalogue’s 500.00', 'C02030100413001999290000001', 'COVERED', '500.00', '480.00'],
  ['450.00 below it', 'C02030100413001999290000002', 'COVERED', '500.00', '0.00'],
  ['outside the catalogue', 'C02030100413001999260000001', 'NOT_SPECIFIED', null, null],
])('CQ-2.3g non-winning, %s: %s %s', async (_case, product, coverage, amount, overStandard) => {
  const { standing, paymentStandard, quote } = await questions.listing(product, CHONGQING, '2025-05-20');
  expect(standing).toBe('NON_WINNING');
  expect(paymentStandard).toMatchObject({ coverage, amount });
  expect(citedBy(paymentStandard)).toContain('CQ-2.3g');
  expect(quote.overStandard).toBe(overStandard);
});

test.each([
  ['a winning clip', CLIP],
  ['an exempt clip', CLIP_EXEMPT],
  ['a non-winning flusher', 'C14030100100004999270000001'],
])('CQ-2.3h the notice is silent on %s', async (_case, product) => {
  const { paymentStandard, quote } = await questions.listing(product, CHONGQING, '2025-06-01');
  expect(paymentStandard).toMatchObject({ coverage: 'NOT_SPECIFIED', amount: null, basis: null });
  expect(citedBy(paymentStandard)).toContain('CQ-2.3h');
  expect(quote).toMatchObject({ overStandard: null, poolBase: null });
});

test('CQ-4.1 the data of the lists are reported ten workdays before the start, which is not counted', async () => {
  const [asked, ...others] = await questions.obligations('CQ-4.1', CHONGQING, 2025);
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ dueOn: '2025-05-06', who: 'the trading centre and the winning company' });
});

test.each([
  ['CQ-2.5a', 'monitoring every month, and an assessment at the end of the agreement year', 12 + 2],
  ['CQ-2.5c', 'a report of the exchange every month', 12],
])('%s %s', async (clause, _, times) => {
  const asked = await questions.obligations(clause, CHONGQING, 2026);
  expect(asked).toHaveLength(times);
  expect(asked.map(({ dueOn }) => dueOn)).toEqual(expect.arrayContaining(['2026-02-28', '2026-12-31']));
});
