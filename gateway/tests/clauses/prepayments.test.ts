import { type AskerInput } from '@alliance-hub/auth';
import { type Yuan } from '@alliance-hub/kernel';
import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk, yuan } from './desk';

/** Products of the sample at the prices of X-06 (subgraphs/catalogue/sample/worked-examples.md). */
const BALLOON = 'C02030500102101999020000001';
const SHAANXI = {
  '610000:DCB': [BALLOON, 120],
  '610000:UROLOGY': ['C01060200113001999190000001', 900],
  '610000:SUTURE': ['C12010100203001999050000001', 15_000],
} as const;
const LIAONING = {
  '210000:DIALYZER': ['C10030100107001999060000001', 60_000],
  '210000:FISTULA-NEEDLE': ['C10050100113001999060000001', 60_000],
  '210000:DIALYSIS-CANNULA': ['C10050200103001999060000001', 8_000],
} as const;
const WEIHAI = { '371000:SD2021-1': ['C17010100100001999070000001', 100] } as const;
const WIRE = '500000:GUIDEWIRE';

interface Prepayment {
  id: string;
  base: string;
  minimum: string | null;
  fund: string | null;
  balance: string;
  refundDueOn: string | null;
  tranches: { number: number; dueOn: string | null; amount: string; paidOn: string | null }[];
  offsets: { month: string; amount: string; balance: string }[];
  entries: { id: string; amount: string | null; reverses: string | null }[];
  reasons: { clause: { id: string; reading: string | null } | null; result: string | null }[];
}
const FIELDS = `id base minimum fund balance(on: "2030-12-31") refundDueOn tranches { number dueOn amount paidOn }
  offsets { month amount balance } entries { id amount reverses } reasons { clause { id reading } result }`;
const SOURCE = { title: '测试文件' };

let sample: SampleHub;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
}, 120_000);
afterAll(() => sample.close());

