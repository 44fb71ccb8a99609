import { type AskerInput } from '@alliance-hub/auth';
import { type Answer, type SampleHub, startSampleHub } from '../sample-hub';
import { Desk } from './desk';

/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const BALLOON = 'C02020300102002999020000001';
const OTHER_BALLOON = 'C02020300102002999030000001';
const NON_WINNING = 'C02020300102002999240000001';
const CLIP = 'C11020100116002999110000002';
const FLUSHER = 'C14030100100004999240000001';
const STENT = 'C02020600114001999020000001';
const DCB = 'C02030500102101999020000001';
const HAINAN = '460000:PERIPHERAL-BALLOON';
const CLIPS = '500000:LIGATION-CLIP';
const FLUSHERS = '500000:PREFILLED-FLUSHER';
const STENTS = '210000:PERIPHERAL-STENT';
const SHAANXI = '610000:DCB';

interface Cited {
  clause: { id: string } | null;
  says: string;
}
interface Line {
  product: { code: string };
  previousAgreed: number;
  previousUse: number;
  floor: number | null;
  proposed: number;
  confirmed: number | null;
  carriedOver: number;
  shortYearVolume: number | null;
  belowFloorReason: string | null;
  status: string;
  reasons: Cited[];
}
interface Plan {
  binding: boolean;
  status: string;
  categoryFloors: { floor: number; placed: number; unplaced: number; reasons: Cited[] }[];
  lines: { nodes: Line[] };
  reasons: Cited[];
}
interface Refused {
  code: string;
  rejected?: { id: string; field: string; message: string }[];
}

const PLAN = `binding status
  categoryFloors(institutions: $institutions) { floor placed unplaced reasons { clause { id } says } }
  lines(institutions: $institutions) { nodes { product { code } previousAgreed previousUse floor proposed confirmed
    carriedOver shortYearVolume belowFloorReason status reasons { clause { id } says } } }
  reasons { clause { id } says }`;

let sample: SampleHub;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
}, 120_000);
afterAll(() => sample.close());

const centreOf = (rollout: string): AskerInput => ({
  sub: 'centre',
  role: 'TRADING_CENTRE',
  jurisdictions: [rollout.slice(0, 6)],
});

async function planOf(rollout: string, year: number, institution: string): Promise<Plan> {
  const { data, errors } = await sample.ask<{ rollout: { renewalPlan: Plan } }>(
    `query ($rollout: ID!, $year: Int!, $institutions: [ID!]) {
      rollout(id: $rollout) { renewalPlan(agreementYear: $year) { ${PLAN} } } }`,
    { rollout, year, institutions: [institution] },
    centreOf(rollout),
  );
  expect(errors).toBeUndefined();
  return data?.rollout.renewalPlan as Plan;
}

interface Asked {
  institution: string;
  product: string;
  quantity: number;
  reason?: string;
  reduction?: object;
}
let requests = 0;

/** The plan as it stands then, or what was wrong. */
async function confirms(
  rollout: string,
  year: number,
  asked: readonly Asked[],
  language = 'en',
): Promise<{ plan?: Plan | undefined; refused?: Refused | undefined; message?: string | undefined }> {
  requests += 1;
  const lines = await Promise.all(
    asked.map(async (line, n) => ({
      lineId: `renewal-${requests}-${n}`,
      company: await desk.companyOf(line.product),
      ...line,
    })),
  );
  const source = { title: '续签通知' };
  const { data, errors }: Answer<{ confirmRenewal: Plan }> = await sample.ask(
    `mutation ($input: ConfirmRenewalInput!, $institutions: [ID!]) { confirmRenewal(input: $input) { ${PLAN} } }`,
    {
      input: { requestId: `renewal-${requests}`, rollout, agreementYear: year, source, lines },
      institutions: [asked[0]?.institution],
    },
    centreOf(rollout),
    language,
  );
  return {
    plan: data?.confirmRenewal,
    refused: errors?.[0]?.extensions,
    message: errors?.[0]?.message,
  };
}

const cited = (reasons: readonly Cited[]): (string | undefined)[] => reasons.map(({ clause }) => clause?.id);

