import { type AskerInput } from '@alliance-hub/auth';
import { type SampleHub, startSampleHub } from '../sample-hub';
import { COMPANY, Desk, product, productCode, SOURCE } from './desk';

const SHEATH = 'C01060100202002999200000001';
const SHEATH_WITH_SENSOR = 'C01060100202003999200000001';
const FORMER_WINNER = 'C02030100413001999130000001';
const RECORDED_WINNER = 'C02030100302001999130000001';
const CLIP_ABOVE = 'C11020100116002999110000004';
const OTHER_MAKER = '91370100DEMA01059E';
const HAINAN_CENTRE: AskerInput = { sub: 'hainan', role: 'TRADING_CENTRE', jurisdictions: ['460000'] };
const CHONGQING_CENTRE: AskerInput = { sub: 'exchange', role: 'TRADING_CENTRE', jurisdictions: ['500000'] };

let sample: SampleHub;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
}, 120_000);
afterAll(() => sample.close());

async function answer<Data>(question: string, variables: object = {}, asker?: AskerInput): Promise<Data> {
  const { data, errors } = await sample.ask<Data>(question, variables, asker);
  expect(errors).toBeUndefined();
  return data as Data;
}

const line = (n: number, price: string, more: object = {}) => ({
  ...product(n, 'INTRACRANIAL-BALLOON'),
  price,
  ...more,
});

test('HI-4.1a HI-2.1 the pushed list puts winning products on at the winning price, once; what has no code waits', async () => {
  const { jurisdiction } = await answer<{
    jurisdiction: { listings: { nodes: { product: { category: { code: string } } }[] } };
  }>(
    '{ jurisdiction(code: "460000") { listings(on: "2025-07-30", first: 1, filter: { tenders: ["LM-HD2024"] }) { nodes { product { category { code } } } } } }',
  );
  const category = jurisdiction.listings.nodes[0]?.product.category.code ?? '';
  const lines = [line(301, '100.00', { category }), line(302, '90.00', { category, productCode: null })];
  const input = {
    tender: 'LM-HD2024',
    jurisdiction: '460000',
    effectiveFrom: '2030-07-25',
    sha256: 'e'.repeat(64),
    source: SOURCE,
    lines,
  };
  const publish = () =>
    answer<{ publishSupplyList: object }>(
      'mutation ($input: PublishSupplyListInput!) { publishSupplyList(input: $input) { created accepted unchanged rejected { message } } }',
      { input },
    );
  expect(await publish()).toEqual({
    publishSupplyList: { created: true, accepted: 2, unchanged: 0, rejected: [] },
  });
  expect(await publish()).toEqual({
    publishSupplyList: { created: false, accepted: 0, unchanged: 2, rejected: [] },
  });
  const listed = await answer<{ listing: object }>(
    `{ listing(product: "${productCode(301)}", jurisdiction: "460000", on: "2030-07-25") { standing price winningPrice } }`,
  );
  expect(listed.listing).toEqual({ standing: 'WINNING', price: '100.00', winningPrice: '100.00' });
  const { dataGaps } = await answer<{ dataGaps: { nodes: { product: { name: string } }[] } }>(
    '{ dataGaps(jurisdiction: "460000", on: "2030-07-25", kinds: [NO_CODE]) { nodes { kind since product { name } } } }',
  );
  expect(dataGaps.nodes).toContainEqual({
    kind: 'NO_CODE',
    since: '2030-07-25',
    product: { name: '测试产品302' },
  });
});