let requests = 0;
async function records(mutation: string, type: string, area: string, input: object): Promise<Prepayment> {
  const asker: AskerInput = { sub: 'agency', role: 'INSURANCE_AGENCY', jurisdictions: [area] };
  const { data, errors } = await sample.ask<Record<string, Prepayment>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`,
    { input: { requestId: `prepayment-${(requests += 1)}`, source: SOURCE, ...input } },
    asker,
  );
  expect(errors).toBeUndefined();
  return data?.[mutation] as Prepayment;
}
const prepays = (jurisdiction: string, input: object) =>
  records('recordPrepayment', 'RecordPrepaymentInput', jurisdiction, { jurisdiction, ...input });
const fundPays = (area: string, prepayment: string, month: string, payment: string) =>
  records('recordFundPayment', 'RecordFundPaymentInput', area, {
    prepayment,
    month,
    payment,
    paidOn: `${month}-28`,
  });

/** A hospital that agrees to buy some products. */
async function agrees(
  institution: string,
  products: Readonly<Record<string, readonly [product: string, quantity: number]>>,
): Promise<void> {
  await desk.opens(institution);
  for (const [rollout, [product, agreedQuantity]] of Object.entries(products))
    expect(await desk.agrees(rollout, { institution, product, agreedQuantity })).toEqual([]);
}

const cited = ({ reasons }: Prepayment) => [...new Set(reasons.flatMap(({ clause }) => clause?.id ?? []))];

test('SX-3.5a X-06 at least 30 % of the yearly agreed amount', async () => {
  const institution = 'H61010399180';
  await agrees(institution, SHAANXI);
  const made = await prepays('610100', {
    institution,
    agreementYear: 1,
    amount: '255195.00',
    paidOn: '2026-05-31',
  });
  expect(made).toMatchObject({ base: '850650.00', minimum: '255195.00', balance: '255195.00' });
  expect(cited(made)).toEqual(expect.arrayContaining(['SX-3.5a', 'SX-3.5b']));
  expect(made.reasons[0]).toMatchObject({
    clause: { id: 'SX-3.5a', reading: expect.stringContaining('A-18') as string },
    result: '255195.00',
  });
});

test('SX-3.5b X-06 offset in step with the purchases', async () => {
  const institution = 'H61010399181';
  await agrees(institution, SHAANXI);
  const { id } = await prepays('610100', {
    institution,
    agreementYear: 1,
    amount: '255195.00',
    paidOn: '2026-05-31',
  });
  const rows: (readonly string[])[] = [];
  for (const [month, quantity, price] of [
    ['2026-06', 14, '5000.00'],
    ['2026-07', 23, '4000.00'],
    ['2026-08', 0, '0.00'],
    ['2026-09', 32, '5000.00'],
    ['2026-10', 100, '5204.30'],
  ] as const) {
    if (quantity > 0) await desk.buys({ institution, product: BALLOON, quantity, price, on: `${month}-20` });
    const { offsets } = await fundPays('610100', id, month, '300000.00');
    rows.push([offsets.at(-1)?.amount ?? '', offsets.at(-1)?.balance ?? '']);
  }
  expect(rows).toEqual([
    ['21000.00', '234195.00'],
    ['27600.00', '206595.00'],
    ['0.00', '206595.00'],
    ['48000.00', '158595.00'],
    ['156129.00', '2466.00'],
  ]);
});

test('CQ-2.3a, CQ-2.3b X-11 the centre’s total in two halves: by the end of the next month, and of month 6', async () => {
  const institution = 'H50010399180';
  await desk.opens(institution);
  const form = { institution, rollouts: [WIRE], amount: '333333.33', base: '1000000.00' };
  await prepays('500103', { ...form, paidOn: '2025-06-30' });
  const made = await prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' });
  expect(made).toMatchObject({ base: '1000000.00', minimum: null, balance: '333333.33' });
  expect(made.tranches).toEqual([
    { number: 1, dueOn: '2025-06-30', amount: '166666.67', paidOn: '2025-06-30' },
    { number: 2, dueOn: '2025-10-31', amount: '166666.66', paidOn: '2025-10-31' },
  ]);
  expect(made.reasons[0]).toMatchObject({ clause: { id: 'CQ-2.3a' }, result: 'NOT_SPECIFIED' });
  expect(cited(made)).toEqual(expect.arrayContaining(['CQ-2.3b', 'CQ-2.3c', 'CQ-2.3d']));
});

test.each([
  ['TERTIARY', 'EMPLOYEES'],
  ['SECONDARY', 'EMPLOYEES'],
  ['PRIMARY', 'RESIDENTS'],
  ['UNGRADED', 'RESIDENTS'],
])(
  'CQ-2.3d a %s institution is prepaid by the fund of the %s, also after its tier changed',
  async (tier, fund) => {
    const institution = `H5001039918${['TERTIARY', 'SECONDARY', 'PRIMARY', 'UNGRADED'].indexOf(tier) + 1}`;
    await desk.opens(institution, { tier });
    const form = { institution, rollouts: [WIRE], amount: '100.00', base: '200.00' };
    expect((await prepays('500103', { ...form, paidOn: '2025-06-30' })).fund).toBe(fund);
    await desk.opens(institution, { tier: tier === 'PRIMARY' ? 'SECONDARY' : 'PRIMARY', from: '2025-09-01' });
    expect((await prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' })).fund).toBe(fund);
  },
);

test('CQ-2.3c a month’s payment is deducted once in all prepayments of an institution, the oldest first', async () => {
  const institution = 'H50010399192';
  await desk.opens(institution);
  const ids: string[] = [];
  for (const [rollout, paidOn] of [
    [WIRE, '2025-06-30'],
    ['500000:GUIDING-CATHETER', '2025-07-31'],
  ]) {
    const form = { institution, rollouts: [rollout], amount: '600.00', base: '1.00', paid: '600.00', paidOn };
    ids.push((await prepays('500103', form)).id);
  }
  const [older = '', younger = ''] = ids;
  const taken = async (id: string, month: string) =>
    (await fundPays('500103', id, month, '500.00')).offsets.at(-1)?.amount;
  // The younger one is told of first.
  expect([await taken(younger, '2027-06'), await taken(older, '2027-06')]).toEqual(['0.00', '500.00']);
  expect([await taken(younger, '2027-07'), await taken(older, '2027-07')]).toEqual(['400.00', '100.00']);
});

test('CQ-2.3c what was recorded by mistake is taken back, and stays on record', async () => {
  const institution = 'H50010399193';
  await desk.opens(institution);
  const form = { institution, rollouts: [WIRE], amount: '600.00', base: '1.00' };
  const { id } = await prepays('500103', { ...form, paidOn: '2025-06-30' });
  const { entries } = await fundPays('500103', id, '2027-06', '180.00');
  const taken = await records('reversePrepaymentEntry', 'ReversePrepaymentEntryInput', '500103', {
    prepayment: id,
    entry: entries.at(-1)?.id,
  });
  expect(taken).toMatchObject({ balance: '300.00', offsets: [] });
  expect(taken.entries.slice(-2)).toMatchObject([
    { amount: '180.00', reverses: null },
    { amount: '-180.00', reverses: entries.at(-1)?.id },
  ]);
});

describe('CQ-2.3c X-12 from the month after the cycle, out of each month’s payment', () => {
  const prepaid = async (institution: string) => {
    await desk.opens(institution);
    const form = { institution, rollouts: [WIRE], amount: '600000.00', base: '1.00' };
    await prepays('500103', { ...form, paidOn: '2025-06-30' });
    return prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' });
  };

  test('until nothing is open', async () => {
    const { id } = await prepaid('H50010399190');
    const taken: string[] = [];
    let made: Prepayment | undefined;
    for (const [month, payment] of [
      ['2027-05', '70000.00'],
      ['2027-06', '180000.00'],
      ['2027-07', '150000.00'],
      ['2027-08', '0.00'],
      ['2027-09', '210000.00'],
      ['2027-10', '90000.00'],
    ] as const) {
      made = await fundPays('500103', id, month, payment);
      taken.push(made.offsets.at(-1)?.amount ?? '');
    }
    expect(taken).toEqual(['0.00', '180000.00', '150000.00', '0.00', '210000.00', '60000.00']);
    expect(made).toMatchObject({ balance: '0.00', refundDueOn: null });
  });

  test('for twelve months; then the rest goes back in full', async () => {
    const { id, refundDueOn } = await prepaid('H50010399191');
    expect(refundDueOn).toBe('2028-05-31');
    let made: Prepayment | undefined;
    for (let n = 0; n < 12; n += 1) {
      const month = n < 7 ? `2027-${String(n + 6).padStart(2, '0')}` : `2028-0${n - 6}`;
      made = await fundPays('500103', id, month, '40000.00');
    }
    expect(made).toMatchObject({ balance: '120000.00', refundDueOn: '2028-05-31' });
    const refund = { prepayment: id, amount: '120000.00', refundedOn: '2028-06-15' };
    expect(
      await records('recordPrepaymentRefund', 'RecordPrepaymentRefundInput', '500103', refund),
    ).toMatchObject({
      balance: '0.00',
      refundDueOn: null,
    });
  });
});

test('LN-4.1b X-06 at least half of the yearly agreed amount, in place before the start', async () => {
  const institution = 'H21010299180';
  await agrees(institution, LIAONING);
  const made = await prepays('210100', {
    institution,
    agreementYear: 1,
    amount: '1962300.00',
    paidOn: '2025-03-24',
  });
  expect(made).toMatchObject({ base: '3924600.00', minimum: '1962300.00' });
  expect(made.tranches).toMatchObject([{ dueOn: '2025-03-24', paidOn: '2025-03-24' }]);
  expect(cited(made)).toContain('LN-4.1b');
});

test('WH-2.2a, WH-2.2b, WH-2.2c half of price times agreed quantity, promptly; deducted when the agency decides', async () => {
  const institution = 'H37100299180';
  await agrees(institution, WEIHAI);
  const price = await unitPrice(WEIHAI['371000:SD2021-1'][0]);
  const made = await prepays('371000', {
    institution,
    agreementYear: 1,
    amount: price.times(50).toString(),
    paidOn: '2021-04-10',
  });
  expect(made).toMatchObject({ base: price.times(100).toString(), minimum: price.times(50).toString() });
  expect(made.tranches).toMatchObject([{ dueOn: null, paidOn: '2021-04-10' }]);
  expect(cited(made)).toEqual(expect.arrayContaining(['WH-2.2a', 'WH-2.2b', 'WH-2.2c']));
  const { offsets } = await fundPays('371000', made.id, '2023-04', '10.00');
  expect(offsets.at(-1)?.amount).toBe('10.00');
});

async function unitPrice(product: string): Promise<Yuan> {
  const { data } = await sample.ask<{ listing: { winningPrice: string } }>(
    `{ listing(product: "${product}", jurisdiction: "371000", on: "2021-04-10") { winningPrice } }`,
  );
  return yuan(data?.listing.winningPrice ?? '');
}