/** A hospital that agreed on something for a year. */
async function agreed(
  rollout: string,
  institution: string,
  year: number,
  ...lines: [product: string, quantity: number][]
): Promise<void> {
  for (const [product, agreedQuantity] of lines) {
    expect(await desk.agrees(rollout, { institution, product, agreedQuantity }, year)).toEqual([]);
  }
}

test.each([
  ['1,000 used, 700 agreed', 'H46010699161', 700, 990, 10, 800, 799],
  ['1,001 used, 700 agreed', 'H46010699162', 700, 990, 11, 801, 800],
  ['800 used, 700 agreed', 'H46010699163', 700, 800, 0, 700, 699],
  ['nothing used, 700 agreed', 'H46010699164', 700, 0, 0, 700, 699],
])(
  'HI-3.2.1d X-02 one company, %s: the floor binds',
  async (_case, institution, before, winning, nonWinning, floor, below) => {
    await desk.opens(institution);
    await agreed(HAINAN, institution, 1, [BALLOON, before]);
    const buy = (product: string, quantity: number, price: string) =>
      quantity > 0 ? desk.buys({ institution, product, quantity, on: '2026-07-29', price }) : undefined;
    await buy(BALLOON, winning, '1860.00');
    await buy(NON_WINNING, nonWinning, '1590.01');
    const plan = await planOf(HAINAN, 2, institution);
    expect(plan).toMatchObject({ binding: true, status: 'SPECIFIED' });
    expect(plan.lines.nodes).toMatchObject([
      { previousAgreed: before, previousUse: winning, floor, proposed: floor, confirmed: null },
    ]);
    expect(cited(plan.lines.nodes[0]?.reasons ?? [])).toContain('HI-3.2.1d');
    const line = { institution, product: BALLOON };
    const { refused } = await confirms(HAINAN, 2, [{ ...line, quantity: below, reason: '科室调整' }]);
    expect(refused?.code).toBe('BAD_USER_INPUT');
    expect(refused?.rejected?.[0]?.message).toMatch(new RegExp(`at least ${floor}: .*HI-3.2.1d`));
    const confirmed = await confirms(HAINAN, 2, [{ ...line, quantity: floor }]);
    expect(confirmed.plan?.lines.nodes).toMatchObject([{ confirmed: floor }]);
  },
);

test('HI-3.2.1d X-02 two companies: 400 and 300, and 800 over the category, of which 100 go to any winner', async () => {
  const institution = 'H46010699165';
  await desk.opens(institution);
  await agreed(HAINAN, institution, 1, [BALLOON, 400], [OTHER_BALLOON, 300]);
  await desk.buys({ institution, product: BALLOON, quantity: 1_000, on: '2026-01-05', price: '1860.00' });
  const plan = await planOf(HAINAN, 2, institution);
  expect(plan.lines.nodes.map(({ floor }) => floor).sort()).toEqual([300, 400]);
  expect(plan.categoryFloors).toMatchObject([{ floor: 800, placed: 700, unplaced: 100 }]);
  expect(cited(plan.categoryFloors[0]?.reasons ?? [])).toContain('HI-3.2.1d');
  const both = (first: number, second: number) => [
    { institution, product: BALLOON, quantity: first },
    { institution, product: OTHER_BALLOON, quantity: second },
  ];
  for (const [first, second, says] of [
    [400, 399, 'at least 800'],
    [399, 401, 'at least 400'],
  ] as const) {
    const { refused } = await confirms(HAINAN, 2, both(first, second));
    expect(refused?.rejected?.map(({ message }) => message).join()).toContain(says);
  }
  const { plan: confirmed } = await confirms(HAINAN, 2, both(400, 400));
  expect(confirmed?.categoryFloors).toMatchObject([{ floor: 800, placed: 800, unplaced: 0 }]);
});

test('HI-3.2.1d what is wrong is told in the language of the asker', async () => {
  const institution = 'H46010699166';
  await desk.opens(institution);
  await agreed(HAINAN, institution, 1, [BALLOON, 50]);
  const { refused, message } = await confirms(
    HAINAN,
    2,
    [{ institution, product: BALLOON, quantity: 49 }],
    'zh',
  );
  expect(message).toContain('1 行中有 1 行未通过，全部未登记');
  expect(refused?.rejected?.[0]?.message).toContain('不得低于 50');
});

