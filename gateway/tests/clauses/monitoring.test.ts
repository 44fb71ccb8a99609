import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk } from './desk';
import { citedBy } from './questions';

interface Figures {
  rollout: { id: string };
  progress: { agreed: number; purchased: number; winningQuantity: number; nonWinningQuantity: number };
}
interface Report {
  frozen: boolean;
  rollouts: (Figures & { participating: number; winningShare: string | null })[];
  institutions: { totalCount: number; nodes: (Figures & { institution: { code: string } })[] };
  reasons: { clause: { id: string } | null; result: string | null }[];
}

/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const BALLOON = 'C02020300102002999020000001';
const CLIP = 'C11020100116002999110000002';
const CLIP_NON_WINNING = 'C11020100116002999110000004';
const OTHER_CLIP = 'C11020100116002999190000001';
const DIALYZER = 'C10030100107001999060000001';

let sample: SampleHub;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
}, 120_000);
afterAll(() => sample.close());

const FIGURES = 'rollout { id } progress { agreed purchased winningQuantity nonWinningQuantity }';

async function report(
  place: string,
  period: string,
  endingOn: string,
  institution?: string,
): Promise<Report> {
  const { data, errors } = await sample.ask<{ jurisdiction: { monitoring: Report } }>(
    `{ jurisdiction(code: "${place}") { monitoring(period: ${period}, endingOn: "${endingOn}") {
      frozen reasons { result clause { id } } rollouts { ${FIGURES} participating winningShare }
      institutions(first: 200) { totalCount nodes { institution { code } ${FIGURES} } } } } }`,
    {},
    institution === undefined
      ? undefined
      : { sub: 'institution', role: 'INSTITUTION', institutions: [institution] },
  );
  expect(errors).toBeUndefined();
  return data?.jurisdiction.monitoring as Report;
}

test.each([
  ['FX-3', 'the quarterly circular of Fengxiang', '610305', 'QUARTER', '2026-09-30'],
  ['SX-3.7e', 'the monthly monitoring of Shaanxi', '610000', 'MONTH', '2026-09-30'],
  ['CQ-2.5a', 'the annual assessment of Chongqing', '500000', 'YEAR', '2026-05-19'],
  ['LN-5.4', 'the monthly monitoring of Liaoning', '210000', 'MONTH', '2025-12-31'],
  ['LN-5.4', 'the annual assessment of its peripheral stents', '210000', 'YEAR', '2026-05-09'],
])('%s %s: the institutions of each rollout sum to it', async (clause, _what, place, period, day) => {
  const { rollouts, institutions, reasons } = await report(place, period, day);
  expect(citedBy({ reasons })).toContain(clause);
  expect(rollouts.some(({ progress }) => progress.purchased > 0)).toBe(true);
  expect(institutions.nodes).toHaveLength(institutions.totalCount);
  for (const { rollout, progress, participating } of rollouts) {
    const own = institutions.nodes.filter(row => row.rollout.id === rollout.id);
    // The row of one that need not take part and has not signed shows nothing (HI-1.2).
    const counted = own.filter(row => Object.values(row.progress).some(figure => figure > 0));
    expect([rollout.id, counted.length]).toEqual([rollout.id, participating]);
    for (const figure of ['agreed', 'winningQuantity', 'nonWinningQuantity'] as const) {
      const sum = own.reduce((total, row) => total + row.progress[figure], 0);
      expect([rollout.id, figure, sum]).toEqual([rollout.id, figure, progress[figure]]);
    }
  }
});

test('SX-3.7e the same figures for an institution, its district and the province', async () => {
  const institution = 'H61030599160';
  await desk.opens(institution);
  const DCB = '610000:DCB';
  const BALLOON = 'C02030500102101999020000001';
  const before = await report('610305', 'MONTH', '2026-09-30');
  await desk.agrees(DCB, { institution, product: BALLOON, agreedQuantity: 100 });
  await desk.buys({ institution, product: BALLOON, quantity: 30, on: '2026-09-30', price: '5280.00' });
  await desk.buys({
    institution,
    product: 'C02030500102101999290000001',
    quantity: 10,
    on: '2026-09-01',
    price: '6980.00',
  });
  const own = await report('610305', 'MONTH', '2026-09-30', institution);
  const ofDcb = (found: Report) => found.rollouts.find(({ rollout }) => rollout.id.endsWith(':DCB'));
  expect(ofDcb(own)).toMatchObject({
    progress: { agreed: 100, purchased: 30 },
    participating: 1,
    winningShare: '0.75',
  });
  expect(own.institutions.totalCount).toBe(1);
  const district = ofDcb(await report('610305', 'MONTH', '2026-09-30'));
  expect(district?.progress.purchased).toBe((ofDcb(before)?.progress.purchased ?? 0) + 30);
  const province = await report('610000', 'MONTH', '2026-09-30');
  const row = province.institutions.nodes.find(
    one => one.rollout.id === DCB && one.institution.code === institution,
  );
  expect(row?.progress).toMatchObject({ agreed: 100, purchased: 30 });
});

