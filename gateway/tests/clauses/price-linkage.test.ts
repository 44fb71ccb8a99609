import { type AskerInput } from '@alliance-hub/auth';
import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk } from './desk';
import { Questions } from './questions';

const HAINAN = '460000';
/** A balloon that wins at 1,860.00 in Hainan, which pays by the winning price (HI-4.4). */
const BALLOON = 'C02020300102002999020000001';
const CATHETER = 'C02020100202001999020000001';
const SOURCE = { title: '测试：中选结果公告', number: '测〔2025〕5号' };

let sample: SampleHub;
let questions: Questions;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  questions = new Questions(sample);
}, 120_000);
afterAll(() => sample.close());

const CENTRE: AskerInput = { sub: 'centre', role: 'TRADING_CENTRE', jurisdictions: [HAINAN] };
const company = async (): Promise<AskerInput> => {
  const { data } = await sample.ask<{ product: { company: { uscc: string } } }>(
    `{ product(code: "${BALLOON}") { company { uscc } } }`,
  );
  return { sub: 'company', role: 'COMPANY', companies: [data?.product.company.uscc ?? ''] };
};

interface Case {
  id: string;
  jurisdiction: { code: string };
  status: string;
  binding: boolean;
  currentPrice: string;
  targetPrice: string;
  dueOn: string | null;
  overdue: boolean;
  reasons: { clause: { id: string } | null; says: string }[];
}
const CASE = `id jurisdiction { code } status binding currentPrice targetPrice dueOn overdue(on: "2025-09-20")
  reasons { clause { id } says }`;

async function change<Data>(field: string, type: string, input: object, asker?: AskerInput): Promise<Data> {
  const selection = field === 'recordWinningPrice' ? `unchanged openedCases { ${CASE} }` : CASE;
  const { data, errors } = await sample.ask<Record<string, Data>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
    { input },
    asker,
  );
  expect(errors).toBeUndefined();
  return data?.[field] as Data;
}

const record = (product: string, price: string, publishedOn: string) =>
  change<{ unchanged: boolean; openedCases: Case[] }>('recordWinningPrice', 'RecordWinningPriceInput', {
    requestId: `${product} ${publishedOn}`,
    product,
    price,
    jurisdiction: '340000',
    publishedOn,
    source: SOURCE,
  });

test('HI-3.2.2b a lower winning price elsewhere is declared in 30 days, and price and payment standard follow', async () => {
  const { openedCases } = await record(BALLOON, '1500.00', '2025-08-20');
  const [opened] = openedCases;
  expect(openedCases).toHaveLength(1);
  expect(opened).toMatchObject({
    jurisdiction: { code: HAINAN },
    status: 'OPEN',
    binding: true,
    currentPrice: '1860.00',
    targetPrice: '1500.00',
    dueOn: '2025-09-19',
    overdue: true,
  });
  expect(opened?.reasons.map(({ clause }) => clause?.id)).toEqual(['HI-3.2.2b', 'HI-3.2.2b']);

  const step = { case: opened?.id, price: '1500.00', source: SOURCE };
  const declared = await change<Case>(
    'declarePriceLinkage',
    'DeclarePriceLinkageInput',
    { ...step, requestId: 'declare', declaredOn: '2025-09-19' },
    await company(),
  );
  expect(declared).toMatchObject({ status: 'DECLARED', overdue: false });
  const apply = { ...step, requestId: 'apply', effectiveOn: '2025-10-15' };
  const applied = await change<Case>('applyPriceLinkage', 'ApplyPriceLinkageInput', apply, CENTRE);
  expect(applied.status).toBe('APPLIED');
  expect(await change('applyPriceLinkage', 'ApplyPriceLinkageInput', apply, CENTRE)).toEqual(applied);

  const [before, after] = await Promise.all(
    ['2025-10-14', '2025-10-15'].map(on => questions.listing(BALLOON, HAINAN, on)),
  );
  expect(before).toMatchObject({ price: '1860.00', paymentStandard: { amount: '1860.00' } });
  expect(after).toMatchObject({
    standing: 'WINNING',
    price: '1500.00',
    paymentStandard: { amount: '1500.00' },
  });
});

test('A-60 what is ordered before the first day of the new price keeps the price of its day', async () => {
  const { openedCases } = await record(CATHETER, '1.00', '2025-08-20');
  const { id, currentPrice: old } =
    openedCases.find(({ jurisdiction }) => jurisdiction.code === HAINAN) ?? {};
  const apply = { case: id, price: '1.00', source: SOURCE, requestId: 'A-60', effectiveOn: '2025-10-15' };
  await change<Case>('applyPriceLinkage', 'ApplyPriceLinkageInput', apply, CENTRE);

  const institution = 'H46010699060';
  await desk.opens(institution);
  const tries = (orderedOn: string, price = '') =>
    desk.triesToBuy({ institution, product: CATHETER, quantity: 1, orderedOn, on: '2025-11-03', price });
  expect(await tries('2025-10-14', '1.00')).toMatchObject([{ field: 'unitPrice' }]);
  expect(await tries('2025-10-14', old)).toEqual([]);
  expect(await tries('2025-10-15', old)).toMatchObject([{ field: 'unitPrice' }]);
  expect(await tries('2025-10-15', '1.00')).toEqual([]);
});

test.each([
  ['2025-08-20', '2025-09-19'],
  ['2025-09-01', '2025-10-09'],
  ['2026-01-16', '2026-02-24'],
])('X-05 HI-3.2.2b published %s, to be declared by %s', async (publishedOn, dueOn) => {
  const products = [
    'C02040200114003999270000001',
    'C02040200114003999040000001',
    'C02040200114003999020000001',
  ];
  const product = products[['2025-08-20', '2025-09-01', '2026-01-16'].indexOf(publishedOn)] ?? '';
  const { openedCases } = await record(product, '1.00', publishedOn);
  expect(openedCases.find(({ jurisdiction }) => jurisdiction.code === HAINAN)).toMatchObject({ dueOn });
});

test('HI-3.2.2b where no clause orders the fall, the case informs and is never overdue', async () => {
  const { data } = await sample.ask<{ priceLinkageCases: { nodes: Case[] } }>(
    `{ priceLinkageCases(filter: { jurisdictions: ["371000"] }) { nodes { ${CASE} } } }`,
  );
  expect(data?.priceLinkageCases.nodes).toMatchObject([{ binding: false, dueOn: null, overdue: false }]);
});

test('the words of a case are in the language of who asks', async () => {
  const query = '{ priceLinkageCases(filter: { jurisdictions: ["460000"] }) { nodes { reasons { says } } } }';
  const authorization = `Bearer ${await sample.issuer.issue(CENTRE)}`;
  const response = await sample.post(JSON.stringify({ query }), {
    authorization,
    'accept-language': 'zh-CN',
  });
  expect(await response.text()).toContain('的文件要求按最低中选价联动');
});
