import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { bureau, createDatabase, day, open, type OpenedExecution } from './support/open';
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
  SOURCE,
  TESTER,
} from './support/records';

describe.each(testDatabases())('the graph on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(() => opened.wipe());
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  test('the rollouts of the five notices, each once, and those that Fengxiang inherits from Shaanxi', async () => {
    const ids = async (filter: string) =>
      (
        await opened.answer<{ rollouts: { totalCount: number; nodes: { id: string }[] } }>(
          `{ rollouts(first: 200, filter: ${filter}) { totalCount nodes { id } } }`,
        )
      ).rollouts;
    expect(await ids('{}')).toMatchObject({ totalCount: 4 + 15 + 4 + 12 + 5 });
    const fengxiang = await ids('{ jurisdictions: ["610305"] }');
    expect(fengxiang.totalCount).toBe(15);
    expect(fengxiang.nodes.map(node => node.id)).toContain('610305:DCB');
    expect((await ids('{ jurisdictions: ["610305"], categories: ["DCB"] }')).nodes).toEqual([
      { id: '610305:DCB' },
    ]);
    expect((await ids('{ statuses: [EXPIRED_PENDING] }')).nodes.map(node => node.id)).toEqual([
      '210000:DIALYZER',
      '210000:DIALYSIS-CIRCUIT',
      '210000:FISTULA-NEEDLE',
      '210000:DIALYSIS-CANNULA',
    ]);
    expect((await ids('{ statuses: [EXPIRED_PENDING], on: "2026-03-24" }')).nodes).toEqual([]);
  });

  test('pages of rollouts follow one another without gap or repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { rollouts(first: 7, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
      const {
        rollouts,
      }: {
        rollouts: {
          edges: { node: { id: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await opened.answer(query, undefined, { after });
      seen.push(...rollouts.edges.map(edge => edge.node.id));
      after = rollouts.pageInfo.hasNextPage ? rollouts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(40);
    expect(seen).toHaveLength(40);
  });

  test('a tender has its rollouts once the catalogue has told of it: JZJLC-2024-1 in two provinces', async () => {
    const query = `{ _entities(representations: [{ __typename: "Tender", number: "JZJLC-2024-1" }]) { ... on Tender { rollouts { id name tender { number } category { code } } } } }`;
    expect(await opened.answer(query)).toEqual({ _entities: [{ rollouts: [] }] });
    opened.log.tell({
      product: 'C1',
      jurisdiction: '500000',
      category: 'LIGATION-CLIP',
      tender: 'JZJLC-2024-1',
    });
    await opened.execution.followCatalogue();
    const clip = { tender: { number: 'JZJLC-2024-1' }, category: { code: 'LIGATION-CLIP' } };
    expect(await opened.answer(query)).toEqual({
      _entities: [
        {
          rollouts: [
            { id: '210000:LIGATION-CLIP', name: '血管结扎夹', ...clip },
            { id: '500000:LIGATION-CLIP', name: '血管组织闭合用结扎夹类', ...clip },
          ],
        },
      ],
    });
    const byTender = await opened.answer(
      `{ rollouts(filter: { tenders: ["JZJLC-2024-1"] }) { totalCount } }`,
    );
    expect(byTender).toEqual({ rollouts: { totalCount: 2 } });
  });

  test('a rollout with cycle, document and rules; what no notice says is NOT_SPECIFIED', async () => {
    const query = `{ rollout(id: "610305:DCB") {
      id name jurisdiction { code name level } tender { number }
      document { number title }
      cycle { from to toStatus status(on: "2026-05-30") extension { allowed years decided to } years { number from to days } }
      rules(on: "2026-06-01") { parameter says value status from clause { id text reading document { number } } }
    } }`;
    const { rollout } = await opened.answer<{
      rollout: Record<string, unknown> & { rules: Record<string, unknown>[] };
    }>(query);
    expect(rollout).toMatchObject({
      id: '610305:DCB',
      name: '药物涂层球囊类',
      jurisdiction: { code: '610305', name: '凤翔区', level: 'DISTRICT' },
      tender: null,
      document: { number: '宝凤医保函〔2026〕95号' },
      cycle: {
        from: '2026-05-31',
        to: '2029-05-30',
        toStatus: 'SPECIFIED',
        status: 'UPCOMING',
        extension: { allowed: 'NOT_SPECIFIED', years: null, decided: false, to: null },
        years: [
          { number: 1, days: 365 },
          { number: 2, days: 366 },
          { number: 3, days: 365 },
        ],
      },
    });
    const rule = (parameter: string) => rollout.rules.find(one => one.parameter === parameter);
    expect(rule('nonWinning.limit')).toMatchObject({
      status: 'SPECIFIED',
      from: '2026-05-31',
      clause: { id: 'SX-3.4c', document: { number: '陕医保函〔2026〕36号' } },
    });
    expect(JSON.parse(rule('nonWinning.limit')?.value as string)).toMatchObject({
      kind: 'SHARE_AT_MOST',
      ratio: '0.5',
    });
    expect(rule('listing.exemption')).toMatchObject({ status: 'NOT_SPECIFIED', value: null });
    expect(rule('paymentStandard.winning')).toMatchObject({ status: 'SPECIFIED' });
  });

  test('WH-1.4: a cycle whose end is not printed', async () => {
    const { rollout } = await opened.answer<{ rollout: { cycle: { years: object[] } } }>(
      '{ rollout(id: "371000:SD2021-1") { cycle { to toStatus status years { number } } } }',
    );
    expect(rollout.cycle).toMatchObject({ to: null, toStatus: 'NOT_SPECIFIED', status: 'RUNNING' });
    expect(rollout.cycle.years).toHaveLength(6);
  });

  test('CQ-1.3a: a recorded decision extends a cycle, and adds its year', async () => {
    const { extensions } = opened.execution;
    const extend = (rollout: string, extendedTo: string) =>
      extensions.extend(TESTER, { rollout, extendedTo: day(extendedTo), source: SOURCE });
    await expect(extend('500000:LIGATION-CLIP', '2028-05-19')).rejects.toThrow(
      'says nothing of an extension',
    );
    await expect(extend('500000:GUIDEWIRE', '2027-05-19')).rejects.toThrow(
      'after the printed end, 2027-05-19',
    );
    await expect(extend('610305:DCB', '2030-01-01')).rejects.toThrow('a rollout that a notice prints');
    await extend('500000:GUIDEWIRE', '2028-01-01');
    await extend('500000:GUIDEWIRE', '2028-05-19');
    const query =
      '{ rollout(id: "500000:GUIDEWIRE") { cycle { to status(on: "2028-05-19") years { number to } extension { allowed years decided to } } } }';
    expect(await opened.answer(query)).toEqual({
      rollout: {
        cycle: {
          to: '2027-05-19',
          status: 'EXTENDED',
          years: [
            { number: 1, to: '2026-05-19' },
            { number: 2, to: '2027-05-19' },
            { number: 3, to: '2028-05-19' },
          ],
          extension: { allowed: 'SPECIFIED', years: 1, decided: true, to: '2028-05-19' },
        },
      },
    });
    const { executionFacts } = (
      await opened.ask('{ executionFacts { facts { ... on CycleFact { id to extendedTo } } } }', null)
    ).data as {
      executionFacts: { facts: object[] };
    };
    const states = `SELECT value FROM hub_state WHERE name = 'cycle:500000:GUIDEWIRE'`;
    const [state] = await opened.execution.database.read.query<{ value: string }[]>(states);
    expect(state?.value).toContain('"extendedTo":"2028-05-19"');
    expect(executionFacts.facts.at(-1)).toEqual({
      id: '500000:GUIDEWIRE',
      to: '2027-05-19',
      extendedTo: '2028-05-19',
    });
  });

  test.each([
    ['{ jurisdiction(code: "990000") { code } }', 'UNKNOWN_JURISDICTION', '990000'],
    ['{ jurisdiction(code: "371081") { code } }', 'RETIRED_CODE', '371003'],
    ['{ rollouts(filter: { jurisdictions: ["990000"] }) { totalCount } }', 'UNKNOWN_JURISDICTION', '990000'],
    ['{ rollouts(first: 0) { totalCount } }', 'BAD_USER_INPUT', 'from 1 to 200'],
    ['{ rollouts(after: "nonsense") { totalCount } }', 'BAD_USER_INPUT', 'a cursor that this list gave'],
  ])('%s errs with %s', async (query, code, words) => {
    const { errors } = await opened.ask(query);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).toContain(words);
  });

  test('what is unknown is null', async () => {
    const query =
      '{ rollout(id: "460000:NOTHING") { id } institution(code: "H46010699009") { code } agreement(id: "x") { id } }';
    expect(await opened.answer(query)).toEqual({ rollout: null, institution: null, agreement: null });
  });

  test('Fengxiang sees the volumes of its own institutions, Shaanxi those of all', async () => {
    const price = { unitPrice: Yuan.of('100.00'), product: 'S1' };
    opened.log.tell({
      product: 'S1',
      jurisdiction: '610000',
      from: '2026-05-28',
      category: 'DCB',
      price: '100.00',
    });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(FENGXIANG), institution('H61010399001'));
    // SX-2.2c: the agreement comes before the order.
    await recordAgreements(
      opened.execution,
      [
        agreed('1', 20, { product: 'S1', institution: FENGXIANG }),
        agreed('2', 40, { product: 'S1', institution: 'H61010399001' }),
      ],
      { rollout: '610000:DCB' },
    );
    await recordPurchases(
      opened.execution,
      accepted('1', 10, '2026-06-05', { ...price, institution: FENGXIANG }),
      accepted('2', 32, '2026-06-05', { ...price, institution: 'H61010399001' }),
    );
    const query = `{ jurisdiction(code: "610305") { institutions { totalCount nodes { code } } }
      district: rollout(id: "610305:DCB") { progress { purchased } institutionProgress { nodes { institution { code } progress { purchased } } } }
      province: rollout(id: "610000:DCB") { progress { purchased } institutionProgress { totalCount } } }`;
    expect(await opened.answer(query, bureau('610000'))).toEqual({
      jurisdiction: { institutions: { totalCount: 1, nodes: [{ code: FENGXIANG }] } },
      district: {
        progress: { purchased: 10 },
        institutionProgress: { nodes: [{ institution: { code: FENGXIANG }, progress: { purchased: 10 } }] },
      },
      province: { progress: { purchased: 42 }, institutionProgress: { totalCount: 2 } },
    });
  });

  test('A-53: agreements of a rollout, and of a rollout seen from a district', async () => {
    opened.log.tell({ product: 'P1' });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
    await recordAgreements(opened.execution, [agreed('1', 10), agreed('2', 20, { institution: SANYA })]);
    const list = (id: string) =>
      `rollout(id: "${id}") { agreements { totalCount nodes { institution { code } } } }`;
    expect(
      await opened.answer(`{ a: ${list('460000:FLOW-DIVERTER')} b: ${list('460203:FLOW-DIVERTER')} }`),
    ).toEqual({
      a: {
        agreements: {
          totalCount: 2,
          nodes: [{ institution: { code: HAIKOU } }, { institution: { code: SANYA } }],
        },
      },
      b: { agreements: { totalCount: 1, nodes: [{ institution: { code: SANYA } }] } },
    });
  });
});
