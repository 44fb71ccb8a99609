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
    expect([rollout.id, own.length]).toEqual([rollout.id, participating]);
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