test('CQ-2.5a prints no quarterly circular: the report is given and says so', async () => {
  const { reasons } = await report('500000', 'QUARTER', '2026-03-31');
  expect(reasons[0]).toMatchObject({ clause: null, result: 'NOT_SPECIFIED' });
});

test('X-16 the row of an institution at the end of January', async () => {
  const institution = 'H46010699160';
  const product = 'C02020300102002999020000001';
  await desk.opens(institution);
  await desk.agrees('460000:PERIPHERAL-BALLOON', { institution, product, agreedQuantity: 800 });
  await desk.buys({ institution, product, quantity: 380, on: '2026-01-31', price: '1860.00' });
  const { data } = await sample.ask<{ jurisdiction: { monitoring: { institutions: { nodes: unknown[] } } } }>(
    `{ jurisdiction(code: "460000") { monitoring(period: MONTH, endingOn: "2026-01-31") {
      institutions { nodes { rollout { id } progress { completion elapsed band } } } } } }`,
    {},
    { sub: 'institution', role: 'INSTITUTION', institutions: [institution] },
  );
  expect(data?.jurisdiction.monitoring.institutions.nodes).toEqual([
    {
      rollout: { id: '460000:PERIPHERAL-BALLOON' },
      progress: { completion: '0.475', elapsed: '0.509589', band: 'BEHIND' },
    },
  ]);
});

interface Alert {
  rule: string;
  severity: string;
  since: string;
  message: string;
  institution: { code: string };
  product: { code: string; name: string } | null;
  reasons: { clause: { id: string; reading: string | null } | null; result: string | null }[];
}

/** Alerts of one institution. */
async function alerts(
  place: string,
  asOf: string,
  institution: string,
  rules: string,
  language = 'en',
): Promise<Alert[]> {
  const { data, errors } = await sample.ask<{ jurisdiction: { alerts: { nodes: Alert[] } } }>(
    `{ jurisdiction(code: "${place}") { alerts(first: 200, asOf: "${asOf}",
       filter: { institutions: ["${institution}"], rules: [${rules}] }) { nodes {
         rule severity since message institution { code } product { code name }
         reasons { result clause { id reading } } } } } }`,
    {},
    undefined,
    language,
  );
  expect(errors).toBeUndefined();
  return data?.jurisdiction.alerts.nodes ?? [];
}

test.each([
  ['SX-3.4a', '610000', 'H61010399161', '610000:DCB', 'C02030500102101999020000001', '5280.00', '2026-06-09'],
  ['CQ-2.1a', '500000', 'H50010399161', '500000:LIGATION-CLIP', CLIP, '14.10', '2025-06-09'],
])(
  '%s a purchase offline is recorded, and is a breach',
  async (clause, place, institution, rollout, product, price, on) => {
    await desk.opens(institution);
    await desk.agrees(rollout, { institution, product, agreedQuantity: 10 });
    await desk.buys({ institution, product, quantity: 1, on, price, channel: 'OFFLINE' });
    const [alert, ...others] = await alerts(
      place,
      `${on.slice(0, 4)}-12-31`,
      institution,
      'OFFLINE_PURCHASE',
    );
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ severity: 'BREACH', since: on, product: { code: product } });
    expect(alert && citedBy(alert)).toContain(clause);
  },
);

test('CQ-2.1a speaks of winning products alone; HI-4.5a of no ban', async () => {
  await desk.opens('H50010399162');
  const other = { institution: 'H50010399162', product: CLIP_NON_WINNING, quantity: 1 };
  await desk.buys({ ...other, on: '2025-06-09', price: '1.00', channel: 'OFFLINE' });
  expect(await alerts('500000', '2025-07-01', 'H50010399162', 'OFFLINE_PURCHASE')).toEqual([]);
  await desk.opens('H46010699162');
  const winning = { institution: 'H46010699162', product: BALLOON, quantity: 1 };
  await desk.buys({ ...winning, on: '2025-09-09', price: '1860.00', channel: 'OFFLINE' });
  expect(await alerts('460000', '2025-12-31', 'H46010699162', 'OFFLINE_PURCHASE')).toEqual([]);
});

