import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk } from './desk';
import { citedBy, Questions } from './questions';
import { type InstitutionKind, takesPart } from './takes-part';

const LIAONING = '210000';
const at = (category: string) => `${LIAONING}:${category}`;
/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const DIALYZER = 'C10030100107001999060000001';
const STENT = 'C02020600114001999020000001';

const DIALYSIS = ['DIALYZER', 'DIALYSIS-CIRCUIT', 'FISTULA-NEEDLE', 'DIALYSIS-CANNULA'];
const LINKAGE = ['INFUSION-SET', 'DIALYSIS-CONCENTRATE', 'FLUSH-SYRINGE', 'MEDICAL-GLUE'];

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
  ['private, volunteered', 'OBLIGED'],
  ['private, designated', 'VOLUNTARY'],
  ['private, reported, not designated', 'REFUSED'],
])('LN-1.2 %s: %s', async (kind, expected) => {
  const where = { rollout: at('DIALYZER'), product: DIALYZER, district: '210102' };
  expect(await takesPart(desk, questions, kind, where)).toBe(expected);
});

test.each([
  ['the dialyzers', 'DIALYZER', DIALYZER, '2025-03-24', '2025-03-25'],
  ['the peripheral stents', 'PERIPHERAL-STENT', STENT, '2025-05-09', '2025-05-10'],
])('LN-2.1 %s start on their own day', async (_name, category, product, eve, start) => {
  expect(await questions.cycle(at(category), eve)).toMatchObject({ from: start, status: 'UPCOMING' });
  expect((await questions.cycle(at(category), start)).status).toBe('RUNNING');
  const [before, after] = await Promise.all([eve, start].map(on => questions.listing(product, LIAONING, on)));
  expect(before?.paymentStandard).toMatchObject({ coverage: 'NOT_SPECIFIED', insuranceClass: null });
  expect(after?.paymentStandard).toMatchObject({ coverage: 'COVERED', insuranceClass: 'B' });
});

test('LN-2.1 the rules of a category begin with it, never with the notice', async () => {
  const says = async (on: string) =>
    (await questions.table('scope.obliged', on, [LIAONING])).map(({ categories, rule }) => [
      categories.length,
      rule.status,
    ]);
  expect((await says('2025-03-24')).every(([, status]) => status === 'NOT_SPECIFIED')).toBe(true);
  expect((await says('2025-05-09')).sort()).toEqual([
    [1, 'NOT_SPECIFIED'],
    [11, 'SPECIFIED'],
  ]);
  expect((await says('2025-05-10')).every(([, status]) => status === 'SPECIFIED')).toBe(true);
});

test.each([
  ['LN-2.2a', 'three years', ['COCHLEAR-IMPLANT', ...LINKAGE], '2028-03-24', 3],
  ['LN-2.2a', 'three years from their own start', ['PERIPHERAL-STENT'], '2028-05-09', 3],
  ['LN-2.2b', 'two years', ['LIGATION-CLIP', 'LARYNGEAL-MASK'], '2027-03-24', 2],
  ['LN-2.2c', 'one year', DIALYSIS, '2026-03-24', 1],
])('%s %s: %p', async (row, _term, categories, to, years) => {
  for (const category of categories) {
    const cycle = await questions.cycle(at(category), to);
    expect(cycle).toMatchObject({ to, status: 'RUNNING' });
    expect(cycle.years).toHaveLength(years);
    expect(citedBy(cycle)).toContain(row);
    const after = `${to.slice(0, 8)}${String(Number(to.slice(8)) + 1).padStart(2, '0')}`;
    expect((await questions.cycle(at(category), after)).status).not.toBe('RUNNING');
  }
});

test('LN-2.2c without a decision the price is kept, assessment stops and a decision is due; with one it goes on', async () => {
  const rollout = at('DIALYZER');
  expect(await questions.cycle(rollout, '2026-03-25')).toMatchObject({
    status: 'EXPIRED_PENDING',
    extension: { allowed: 'SPECIFIED', years: null, decided: false, to: null },
  });
  expect(await questions.listing(DIALYZER, LIAONING, '2026-03-25')).toMatchObject({
    standing: 'WINNING',
    price: '58.00',
  });
  await desk.opens('H21010299150');
  const line = { institution: 'H21010299150', product: DIALYZER, agreedQuantity: 10 };
  await expect(desk.agrees(rollout, line, 2)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });

  await desk.extends(rollout, '2026-09-24');
  const extended = await questions.cycle(rollout, '2026-09-24');
  expect(extended).toMatchObject({
    to: '2026-03-24',
    status: 'EXTENDED',
    extension: { decided: true, to: '2026-09-24' },
  });
  expect(extended.years.at(-1)).toMatchObject({ number: 2, from: '2026-03-25', to: '2026-09-24' });
  expect((await questions.cycle(rollout, '2026-09-25')).status).toBe('EXPIRED_PENDING');
  expect(await desk.agrees(rollout, line, 2)).toEqual([]);
});

test.each([
  ['winning glue is not covered for now', 'C15030100108001999190000001', 'NOT_COVERED'],
  ['a policy for winning cochlear implants will follow', 'C06010100100001999270000001', 'PENDING'],
  ['a policy for other cochlear implants will follow', 'C06010100100001999290000001', 'PENDING'],
])('LN-4.3a %s', async (_case, product, coverage) => {
  const { paymentStandard } = await questions.listing(product, LIAONING, '2025-03-25');
  expect(paymentStandard).toMatchObject({ coverage, insuranceClass: null, amount: null });
  expect(citedBy(paymentStandard)).toContain('LN-4.3a');
});

test.each([
  ['winning dialyzer', DIALYZER],
  ['other dialyzer', 'C10030100107001999280000001'],
  ['winning clip', 'C11020100116002999110000002'],
  ['winning infusion set', 'C16020100103001999070000001'],
])('LN-4.3b class B by another document, which gives the amount: %s', async (_case, product) => {
  const { paymentStandard } = await questions.listing(product, LIAONING, '2025-03-25');
  expect(paymentStandard).toMatchObject({
    coverage: 'COVERED',
    insuranceClass: 'B',
    amount: null,
    copay: { status: 'NOT_SPECIFIED', firstSelfPayRatio: null },
  });
  expect(citedBy(paymentStandard)).toContain('LN-4.3b');
});

test('LN-5.1a companies and institutions have stocked up two days before each start (A-36, A-37)', async () => {
  const asked = await questions.obligations('LN-5.1a', LIAONING, 2025);
  expect(asked.map(({ dueOn, lastWorkdayOn }) => [dueOn, lastWorkdayOn])).toEqual([
    ['2025-03-23', '2025-03-21'],
    ['2025-05-08', '2025-05-08'],
  ]);
  expect(asked[1]?.rollouts).toEqual([{ id: at('PERIPHERAL-STENT') }]);
});

test('LN-5.4 monitoring every month, and an assessment at the end of each agreement year', async () => {
  const asked = await questions.obligations('LN-5.4', LIAONING, 2026);
  expect(asked.filter(({ dueOn }) => dueOn === '2026-03-31')).toHaveLength(1);
  const assessed = asked.filter(({ opensOn }) => opensOn < '2026-01-01').map(({ dueOn }) => dueOn);
  expect(assessed).toEqual(expect.arrayContaining(['2026-03-24', '2026-05-09']));
});