test.each([
  ['half of it', 700, '0.5'],
  ['all of it', 1_400, '1'],
  ['more, which nothing blocks', 1_401, '1.000714'],
])('HI-3.2.1c twice the first year’s volume over the cycle: %s', async (_case, quantity, share) => {
  const institution = `H460106991${70 + ['0.5', '1', '1.000714'].indexOf(share)}`;
  await desk.opens(institution);
  await agreed(HAINAN, institution, 1, [BALLOON, 700]);
  await desk.buys({
    institution,
    product: BALLOON,
    quantity: quantity - 1,
    on: '2026-07-29',
    price: '1860.00',
  });
  await desk.buys({ institution, product: BALLOON, quantity: 1, on: '2026-07-30', price: '1860.00' });
  const { data } = await sample.ask<{ rollout: { plannedTotal: { reasons: Cited[] } } }>(
    `{ rollout(id: "${HAINAN}") { plannedTotal(asOf: "2026-07-30") { status firstYearAgreed planned purchased share reasons { clause { id } says } } } }`,
    {},
    { sub: 'hospital', role: 'INSTITUTION', institutions: [institution] },
  );
  expect(data?.rollout.plannedTotal).toMatchObject({
    status: 'SPECIFIED',
    firstYearAgreed: 700,
    planned: 1_400,
    purchased: quantity,
    share,
  });
  expect(cited(data?.rollout.plannedTotal.reasons ?? [])).toEqual(['HI-3.2.1c']);
});

test.each([
  ['CQ-2.1d', CLIPS, CLIP, 'H50010399161', null],
  ['CQ-2.1g', FLUSHERS, FLUSHER, 'H50010399162', 310],
] as const)(
  '%s X-02 500 in principle, as last year; below with a reason alone, which is kept',
  async (row, rollout, product, institution, short) => {
    await desk.opens(institution);
    await agreed(rollout, institution, 1, [product, 500]);
    const plan = await planOf(rollout, 2, institution);
    expect(plan).toMatchObject({ binding: false, status: 'SPECIFIED', categoryFloors: [] });
    expect(plan.lines.nodes).toMatchObject([{ floor: 500, proposed: 500, shortYearVolume: short }]);
    expect(cited(plan.lines.nodes[0]?.reasons ?? [])).toContain(row);
    const line = { institution, product, quantity: 499 };
    const { refused } = await confirms(rollout, 2, [line]);
    expect(refused?.rejected?.[0]?.message).toMatch(new RegExp(`at least 500: .*${row}`));
    const { plan: confirmed } = await confirms(rollout, 2, [{ ...line, reason: '科室调整' }]);
    expect(confirmed?.lines.nodes).toMatchObject([{ confirmed: 499, belowFloorReason: '科室调整' }]);
  },
);

test('CQ-2.1e X-09 a shortfall of 40 is carried over beside the new volume, and purchases fill it first', async () => {
  const institution = 'H50010399163';
  await desk.opens(institution);
  await agreed(CLIPS, institution, 1, [CLIP, 400]);
  await desk.buys({ institution, product: CLIP, quantity: 360, on: '2026-05-19', price: '14.10' });
  const plan = await planOf(CLIPS, 2, institution);
  expect(plan.lines.nodes).toMatchObject([{ floor: 400, carriedOver: 40 }]);
  expect(cited(plan.lines.nodes[0]?.reasons ?? [])).toContain('CQ-2.1e');
  const { refused } = await confirms(CLIPS, 2, [{ institution, product: CLIP, quantity: 400 }]);
  expect(refused).toBeUndefined();
  await desk.buys({ institution, product: CLIP, quantity: 60, on: '2026-06-01', price: '14.10' });
  const { data } = await sample.ask(
    `{ rollout(id: "${CLIPS}") {
      progress(asOf: "2026-06-01") { agreed purchased carriedOver carriedOverPurchased completion }
      agreements(filter: { agreementYear: 2 }) { nodes { lines { agreedQuantity carriedOver carriedOverOpen(asOf: "2026-06-01") } } } } }`,
    {},
    { sub: 'hospital', role: 'INSTITUTION', institutions: [institution] },
  );
  expect(data).toEqual({
    rollout: {
      progress: { agreed: 400, purchased: 60, carriedOver: 40, carriedOverPurchased: 40, completion: '0.05' },
      agreements: { nodes: [{ lines: [{ agreedQuantity: 400, carriedOver: 40, carriedOverOpen: 0 }] }] },
    },
  });
});