test('HI-4.3b incomplete data stand on a list with their age, and the trading centre’s notice beside them', async () => {
  const gaps = `query ($on: Date!) { dataGaps(jurisdiction: "460000", on: $on, kinds: [NO_CODE], first: 1) {
    totalCount nodes { kind since days product { code } notice { issuedOn dueOn document { title } } } } }`;
  interface Gaps {
    dataGaps: {
      totalCount: number;
      nodes: { since: string; days: number; product: { code: string }; notice: object | null }[];
    };
  }
  const before = (await answer<Gaps>(gaps, { on: '2025-08-10' })).dataGaps;
  const [gap] = before.nodes;
  expect(gap).toMatchObject({ kind: 'NO_CODE', notice: null });
  const input = {
    requestId: 'notice',
    jurisdiction: '460000',
    product: gap?.product.code,
    kinds: ['NO_CODE'],
    issuedOn: '2025-08-11',
    dueOn: '2025-08-31',
    source: { title: '信息维护通知' },
  };
  const issue =
    'mutation ($input: IssueMaintenanceNoticeInput!) { issueMaintenanceNotice(input: $input) { kind } }';
  for (const time of ['once', 'again']) {
    expect({ time, ...(await answer<object>(issue, { input }, HAINAN_CENTRE)) }).toEqual({
      time,
      issueMaintenanceNotice: [{ kind: 'NO_CODE' }],
    });
  }
  const after = (await answer<Gaps>(gaps, { on: '2025-08-11' })).dataGaps.nodes[0];
  expect(after).toMatchObject({
    days: (gap?.days ?? 0) + 1,
    notice: { issuedOn: '2025-08-11', dueOn: '2025-08-31', document: { title: '信息维护通知' } },
  });
  expect((await answer<Gaps>(gaps, { on: '2025-08-10' })).dataGaps.nodes[0]?.notice).toBeNull();
});

test('SX-3.1b the data of each company’s winning products are complete to a share, before the start', async () => {
  const { dataCompleteness } = await answer<{
    dataCompleteness: { products: number; complete: number; completeness: string }[];
  }>(
    '{ dataCompleteness(jurisdiction: "610000", on: "2026-05-31") { company { name } products complete completeness } }',
  );
  const lacking = dataCompleteness.filter(({ products, complete }) => complete < products);
  expect(lacking.length).toBeGreaterThan(0);
  expect(dataCompleteness.at(-1)).toMatchObject({ completeness: '1' });
  for (const { products, complete, completeness } of dataCompleteness)
    expect(Number(completeness)).toBeCloseTo(complete / products, 5);
});

const CHECK = `query ($input: PairingInput!) { pairingCheck(input: $input) {
  verdict productPrice componentAtMost unitTest aggregateTest makerTest reasons { clause { id } result } } }`;
interface Check {
  pairingCheck: { verdict: string; reasons: { clause: { id: string } }[] };
}
const pairing = async (more: object) => {
  const company = await desk.companyOf(SHEATH);
  const base = { jurisdiction: '610000', on: '2026-06-01', maker: company, products: 10 };
  return (await answer<Check>(CHECK, { input: { ...base, ...more } })).pairingCheck;
};

test.each([
  ['10 sensors at 680.00', { unitPrice: '680.00', components: 10 }, 'PASS', true, true, true],
  ['10 sensors at 700.00', { unitPrice: '700.00', components: 10 }, 'PASS', true, true, true],
  ['10 sensors at 700.01', { unitPrice: '700.01', components: 10 }, 'FAIL', false, false, true],
  ['10 sensors at 720.00', { unitPrice: '720.00', components: 10 }, 'FAIL', false, false, true],
  ['4 sensors at 1,700.00', { unitPrice: '1700.00', components: 4 }, 'FAIL', false, true, true],
  [
    'a sensor of another maker',
    { unitPrice: '680.00', components: 10, maker: OTHER_MAKER },
    'FAIL',
    true,
    true,
    false,
  ],
])('SX-3.3a X-07 %s', async (_, input, verdict, unitTest, aggregateTest, makerTest) => {
  const found = await pairing({ product: SHEATH, ...input });
  expect(found).toMatchObject({
    verdict,
    productPrice: '2500.00',
    componentAtMost: '700.00',
    unitTest,
    aggregateTest,
    makerTest,
  });
  expect(found.reasons[0]?.clause.id).toBe('SX-3.3a');
});

