import { type AskerInput } from '@alliance-hub/auth';
import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk, yuan } from './desk';
import { Questions } from './questions';

/** A winning product of the sample in each province (subgraphs/catalogue/sample/worked-examples.md). */
const PLACES = {
  Hainan: {
    rollout: '460000:PERIPHERAL-BALLOON',
    product: 'C02020300102002999020000001',
    district: '460107',
  },
  Shaanxi: { rollout: '610000:DCB', product: 'C02030500102101999020000001', district: '610305' },
  Chongqing: { rollout: '500000:LIGATION-CLIP', product: 'C11020100116002999110000002', district: '500103' },
  Liaoning: { rollout: '210000:DIALYZER', product: 'C10030100107001999060000001', district: '210102' },
  Weihai: { rollout: '371000:SD2021-1', product: 'C17010100100001999070000001', district: '371002' },
} as const;
type Place = keyof typeof PLACES;

interface Payable {
  mode: string;
  amount: string;
  paid: string;
  dueStatus: string;
  dueOn: string | null;
  nextWorkdayOn: string | null;
  provisional: boolean;
  overdue: boolean;
  reasons: { clause: { id: string; reading: string | null } | null; result: string | null }[];
}

let sample: SampleHub;
let desk: Desk;
let questions: Questions;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  questions = new Questions(sample);
  for (const { rollout, product, district } of Object.values(PLACES)) {
    await desk.opens(hospitalIn(district));
    await desk.agrees(rollout, { institution: hospitalIn(district), product, agreedQuantity: 10 });
  }
}, 120_000);
afterAll(() => sample.close());

const hospitalIn = (district: string): string => `H${district}99170`;
const asHospital = (place: Place): AskerInput => ({
  sub: 'hospital',
  role: 'INSTITUTION',
  institutions: [hospitalIn(PLACES[place].district)],
});

let lots = 0;
/** Buys some pieces at the winning price, accepted on a day. @returns the id of the lot */
async function accepts(
  place: Place,
  on: string,
  more: { quantity?: number; kind?: 'RETURN' } = {},
): Promise<string> {
  const { product, district, rollout } = PLACES[place];
  const lineId = `lot-${(lots += 1)}`;
  const { price } = await questions.listing(product, rollout.slice(0, 6), on);
  await desk.buys({
    institution: hospitalIn(district),
    product,
    quantity: 1,
    on,
    lineId,
    ...(price !== null && { price }),
    ...more,
  });
  await sample.hub.settlement.followExecution();
  return `${hospitalIn(district)}:${lineId}`;
}

async function owed(place: Place, id: string, on = '2026-11-22'): Promise<Payable> {
  const { data, errors } = await sample.ask<{ payable: Payable }>(
    `query ($id: ID!, $on: Date!) { payable(id: $id) { mode amount paid dueStatus dueOn nextWorkdayOn provisional
      overdue(on: $on) reasons { clause { id reading } result } } }`,
    { id, on },
    asHospital(place),
  );
  expect(errors).toBeUndefined();
  return data?.payable as Payable;
}

const cited = ({ reasons }: Payable) => reasons.flatMap(({ clause }) => clause?.id ?? []);

test.each<[string, Place, string, string, string]>([
  ['SX-3.5c', 'Shaanxi', '2026-06-18', '2026-07-31', '2026-08-03'],
  ['CQ-2.3e', 'Chongqing', '2025-05-20', '2025-06-30', '2025-07-01'],
  // A Saturday: the due day stays.
  ['CQ-2.3e', 'Chongqing', '2025-12-31', '2026-01-31', '2026-02-02'],
  ['LN-3.2c', 'Liaoning', '2025-05-20', '2025-06-30', '2025-07-01'],
  // A Saturday that is worked: the workday after it is a Monday all the same.
  ['LN-3.2c', 'Liaoning', '2026-01-05', '2026-02-28', '2026-03-02'],
  ['WH-2.3', 'Weihai', '2021-05-20', '2021-06-30', '2021-07-01'],
])(
  '%s X-04 %s: accepted on %s, paid by %s, overdue from %s',
  async (clause, place, acceptedOn, dueOn, nextWorkdayOn) => {
    const id = await accepts(place, acceptedOn);
    const onDue = await owed(place, id, dueOn);
    expect(onDue).toMatchObject({ mode: 'INSTITUTION_PAYS', dueStatus: 'SPECIFIED', dueOn, nextWorkdayOn });
    expect([onDue.overdue, (await owed(place, id, nextWorkdayOn)).overdue]).toEqual([false, true]);
    expect(cited(onDue)).toContain(clause);
    expect(onDue.reasons.find(reason => reason.clause?.id === clause)).toMatchObject({
      clause: { reading: expect.stringContaining('A-56') as string },
      result: dueOn,
    });
  },
);