test('LN-3.2a X-02 the third year compares with the first: 1,200, whatever the second was', async () => {
  const institution = 'H21010299161';
  await desk.opens(institution);
  await agreed(STENTS, institution, 1, [STENT, 1_200]);
  await agreed(STENTS, institution, 2, [STENT, 1_500]);
  const plan = await planOf(STENTS, 3, institution);
  expect(plan.binding).toBe(false);
  expect(plan.lines.nodes).toMatchObject([{ previousAgreed: 1_500, floor: 1_200 }]);
  expect(cited(plan.lines.nodes[0]?.reasons ?? [])).toContain('LN-3.2a');
  const line = { institution, product: STENT };
  const { refused } = await confirms(STENTS, 3, [{ ...line, quantity: 1_199 }]);
  expect(refused?.rejected?.[0]?.message).toMatch(/at least 1200: .*LN-3.2a/);
  const { plan: confirmed } = await confirms(STENTS, 3, [{ ...line, quantity: 1_200 }]);
  expect(confirmed?.lines.nodes).toMatchObject([{ confirmed: 1_200 }]);
});

test('SX-2.2b the trading centre organises the signing of the next year as the year ends', async () => {
  const { data, errors } = await sample.ask<{
    jurisdiction: {
      obligations: { dueOn: string; clause: { id: string }; rollout: { id: string } | null }[];
    };
  }>(
    `{ jurisdiction(code: "610000") { obligations(from: "2027-05-01", to: "2027-05-31") { dueOn clause { id } rollout { id } } } }`,
    {},
    centreOf(SHAANXI),
  );
  expect(errors).toBeUndefined();
  const due = data?.jurisdiction.obligations.filter(({ clause }) => clause.id === 'SX-2.2b') ?? [];
  expect(due.length).toBeGreaterThan(0);
  expect([...new Set(due.map(({ dueOn }) => dueOn))]).toEqual(['2027-05-30']);
});

test('SX-2.2b SX-2.2d X-02 no floor: 900 goes on, and goes down after the reviews alone', async () => {
  const institution = 'H61010299161';
  await desk.opens(institution);
  await agreed(SHAANXI, institution, 1, [DCB, 900]);
  const plan = await planOf(SHAANXI, 2, institution);
  expect(plan).toMatchObject({ binding: false, status: 'NOT_SPECIFIED', categoryFloors: [] });
  expect(plan.lines.nodes).toMatchObject([{ floor: null, proposed: 900, status: 'NOT_SPECIFIED' }]);
  expect(cited(plan.lines.nodes[0]?.reasons ?? [])).toContain('SX-2.2b');
  expect(cited(plan.reasons)).toContain('SX-2.2d');
  const line = { institution, product: DCB, quantity: 899 };
  const { refused } = await confirms(SHAANXI, 2, [{ ...line, reason: '科室调整' }]);
  expect(refused?.rejected?.[0]?.message).toContain('SX-2.2d');
  const review = (by: string, on: string) => ({ by, on });
  const reviews = [
    review('DISTRICT_BUREAU', '2026-06-01'),
    review('CITY_BUREAU', '2026-06-08'),
    review('PROVINCE_BUREAU', '2026-06-15'),
  ];
  const reduction = { explanation: { title: '书面说明材料' }, reviews };
  const unordered = { ...reduction, reviews: [...reviews].reverse() };
  expect((await confirms(SHAANXI, 2, [{ ...line, reduction: unordered }])).refused?.code).toBe(
    'BAD_USER_INPUT',
  );
  const { plan: confirmed } = await confirms(SHAANXI, 2, [{ ...line, reduction }]);
  expect(confirmed?.lines.nodes).toMatchObject([{ previousAgreed: 900, confirmed: 899 }]);
});