test.each([
  ['0.01', 'FAIL'],
  ['0.00', 'PASS'],
])('SX-3.3b X-07 the sensor is inside: %s for it: %s', async (unitPrice, verdict) => {
  const found = await pairing({ product: SHEATH_WITH_SENSOR, unitPrice, components: 10 });
  expect(found).toMatchObject({ verdict, productPrice: '3200.00', componentAtMost: '0.00' });
  expect(found.reasons[0]?.clause.id).toBe('SX-3.3b');
});

test('SX-3.3a no clause of another province speaks of it', async () => {
  const found = await pairing({ product: SHEATH, jurisdiction: '460000', unitPrice: '1.00', components: 1 });
  expect(found.verdict).toBe('NO_RULE');
});

const record = (lines: object[], batchId: string) =>
  answer<{ recordListings: { accepted: number; rejected: { field: string; message: string }[] } }>(
    'mutation ($input: RecordListingsInput!) { recordListings(input: $input) { accepted rejected { field message } } }',
    { input: { batchId, jurisdiction: '500000', source: SOURCE, lines } },
    CHONGQING_CENTRE,
  );
const capsOf = (code: string, on: string) =>
  answer<{ listingCaps: object[] }>(
    `{ listingCaps(product: "${code}", jurisdiction: "500000", on: "${on}") { amount above reasons { clause { id } inputs { value } } } }`,
  );

test('CQ-2.2d X-10 above the lowest winning price of the group a reason is asked for; the promise is on record', async () => {
  expect((await capsOf(CLIP_ABOVE, '2025-06-01')).listingCaps).toEqual([
    {
      amount: '14.10',
      above: 'REASON_ASKED',
      reasons: [{ clause: { id: 'CQ-2.2d' }, inputs: [{ value: '14.10' }] }],
    },
  ]);
  const missing = async (on: string) => {
    const { dataGaps } = await answer<{ dataGaps: { nodes: { product: { code: string } }[] } }>(
      `{ dataGaps(jurisdiction: "500000", on: "${on}", kinds: [PRICE_REASON_MISSING]) { nodes { product { code } } } }`,
    );
    return dataGaps.nodes.map(gap => gap.product.code);
  };
  expect(await missing('2025-06-01')).toContain(CLIP_ABOVE);
  const reason = { reason: '包装成本差异', price: '14.11', from: '2025-07-01' };
  const { recordListings } = await record([{ lineId: '1', product: CLIP_ABOVE, ...reason }], 'reason');
  expect(recordListings).toEqual({ accepted: 1, rejected: [] });
  expect(await missing('2025-06-30')).toContain(CLIP_ABOVE);
  expect(await missing('2025-07-01')).not.toContain(CLIP_ABOVE);

  const { product: found } = await answer<{ product: { company: { uscc: string } } }>(
    `{ product(code: "${CLIP_ABOVE}") { company { uscc } } }`,
  );
  const input = {
    requestId: 'promise',
    tender: 'JZJLC-2024-1',
    company: found.company.uscc,
    text: '＜15枚钉子连发产品以不高于对应竞价分组中选最低价为基础定价',
    madeOn: '2024-08-20',
    source: SOURCE,
  };
  await answer('mutation ($input: RecordCommitmentInput!) { recordCommitment(input: $input) { id } }', {
    input,
  });
  const { company } = await answer<{ company: object }>(
    `{ company(uscc: "${found.company.uscc}") { commitments { madeOn text tender { number } } } }`,
  );
  expect(company).toEqual({
    commitments: [{ madeOn: '2024-08-20', text: input.text, tender: { number: 'JZJLC-2024-1' } }],
  });
});

