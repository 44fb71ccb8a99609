import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk, DISTRIBUTOR, yuan } from './desk';
import { citedBy, Questions } from './questions';
import { type InstitutionKind, takesPart } from './takes-part';

const HAINAN = '460000';
const BALLOON = `${HAINAN}:PERIPHERAL-BALLOON`;
/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const WINNING = 'C02020300102002999020000001';
const NON_WINNING = 'C02020300102002999240000001';
const EXEMPT = 'C02020300102002999270000001';
const CATHETER = 'C02020100202001999020000001';

let sample: SampleHub;
let desk: Desk;
let questions: Questions;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  questions = new Questions(sample);
}, 120_000);
afterAll(() => sample.close());

test.each<[string, InstitutionKind, string]>([
  ['HI-1.1', 'public, third tier', 'OBLIGED'],
  ['HI-1.1', 'public, first tier', 'OBLIGED'],
  ['HI-1.1', 'military, first tier', 'OBLIGED'],
  ['HI-1.1', 'private, reported volumes', 'OBLIGED'],
  ['HI-1.2', 'private, designated', 'VOLUNTARY'],
  ['HI-1.1', 'private, reported, not designated', 'REFUSED'],
])('%s %s: %s', async (_row, kind, expected) => {
  const where = { rollout: BALLOON, product: WINNING, district: '460106' };
  expect(await takesPart(desk, questions, kind, where)).toBe(expected);
});

test.each([
  ['HI-3.1.1 the day before', '2025-07-29', 'UPCOMING'],
  ['HI-3.1.1 the first day', '2025-07-30', 'RUNNING'],
  ['HI-3.1.1 the last day', '2027-07-29', 'RUNNING'],
  ['HI-5.1 the day after goes on until a successor is in place', '2027-07-30', 'HOLDOVER'],
])('%s', async (_row, on, status) => {
  const cycle = await questions.cycle(BALLOON, on);
  expect(cycle).toMatchObject({
    from: '2025-07-30',
    to: '2027-07-29',
    status,
    extension: { allowed: 'NOT_SPECIFIED' },
  });
  expect(cycle.years).toEqual([
    { number: 1, from: '2025-07-30', to: '2026-07-29', days: 365 },
    { number: 2, from: '2026-07-30', to: '2027-07-29', days: 365 },
  ]);
  expect(citedBy(cycle)).toContain('HI-3.1.1');
});