test('HI-4.2a who has not signed by 2025-08-30 is named from the first workday after, in both languages', async () => {
  const institution = 'H46010699161';
  await desk.opens(institution);
  await desk.agrees('460000:PERIPHERAL-BALLOON', { institution, product: BALLOON, agreedQuantity: 10 });
  const unsigned = (asOf: string, language?: string) =>
    alerts('460000', asOf, institution, 'UNSIGNED_AGREEMENT', language);
  expect(await unsigned('2025-08-31')).toEqual([]);
  const [english] = await unsigned('2025-09-01');
  const [chinese] = await unsigned('2025-09-01', 'zh');
  expect(english).toMatchObject({ severity: 'BREACH', since: '2025-09-01' });
  expect(english?.message).toContain('missing: the institution, the winning company and the distributor');
  expect(chinese?.message).toContain('应于2025-08-30前签订，尚未完成；未签方：医疗机构');
  expect(english && citedBy(english)).toEqual(['HI-4.2a']);
});

describe('Liaoning', () => {
  const institution = 'H21010299161';
  const rules = 'NOT_ENTERED, BUNCHED_MONTH, BEHIND_MONTHLY_TARGET, WINNING_ALONE, ZERO_PURCHASE';
  const found = async (asOf: string) =>
    (await alerts('210000', asOf, institution, rules)).map(alert => [
      alert.rule,
      alert.severity,
      alert.since,
      ...citedBy(alert).slice(0, 1),
    ]);
  beforeAll(async () => {
    await desk.opens(institution);
    await desk.agrees('210000:DIALYZER', { institution, product: DIALYZER, agreedQuantity: 1200 });
  });

  test('LN-5.3 an agreed product of which nothing is purchased two months after landing', async () => {
    expect(await found('2025-04-24')).toEqual([['ZERO_PURCHASE', 'NOTICE', '2025-03-25', 'LN-3.1b']]);
    expect(await found('2025-05-25')).toContainEqual(['NOT_ENTERED', 'WARNING', '2025-05-25', 'LN-5.3']);
  });

  test('LN-3.3b a month with more than two monthly shares warns; so does a shortfall of more than one', async () => {
    const buys = (quantity: number, on: string) =>
      desk.buys({ institution, product: DIALYZER, quantity, on, price: '58.00' });
    await buys(200, '2025-05-26');
    expect(await found('2025-06-23')).toEqual([
      ['BEHIND_MONTHLY_TARGET', 'WARNING', '2025-05-24', 'LN-3.3b'],
    ]);
    await buys(1, '2025-06-24');
    expect(await found('2025-06-24')).toEqual([['BUNCHED_MONTH', 'WARNING', '2025-06-24', 'LN-3.3b']]);
  });
});

test('SX-3.7a anomalies alert by themselves; no figure is given from where on, and the alert says so (A-62)', async () => {
  const institution = 'H61010399163';
  const product = 'C02030500102101999020000001';
  await desk.opens(institution);
  await desk.agrees('610000:DCB', { institution, product, agreedQuantity: 365 });
  await desk.buys({ institution, product, quantity: 30, on: '2026-06-01', price: '5280.00' });
  const behind = (asOf: string) => alerts('610000', asOf, institution, 'BEHIND_ELAPSED_TIME');
  expect(await behind('2026-06-29')).toEqual([]);
  const [alert] = await behind('2026-06-30');
  expect(alert).toMatchObject({ severity: 'WARNING', since: '2026-06-30' });
  expect(alert && citedBy(alert)).toEqual(['SX-3.4b', 'SX-3.7a']);
  expect(alert?.reasons[1]).toMatchObject({ result: 'NOT_SPECIFIED' });
  expect(alert?.reasons[1]?.clause?.reading).toMatch(/^A-62: /);
});

test('LN-3.3c winning products alone in a year, where others were bought before, is to be known', async () => {
  const institution = 'H21010299162';
  await desk.opens(institution);
  const alone = () => alerts('210000', '2026-06-30', institution, 'WINNING_ALONE');
  const buys = (product: string, quantity: number, on: string, price: string) =>
    desk.buys({ institution, product, quantity, on, price });
  await buys(CLIP, 5, '2026-04-01', '14.10');
  expect(await alone()).toEqual([]);
  await buys(OTHER_CLIP, 2, '2025-06-01', '1.00');
  const [alert] = await alone();
  expect(alert).toMatchObject({ severity: 'NOTICE', since: '2026-03-25' });
  expect(alert && citedBy(alert)).toEqual(['LN-3.3c']);
  await buys(OTHER_CLIP, 1, '2026-05-01', '1.00');
  expect(await alone()).toEqual([]);
});
