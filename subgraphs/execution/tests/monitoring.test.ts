import { subtree, Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { at } from './support/clock';
import { bureau, createDatabase, OFFICE, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  FENGXIANG,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
} from './support/records';

interface Row {
  rollout: { id: string };
  progress: { agreed: number; purchased: number; completion: string | null; elapsed: string; band: string };
}
interface Report {
  from: string;
  to: string;
  frozen: boolean;
  closesOn: string | null;
  closedAt: string | null;
  rollouts: (Row & {
    purchasedInPeriod: number;
    participating: number;
    winningShare: string | null;
    agreementMonth: { number: number; from: string; to: string; purchased: number } | null;
  })[];
  institutions: {
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    nodes: (Row & { institution: { code: string } })[];
  };
  reasons: { says: string; result: string | null; clause: { id: string } | null }[];
}

const PROGRESS = 'rollout { id } progress { agreed purchased completion elapsed band }';
const FIELDS = `from to frozen closesOn closedAt reasons { says result clause { id } }
  rollouts { ${PROGRESS} purchasedInPeriod participating winningShare agreementMonth { number from to purchased } }`;

describe.each(testDatabases())('monitoring on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell(
      { product: 'P1' },
      { product: 'LOSER', standing: 'NON_WINNING', price: '2400.00' },
      { product: 'P-DCB', jurisdiction: '610000', category: 'DCB', tender: 'GH-HD2025-1', price: '10.00' },
    );
    await opened.execution.followCatalogue();
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const report = async (
    args: string,
    { place = '460000', asker = OFFICE, institutions = 'first: 50' } = {},
  ): Promise<Report> => {
    const { jurisdiction } = await opened.answer<{ jurisdiction: { monitoring: Report } }>(
      `{ jurisdiction(code: "${place}") { monitoring(${args}) { ${FIELDS}
        institutions(${institutions}) { totalCount pageInfo { endCursor hasNextPage } nodes { institution { code } ${PROGRESS} } } } } }`,
      asker,
    );
    return jurisdiction.monitoring;
  };
  const refused = async (args: string, place = '460000') => {
    const { errors } = await opened.ask(
      `{ jurisdiction(code: "${place}") { monitoring(${args}) { from } } }`,
    );
    return errors?.[0]?.extensions;
  };
  const diverter = ({ rollouts }: Report) =>
    rollouts.find(({ rollout }) => rollout.id === '460000:FLOW-DIVERTER');
  const said = ({ reasons }: Report) => reasons.map(({ says }) => says).join();
  const JANUARY = 'period: MONTH, endingOn: "2026-01-31"';
  /** X-16: 800 agreed, 380 purchased by the cut-off, each on record in time. */
  const hainan = () =>
    at('2026-01-31T12:00:00Z', async () => {
      await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
      await recordAgreements(opened.execution, [agreed('1', 500), agreed('2', 300, { institution: SANYA })]);
      await recordPurchases(
        opened.execution,
        accepted('1', 200, '2025-07-30'),
        accepted('2', 110, '2026-01-29'),
        accepted('3', 70, '2026-01-31', { institution: SANYA }),
        accepted('4', 20, '2025-12-31', { product: 'LOSER', unitPrice: Yuan.of('2400.00') }),
      );
    });

  test('X-16: the row of January 2026, by natural month and by agreement month', async () => {
    await hainan();
    const found = await report(JANUARY);
    expect(found).toMatchObject({
      from: '2026-01-01',
      to: '2026-01-31',
      frozen: true,
      closesOn: '2026-02-02',
      closedAt: '2026-02-02T15:59:59.999Z',
    });
    expect(diverter(found)).toEqual({
      rollout: { id: '460000:FLOW-DIVERTER' },
      progress: { agreed: 800, purchased: 380, completion: '0.475', elapsed: '0.509589', band: 'BEHIND' },
      purchasedInPeriod: 180,
      participating: 2,
      winningShare: '0.95',
      agreementMonth: { number: 7, from: '2026-01-30', to: '2026-02-27', purchased: 70 },
    });
    expect(found.institutions.nodes).toMatchObject([
      { institution: { code: HAIKOU }, progress: { agreed: 500, purchased: 310, band: 'NORMAL' } },
      { institution: { code: SANYA }, progress: { agreed: 300, purchased: 70, band: 'BEHIND' } },
    ]);
    expect(found.institutions.totalCount).toBe(2);
  });

  test('a frozen report stands whatever is recorded later, and shows it when not asked as frozen', async () => {
    await hainan();
    const inTime = accepted('5', 7, '2026-01-31');
    await at('2026-02-02T15:59:59.999Z', () => recordPurchases(opened.execution, inTime));
    const closed = await report(JANUARY);
    expect(diverter(closed)?.progress.purchased).toBe(387);

    await at('2026-02-02T16:00:00.000Z', async () => {
      await recordPurchases(
        opened.execution,
        accepted('2', 10, '2026-01-29', { correction: true }),
        accepted('6', 1000, '2026-01-15'),
      );
      await recordAgreements(opened.execution, [agreed('1', 900, { correction: true })]);
    });
    expect(await report(JANUARY)).toEqual(closed);
    const asNow = await report(`${JANUARY}, frozen: false`);
    expect(asNow).toMatchObject({ frozen: false, closedAt: null, closesOn: '2026-02-02' });
    expect(diverter(asNow)).toMatchObject({
      progress: { agreed: 1200, purchased: 1287 },
      purchasedInPeriod: 1087,
      agreementMonth: { purchased: 77 },
    });
    expect(asNow.institutions.nodes.map(({ progress }) => progress.purchased)).toEqual([1217, 70]);
    expect(said(asNow)).toContain('as known now, as asked');
  });

  test('a month that runs is counted to today and not frozen', async () => {
    await hainan();
    await recordPurchases(opened.execution, accepted('7', 30, '2026-11-22'));
    const running = await report('period: MONTH, endingOn: "2026-11-30"');
    expect(running).toMatchObject({ frozen: false, closesOn: null, closedAt: null });
    expect(diverter(running)).toMatchObject({ purchasedInPeriod: 30 });
    expect(said(running)).toContain('counted to 2026-11-22');
  });

  test('a report is open until the end of the day on which it is closed', async () => {
    await at('2026-11-20T03:00:00Z', async () => {
      await recordInstitutions(opened.execution, institution(HAIKOU));
      await recordPurchases(opened.execution, accepted('1', 5, '2026-09-15'));
    });
    const quarter = await report('period: QUARTER, endingOn: "2026-09-30"');
    expect(quarter).toMatchObject({ from: '2026-07-01', frozen: false, closesOn: '2026-11-23' });
    expect(diverter(quarter)).toMatchObject({ purchasedInPeriod: 5 });
    expect(said(quarter)).toContain('the report is closed at the end of 2026-11-23');
  });

  test('a hub that took the past over later closes on the first workday after its record began', async () => {
    await at('2026-03-12T03:00:00Z', async () => {
      await recordInstitutions(opened.execution, institution(HAIKOU));
      await recordPurchases(opened.execution, accepted('1', 5, '2026-01-15'));
    });
    await at('2026-03-13T09:00:00Z', () => recordPurchases(opened.execution, accepted('2', 6, '2026-01-16')));
    await at('2026-03-14T09:00:00Z', () =>
      recordPurchases(opened.execution, accepted('1', 50, '2026-01-15', { correction: true })),
    );
    const found = await report(JANUARY);
    expect(found).toMatchObject({ frozen: true, closesOn: '2026-03-13' });
    expect(diverter(found)?.progress.purchased).toBe(11);
    expect(said(found)).toContain('began on 2026-03-12');
  });

  test('an agreement year: the rollouts that end theirs on that day, and the nearest days named otherwise', async () => {
    await hainan();
    const year = await report('period: YEAR, endingOn: "2026-07-29"');
    expect(year).toMatchObject({ from: '2025-07-30', to: '2026-07-29', closesOn: '2026-07-30' });
    expect(diverter(year)).toMatchObject({
      progress: { elapsed: '1', purchased: 380 },
      purchasedInPeriod: 380,
      agreementMonth: { number: 12 },
    });
    expect(await refused('period: YEAR, endingOn: "2026-07-30"')).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'endingOn',
      value: '2026-07-30',
    });
    expect(await refused('period: MONTH, endingOn: "2026-12-31"')).toMatchObject({ code: 'BAD_USER_INPUT' });
    const liaoning = await report('period: YEAR, endingOn: "2026-05-09"', { place: '210000' });
    expect(liaoning.rollouts.map(({ rollout }) => rollout.id)).toEqual(['210000:PERIPHERAL-STENT']);
  });

  test.each([
    ['FX-3', '610305', 'QUARTER', '2026-09-30', 'FX-3'],
    ['SX-3.7e', '610000', 'QUARTER', '2026-09-30', 'SX-3.7e'],
    ['CQ-2.5a', '500000', 'MONTH', '2026-09-30', 'CQ-2.5a'],
    ['CQ-2.5a no quarterly circular', '500000', 'QUARTER', '2026-09-30', undefined],
    ['LN-5.4', '210000', 'MONTH', '2026-09-30', 'LN-5.4'],
    ['HI prints no rhythm', '460000', 'MONTH', '2026-09-30', undefined],
  ])(
    '%s: a report names the clause that asks for it, or says that none does',
    async (_row, place, period, day, clause) => {
      const { reasons } = await report(`period: ${period}, endingOn: "${day}"`, { place });
      expect(reasons[0]?.clause?.id).toBe(clause);
      if (clause === undefined) expect(reasons[0]).toMatchObject({ result: 'NOT_SPECIFIED' });
    },
  );

  test('a district reads its own part of what it inherits; elsewhere nothing is told', async () => {
    await at('2026-06-30T10:00:00Z', async () => {
      await recordInstitutions(opened.execution, institution(FENGXIANG), institution('H61010399001'));
      const more = { product: 'P-DCB' };
      await recordAgreements(
        opened.execution,
        [
          agreed('1', 100, { ...more, institution: FENGXIANG }),
          agreed('2', 900, { ...more, institution: 'H61010399001' }),
        ],
        { rollout: '610000:DCB' },
      );
    });
    const JUNE = 'period: MONTH, endingOn: "2026-06-30"';
    const read = async (place: string, asker = OFFICE) => {
      const { rollouts, institutions } = await report(JUNE, { place, asker });
      const dcb = rollouts.find(({ rollout }) => rollout.id === `${place}:DCB`);
      return [dcb?.progress.agreed, dcb?.participating, institutions.nodes.map(row => row.institution.code)];
    };
    expect(await read('610305')).toEqual([100, 1, [FENGXIANG]]);
    expect(await read('610000')).toEqual([1000, 2, ['H61010399001', FENGXIANG]]);
    expect(await read('610000', bureau('610305'))).toEqual([100, 1, [FENGXIANG]]);
    expect(await read('610000', bureau('460000'))).toEqual([0, 0, []]);
  });

  test('institutions page by page over all rollouts, each once and in one order', async () => {
    const hospitals = ['H21010299001', 'H21010299002', 'H21010299003'];
    opened.log.tell(
      { product: 'D', jurisdiction: '210000', category: 'DIALYZER', tender: null, standing: 'NON_WINNING' },
      {
        product: 'C',
        jurisdiction: '210000',
        category: 'LIGATION-CLIP',
        tender: null,
        standing: 'NON_WINNING',
      },
    );
    await opened.execution.followCatalogue();
    await at('2025-09-30T10:00:00Z', async () => {
      await recordInstitutions(opened.execution, ...hospitals.map(code => institution(code)));
      await recordPurchases(
        opened.execution,
        ...['D', 'C'].flatMap(product =>
          hospitals.map(code =>
            accepted(`${product}${code}`, 1, '2025-09-01', {
              product,
              institution: code,
              unitPrice: Yuan.of('1860.00'),
            }),
          ),
        ),
      );
    });
    const args = 'period: MONTH, endingOn: "2025-09-30"';
    const rows: string[] = [];
    for (let after = ''; ;) {
      const { institutions } = await report(args, {
        place: '210000',
        institutions: `first: 2${after && `, after: "${after}"`}`,
      });
      expect(institutions.totalCount).toBe(6);
      rows.push(...institutions.nodes.map(row => `${row.rollout.id} ${row.institution.code}`));
      after = institutions.pageInfo.endCursor ?? '';
      if (!institutions.pageInfo.hasNextPage) break;
    }
    const order = (await report(args, { place: '210000' })).rollouts.map(({ rollout }) => rollout.id);
    const with3 = order.filter(id => /DIALYZER|LIGATION-CLIP/.test(id));
    expect(rows).toEqual(with3.flatMap(id => hospitals.map(code => `${id} ${code}`)));
  });

  test('statements do not grow with rollouts or institutions', async () => {
    await hainan();
    const count = async (place: string, institutions: string) => {
      opened.statements.reset();
      await report(JANUARY, { place, institutions });
      return opened.statements.count;
    };
    const one = await count('460000', 'first: 1');
    expect(await count('460000', 'first: 50')).toBe(one);
    expect(await count(subtree('460000')[1] ?? '', 'first: 50')).toBe(one);
    expect(one).toBeLessThanOrEqual(38);
  });
});