test('X-04 each accepted lot has a due day of its own', async () => {
  const days = ['2025-06-30', '2025-07-01', '2025-07-31'];
  const ids = [];
  for (const day of days) ids.push(await accepts('Chongqing', day));
  const due = [];
  for (const id of ids) due.push((await owed('Chongqing', id)).dueOn);
  expect(due).toEqual(['2025-07-31', '2025-08-31', '2025-08-31']);
});

test('WH-2.3 what is bought beyond the agreed volume is due as before', async () => {
  const [before, after] = [
    await accepts('Weihai', '2021-06-01', { quantity: 10 }),
    await accepts('Weihai', '2021-06-02'),
  ];
  expect([(await owed('Weihai', before)).dueOn, (await owed('Weihai', after)).dueOn]).toEqual([
    '2021-07-31',
    '2021-07-31',
  ]);
});

test('SX-3.5d, LN-4.1a where direct settlement is encouraged and none is on record the institution pays', async () => {
  const shaanxi = await owed('Shaanxi', await accepts('Shaanxi', '2026-06-19'));
  const liaoning = await owed('Liaoning', await accepts('Liaoning', '2025-05-21'));
  expect([shaanxi.mode, liaoning.mode]).toEqual(['INSTITUTION_PAYS', 'INSTITUTION_PAYS']);
  expect([cited(shaanxi)[0], cited(liaoning)[0]]).toEqual(['SX-3.5d', 'LN-4.1a']);
});

test('HI-4.3a the fund pays by a plan that the hub does not hold: no due day, and nobody is overdue (A-59)', async () => {
  const payable = await owed('Hainan', await accepts('Hainan', '2025-08-01'));
  expect(payable).toMatchObject({
    mode: 'DIRECT_BY_FUND',
    dueStatus: 'NOT_SPECIFIED',
    dueOn: null,
    overdue: false,
  });
  expect(cited(payable)).toEqual(['HI-4.3a', 'HI-4.3a']);
});

test('X-04 a payment in part leaves a lot overdue, one of the rest does not; a return reduces what is owed', async () => {
  const id = await accepts('Chongqing', '2025-09-10', { quantity: 4 });
  const whole = yuan((await owed('Chongqing', id)).amount);
  await accepts('Chongqing', '2025-09-20', { kind: 'RETURN' });
  const { amount } = await owed('Chongqing', id);
  expect(yuan(amount).times(4)).toEqual(whole.times(3));
  const pays = async (requestId: string, part: string, paidOn: string) => {
    const { errors } = await sample.ask(
      'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { id } }',
      { input: { requestId, payable: id, amount: part, paidOn, source: { title: '测试文件' } } },
      asHospital('Chongqing'),
    );
    return errors?.[0]?.extensions.code;
  };
  expect(await pays('part', '0.01', '2025-10-30')).toBeUndefined();
  expect((await owed('Chongqing', id, '2025-11-03')).overdue).toBe(true);
  const rest = yuan(amount).minus(yuan('0.01')).toString();
  expect(await pays('more', amount, '2025-11-03')).toBe('BAD_USER_INPUT');
  expect(await pays('rest', rest, '2025-11-03')).toBeUndefined();
  expect(await owed('Chongqing', id, '2025-11-03')).toMatchObject({ paid: amount, overdue: false });
});