test('HI-5.1 after the cycle price and payment go on, and there is no new agreement year', async () => {
  const [last, after] = await Promise.all(
    ['2027-07-29', '2027-07-30'].map(on => questions.listing(WINNING, HAINAN, on)),
  );
  expect(after).toEqual(last);
  expect(after).toMatchObject({
    standing: 'WINNING',
    price: '1860.00',
    paymentStandard: { amount: '1860.00' },
  });
  await desk.opens('H46010699150');
  const line = { institution: 'H46010699150', product: WINNING, agreedQuantity: 10 };
  await expect(desk.agrees(BALLOON, line, 3)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('HI-3.2.1b HI-3.2.2c less than 50 % passes, 50.00 % fails; exempt ones leave the numerator alone', async () => {
  const institution = 'H46010699151';
  await desk.opens(institution);
  const buy = (product: string, quantity: number, on: string, price: string) =>
    desk.buys({ institution, product, quantity, on, price });
  await buy(WINNING, 100, '2025-08-01', '1860.00');
  await buy(NON_WINNING, 99, '2025-08-02', '1590.01');
  await buy(NON_WINNING, 1, '2025-08-03', '1590.01');
  await buy(EXEMPT, 10, '2025-08-04', '1590.00');

  const on = (day: string) => questions.progress(BALLOON, institution, day);
  expect(await questions.progress(BALLOON, institution, '2025-07-31')).toMatchObject({
    nonWinningShare: null,
    nonWinningTest: 'NO_DATA',
  });
  expect(await on('2025-08-02')).toMatchObject({ nonWinningShare: '0.497487', nonWinningTest: 'PASS' });
  expect(await on('2025-08-03')).toMatchObject({ nonWinningShare: '0.5', nonWinningTest: 'FAIL' });
  const withExempt = await on('2025-08-04');
  expect(withExempt).toMatchObject({
    winningQuantity: 100,
    nonWinningQuantity: 110,
    exemptQuantity: 10,
    nonWinningShare: '0.47619',
    nonWinningTest: 'PASS',
  });
  expect(citedBy(withExempt)).toContain('HI-3.2.1b');
});

test.each([
  ['at the mean 900.00', 'C02020100102001999030000001', 'EXEMPT'],
  ['0.01 above', 'C02020100102001999190000001', 'NON_WINNING'],
  ['at the published mean 33,200.00', 'C02040200114003999100000001', 'EXEMPT'],
  ['0.01 above', 'C02040200114003999280000001', 'NON_WINNING'],
  ['below 15,200/7', 'C02040300102002999270000001', 'EXEMPT'],
  ['above 15,200/7', 'C02040300102002999190000001', 'NON_WINNING'],
  ['below the mean, but it never bid (A-65)', 'C02040200114003999250000001', 'NON_WINNING'],
])('HI-3.2.2c %s: %s %s', async (_case, product, standing) => {
  const listing = await questions.listing(product, HAINAN, '2025-08-01');
  expect(listing.standing).toBe(standing);
  if (standing === 'EXEMPT') expect(citedBy({ reasons: listing.standingReasons })).toContain('HI-3.2.2c');
});

test.each([
  ['HI-3.2.3b above the winning price', '0.01', true],
  ['HI-3.2.3b below it: bargained again', '-0.01', true],
  ['HI-3.2.3b exactly', '0.00', false],
])('%s: refused %p', async (_row, difference, refused) => {
  const institution = 'H46010699160';
  await desk.opens(institution);
  const { price } = await questions.listing(WINNING, HAINAN, '2025-08-05');
  const offered = yuan(price ?? '')
    .plus(yuan(difference))
    .toString();
  const tried = await desk.triesToBuy({
    institution,
    product: WINNING,
    quantity: 1,
    on: '2025-08-05',
    price: offered,
  });
  expect(tried.map(({ field }) => field)).toEqual(refused ? ['unitPrice'] : []);
});

test.each([
  ['ELECTRONIC', undefined],
  ['PAPER', undefined],
])('HI-4.2b signed as the company chooses: %s', async (mode, expected) => {
  const institution = mode === 'PAPER' ? 'H46010699161' : 'H46010699162';
  await desk.opens(institution);
  await desk.agrees(BALLOON, {
    institution,
    product: WINNING,
    agreedQuantity: 1,
    distributor: DISTRIBUTOR,
  });
  const agreement = `${BALLOON}:${institution}:${await desk.companyOf(WINNING)}:1`;
  expect(await desk.signs(agreement, 'COMPANY', mode, '2025-08-05')).toBe(expected);
});

test('HI-3.2.2a a renewed certificate leaves standing and price; the old one leads on to the new', async () => {
  const before = await questions.listing(CATHETER, HAINAN, '2026-06-01');
  const { certificates: old } = await questions.product(CATHETER);
  await desk.renewsCertificate(CATHETER, '国械注准20273039021', '2027-09-12', '2032-09-11');
  expect(before).toMatchObject({ standing: 'WINNING', price: '680.00' });
  expect(await questions.listing(CATHETER, HAINAN, '2026-06-01')).toEqual(before);
  const { certificate, certificates } = await questions.product(CATHETER);
  expect(certificate?.number).toBe('国械注准20273039021');
  expect(certificates).toEqual([{ number: '国械注准20273039021' }, ...old]);
});

test('HI-4.1b a product without a code waits for it, and has won from the day on which it comes', async () => {
  type Waiting = { jurisdiction: { listings: { nodes: { productCode: string; winningPrice: string }[] } } };
  const { data } = await sample.ask<Waiting>(
    `{ jurisdiction(code: "${HAINAN}") { listings(on: "2025-08-01", filter: { standings: [PENDING_CODE], categories: ["PERIPHERAL-ACCESS"] }) {
        nodes { productCode winningPrice } } } }`,
  );
  const [waiting] = data?.jurisdiction.listings.nodes ?? [];
  const pending = waiting?.productCode ?? '';
  expect(pending).toMatch(/^PENDING-/);
  const code = 'C02020100202001999010000099';
  await desk.replacesCode(pending, code, '2025-09-01');
  expect((await questions.listing(code, HAINAN, '2025-08-31')).standing).toBe('PENDING_CODE');
  const coded = await questions.listing(code, HAINAN, '2025-09-01');
  expect(coded).toMatchObject({ standing: 'WINNING', price: '640.00' });
  expect(await questions.listing(pending, HAINAN, '2025-09-01')).toEqual(coded);
  expect(await questions.product(pending)).toMatchObject({ code, formerCodes: [pending] });
});

test('HI-4.1b a changed code is the same product: the old one answers for the new, price and standing stay', async () => {
  const before = await questions.listing(EXEMPT, HAINAN, '2026-06-01');
  const code = 'C02020300102002999270000099';
  await desk.replacesCode(EXEMPT, code, '2026-05-01');
  expect(await questions.listing(EXEMPT, HAINAN, '2026-06-01')).toEqual(before);
  expect(await questions.listing(code, HAINAN, '2026-06-01')).toEqual(before);
  expect(await questions.product(EXEMPT)).toMatchObject({ code, formerCodes: [EXEMPT] });
});

test('HI-4.2c purchases count from 2025-07-30 on, signed or not, and not before', async () => {
  const institution = 'H46010699152';
  await desk.opens(institution);
  await desk.buys({ institution, product: WINNING, quantity: 5, on: '2025-07-29', price: '1860.00' });
  await desk.buys({ institution, product: WINNING, quantity: 7, on: '2025-07-30', price: '1860.00' });
  expect(await questions.progress(BALLOON, institution, '2025-07-30')).toMatchObject({
    agreed: 0,
    purchased: 7,
    completion: null,
  });
  expect(await desk.agrees(BALLOON, { institution, product: WINNING, agreedQuantity: 70 })).toEqual([]);
  expect(await questions.progress(BALLOON, institution, '2025-07-30')).toMatchObject({
    agreed: 70,
    purchased: 7,
    completion: '0.1',
  });
});

test('HI-4.4 the winning price is the payment standard; the ratio stands in a document that is only named', async () => {
  const { paymentStandard } = await questions.listing(WINNING, HAINAN, '2025-07-30');
  expect(paymentStandard).toMatchObject({
    coverage: 'COVERED',
    amount: '1860.00',
    basis: 'WINNING_PRICE',
    copay: { status: 'NOT_SPECIFIED', firstSelfPayRatio: null },
  });
  expect(citedBy(paymentStandard)).toContain('HI-4.4');
  const { paymentStandard: other } = await questions.listing(NON_WINNING, HAINAN, '2025-07-30');
  expect(other).toMatchObject({ coverage: 'NOT_SPECIFIED', amount: null });
});
