import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk, DISTRIBUTOR } from './desk';
import { citedBy, Questions } from './questions';
import { type InstitutionKind, takesPart } from './takes-part';

const SHAANXI = '610000';
const DCB = `${SHAANXI}:DCB`;
/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const BALLOON = 'C02030500102101999020000001';
const OTHER_BALLOON = 'C02030500102101999290000001';

let sample: SampleHub;
let desk: Desk;
let questions: Questions;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  questions = new Questions(sample);
}, 120_000);
afterAll(() => sample.close());

test('SX-1.1 fifteen categories of seven organisers; two of them are different though alike', async () => {
  type Rollouts = {
    jurisdiction: { rollouts: { name: string; tender: { alliance: { code: string } } }[] };
  };
  const { data, errors } = await sample.ask<Rollouts>(
    `{ jurisdiction(code: "${SHAANXI}") { rollouts(on: "2026-05-31") { name tender { alliance { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  const rollouts = data?.jurisdiction.rollouts ?? [];
  expect(rollouts).toHaveLength(15);
  const byOrganiser = new Map<string, string[]>();
  for (const { name, tender } of rollouts) {
    const { code } = tender.alliance;
    byOrganiser.set(code, [...(byOrganiser.get(code) ?? []), name]);
  }
  expect(Object.fromEntries(byOrganiser)).toEqual({
    NATIONAL: ['药物涂层球囊类', '泌尿介入类'],
    'JJJ-3N': ['止血材料类', '医用胶片类'],
    'LIAONING-LED': ['缝合线类', '注射器类', '泵用输液器类', '吸氧管类', '采血管（含动脉血样采集针）类'],
    'FUJIAN-LED': ['结构心脏病封堵器类'],
    'HENAN-LED': ['通用介入类', '神经外科类', '血液透析类'],
    'GUANGXI-LED': ['中医针具类'],
    'CHONGQING-LED': ['输尿管支架类'],
  });
});

test.each<[string, InstitutionKind, string]>([
  ['SX-1.2a', 'public, third tier', 'OBLIGED'],
  ['SX-1.2a', 'public, first tier', 'OBLIGED'],
  ['SX-1.2a', 'military, first tier', 'OBLIGED'],
  ['SX-1.2a', 'private, reported volumes', 'OBLIGED'],
  ['SX-1.2b', 'private, designated', 'VOLUNTARY'],
  ['SX-1.2a', 'private, reported, not designated', 'REFUSED'],
])('%s %s: %s', async (_row, kind, expected) => {
  const where = { rollout: DCB, product: BALLOON, district: '610103' };
  expect(await takesPart(desk, questions, kind, where)).toBe(expected);
});

test.each([
  ['3 years', ['DCB', 'UROLOGY', 'SUTURE', 'SYRINGE'], '2029-05-30', [365, 366, 365]],
  [
    '3 years',
    ['PUMP-INFUSION-SET', 'OXYGEN-TUBE', 'BLOOD-COLLECTION-TUBE', 'URETERAL-STENT'],
    '2029-05-30',
    [365, 366, 365],
  ],
  ['2 years', ['HEMOSTATIC', 'MEDICAL-FILM', 'TCM-NEEDLE'], '2028-05-30', [365, 366]],
  ['1 year', ['GENERAL-INTERVENTION', 'NEUROSURGERY', 'HEMODIALYSIS'], '2027-05-30', [365]],
  ['to 2028-12-31', ['CARDIAC-OCCLUDER'], '2028-12-31', [365, 366, 215]],
])('SX-2.1 the cycle of %s: %p', async (_term, categories, to, days) => {
  for (const category of categories) {
    const rollout = `${SHAANXI}:${category}`;
    const cycle = await questions.cycle(rollout, to);
    expect(cycle).toMatchObject({ from: '2026-05-31', to, status: 'RUNNING' });
    expect(cycle.years.map(year => year.days)).toEqual(days);
    expect(citedBy(cycle)).toContain('SX-2.1');
    expect((await questions.cycle(rollout, '2026-05-30')).status).toBe('UPCOMING');
  }
});

test.each([
  ['SX-2.1 the occluders’ third year has 215 days', 'CARDIAC-OCCLUDER', 365, [365, 365, 215]],
  ['SX-2.1 rounded up (A-14)', 'CARDIAC-OCCLUDER', 100, [100, 100, 59]],
  ['SX-2.1 whole years stay whole', 'DCB', 100, [100, 100, 100]],
])('%s: %s, %i a whole year', async (_row, category, whole, quantities) => {
  const volumes = await questions.yearVolumes(`${SHAANXI}:${category}`, whole);
  expect(volumes.map(volume => volume.quantity)).toEqual(quantities);
  const short = volumes.filter(volume => volume.provisional);
  expect(short).toHaveLength(category === 'DCB' ? 0 : 1);
  for (const volume of short) expect(citedBy(volume)).toContain('SX-2.1');
});

test('SX-2.2c what is needed anew is agreed first and ordered then; what did not win needs no agreement', async () => {
  const institution = 'H61010399151';
  await desk.opens(institution);
  const order = (product: string, price: string, kind: 'ORDER' | 'ACCEPTANCE' = 'ORDER') =>
    desk.triesToBuy({ institution, product, quantity: 1, on: '2026-06-01', price, kind });
  for (const kind of ['ORDER', 'ACCEPTANCE'] as const) {
    const [refused] = await order(BALLOON, '5280.00', kind);
    expect(refused).toMatchObject({ field: 'product' });
    expect(String(refused?.message)).toContain('the agreement is signed first');
    expect(String(refused?.message)).toContain('SX-2.2c');
  }
  expect(await order(OTHER_BALLOON, '6980.00')).toEqual([]);
  expect(await desk.agrees(DCB, { institution, product: BALLOON, agreedQuantity: 1 })).toEqual([]);
  expect(await order(BALLOON, '5280.00')).toEqual([]);
});

test('SX-3.1c the agreement is signed on the platform, never on paper', async () => {
  const institution = 'H61010399152';
  await desk.opens(institution);
  const line = { institution, product: BALLOON, agreedQuantity: 1, distributor: DISTRIBUTOR };
  expect(await desk.agrees(DCB, line)).toEqual([]);
  const agreement = `${DCB}:${institution}:${await desk.companyOf(BALLOON)}:1`;
  expect(await desk.signs(agreement, 'COMPANY', 'PAPER', '2026-05-28')).toContain('SX-3.1c');
  expect(await desk.signs(agreement, 'COMPANY', 'ELECTRONIC', '2026-05-28')).toBeUndefined();
});

test('SX-3.4c as much non-winning as winning passes, one piece more does not', async () => {
  const institution = 'H61010399150';
  await desk.opens(institution);
  await desk.agrees(DCB, { institution, product: BALLOON, agreedQuantity: 100 });
  const buy = (product: string, quantity: number, on: string, price: string) =>
    desk.buys({ institution, product, quantity, on, price });
  await buy(BALLOON, 100, '2026-06-01', '5280.00');
  await buy(OTHER_BALLOON, 100, '2026-06-02', '6980.00');
  await buy(OTHER_BALLOON, 1, '2026-06-03', '6980.00');
  const even = await questions.progress(DCB, institution, '2026-06-02');
  expect(even).toMatchObject({ nonWinningShare: '0.5', nonWinningTest: 'PASS' });
  expect(citedBy(even)).toContain('SX-3.4c');
  expect(await questions.progress(DCB, institution, '2026-06-03')).toMatchObject({
    nonWinningShare: '0.502488',
    nonWinningTest: 'FAIL',
  });
});

test('SX-3.6a the winning price is the payment standard, from the first day', async () => {
  const { price, paymentStandard } = await questions.listing(BALLOON, SHAANXI, '2026-05-31');
  expect(price).toBe('5280.00');
  expect(paymentStandard).toMatchObject({ coverage: 'COVERED', amount: '5280.00', basis: 'WINNING_PRICE' });
  expect(citedBy(paymentStandard)).toContain('SX-3.6a');
  const before = await questions.listing(BALLOON, SHAANXI, '2026-05-30');
  expect(before.paymentStandard).toMatchObject({ coverage: 'NOT_SPECIFIED', amount: null });
});

test.each([
  ['2,980 above the highest 1,860', 'C02010100302001999280000001', '1860.00', '1120.00'],
  ['1,500 below it', 'C02010100302001999190000001', '1860.00', '0.00'],
  ['a local standard of 1,700 below it', 'C02010100302001999250000001', '1700.00', '500.00'],
  ['a local standard of 2,000 above it', 'C02010100302001999250000002', '1860.00', '600.00'],
])('SX-3.6b X-08 non-winning, %s: standard %s', async (_case, product, amount, overStandard) => {
  const { standing, paymentStandard, quote } = await questions.listing(product, SHAANXI, '2026-06-01');
  expect(standing).toBe('NON_WINNING');
  expect(paymentStandard).toMatchObject({ coverage: 'COVERED', amount });
  expect(citedBy(paymentStandard)).toContain('SX-3.6b');
  expect(quote.overStandard).toBe(overStandard);
});

test.each([
  ['SX-3.1a', 'the preparations are complete three days before the start', '610000', 2026, ['2026-05-28']],
  [
    'SX-3.7b',
    'the trading centre reports every quarter',
    '610000',
    2027,
    ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'],
  ],
])('%s %s', async (clause, _, jurisdiction, year, days) => {
  const asked = await questions.obligations(clause, jurisdiction, year);
  expect(asked.map(({ dueOn }) => dueOn)).toEqual(days);
});

test('FX-3 Fengxiang’s own centre monitors every month, circulates every quarter, assesses every year', async () => {
  const asked = await questions.obligations('FX-3', '610305', 2028);
  const onDay = (day: string) => asked.filter(({ dueOn }) => dueOn === day).map(({ who }) => who);
  expect(onDay('2028-02-29')).toEqual(['the monitoring centre']);
  expect(onDay('2028-03-31')).toHaveLength(2);
  expect(onDay('2028-05-30')).toHaveLength(1);
});