test('CQ-2.2c X-10 a former winner that was not declared is listed at most at 298.00', async () => {
  const { tender } = await answer<{ tender: { predecessor: { number: string } } }>(
    '{ tender(number: "JX-HC2024-01") { predecessor { number } } }',
  );
  const { product: own } = await answer<{
    product: {
      name: string;
      specification: string;
      model: string;
      unit: string;
      company: object;
      bidGroup: { id: string };
    };
  }>(
    `{ product(code: "${FORMER_WINNER}") { name specification model unit company { uscc name } bidGroup { id } } }`,
  );
  const { bidGroup, ...details } = own;
  const won = (jurisdiction: string, effectiveFrom: string, price: string, letter: string) =>
    answer(
      'mutation ($input: PublishSupplyListInput!) { publishSupplyList(input: $input) { accepted rejected { message } } }',
      {
        input: {
          tender: tender.predecessor.number,
          jurisdiction,
          effectiveFrom,
          sha256: letter.repeat(64),
          source: SOURCE,
          lines: [{ ...details, productCode: FORMER_WINNER, category: 'GUIDEWIRE', price }],
        },
      },
    );
  await won('500000', '2022-01-01', '326.00', 'a');
  expect((await capsOf(FORMER_WINNER, '2025-06-01')).listingCaps).toMatchObject([{ amount: '326.00' }]);
  await won('450000', '2023-01-01', '298.00', 'b');
  await won('440000', '2023-01-01', '310.00', 'c');
  const classify = {
    requestId: 'undeclared',
    product: FORMER_WINNER,
    bidGroup: bidGroup.id,
    bidOutcome: 'NEVER_BID',
    from: '2025-05-20',
    source: SOURCE,
  };
  await answer('mutation ($input: ClassifyProductInput!) { classifyProduct(input: $input) { code } }', {
    input: classify,
  });
  const { listingCaps } = await capsOf(FORMER_WINNER, '2025-06-01');
  expect(listingCaps).toMatchObject([
    { amount: '298.00', above: 'REFUSED', reasons: [{ clause: { id: 'CQ-2.2c' } }] },
  ]);
  const step = (lineId: string, price: string) => ({
    lineId,
    product: FORMER_WINNER,
    price,
    from: '2025-06-01',
  });
  expect((await record([step('1', '298.01')], 'cap')).recordListings).toMatchObject({
    accepted: 0,
    rejected: [
      { field: 'price', message: 'price is "298.01"; it must not be above 298.00, the cap of CQ-2.2c.' },
    ],
  });
  expect((await record([step('2', '298.00')], 'cap')).recordListings).toEqual({ accepted: 1, rejected: [] });
});

test('CQ-2.2c the cap knows winning prices that were recorded by themselves, without a list', async () => {
  const won = (jurisdiction: string, price: string, tender?: string) =>
    answer(
      'mutation ($input: RecordWinningPriceInput!) { recordWinningPrice(input: $input) { unchanged } }',
      {
        input: {
          requestId: `recorded in ${jurisdiction}`,
          product: RECORDED_WINNER,
          price,
          jurisdiction,
          tender,
          publishedOn: '2024-01-10',
          source: SOURCE,
        },
      },
    );
  await won('340000', '298.00');
  expect((await capsOf(RECORDED_WINNER, '2025-06-01')).listingCaps).toEqual([]);
  await won('500000', '326.00', 'JX-HC2024-01-PREVIOUS');
  expect((await capsOf(RECORDED_WINNER, '2025-06-01')).listingCaps).toMatchObject([
    { amount: '298.00', reasons: [{ inputs: [{ value: '326.00' }, { value: '298.00' }] }] },
  ]);
});

test('who did what stands in the audit trail, for the alliance office alone', async () => {
  const question =
    '{ auditTrail(filter: { actions: ["registerCompany"] }, first: 1) { nodes { actor action subject details source { title } } } }';
  await answer('mutation ($input: RegisterCompanyInput!) { registerCompany(input: $input) { name } }', {
    input: { requestId: 'audited', company: { ...COMPANY, name: '海南演示器械有限公司' } },
  });
  const { auditTrail } = await answer<{ auditTrail: { nodes: { details: string }[] } }>(question);
  expect(auditTrail.nodes[0]).toMatchObject({
    actor: 'office',
    action: 'registerCompany',
    subject: COMPANY.uscc,
  });
  expect(JSON.parse(auditTrail.nodes[0]?.details ?? '')).toEqual({
    name: '海南演示器械有限公司',
    formerName: expect.any(String) as string,
  });
  const refused = await sample.ask(question, {}, HAINAN_CENTRE);
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});
