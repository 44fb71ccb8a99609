import type { AskerInput } from '@alliance-hub/auth';
import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, day, OFFICE, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
  WEIHAI,
} from './support/records';

const DISTRIBUTOR = '91460100DEMA012866';
const hospital = (code: string): AskerInput => ({ sub: 'h', role: 'INSTITUTION', institutions: [code] });
const company = (uscc: string): AskerInput => ({ sub: 'c', role: 'COMPANY', companies: [uscc] });
const partner = (claims: Partial<AskerInput>): AskerInput => ({ sub: 'p', role: 'PARTNER', ...claims });

describe.each(testDatabases())('rights on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
    opened.log.tell(
      { product: 'P1' },
      { product: 'Q1', company: OTHER_COMPANY },
      { product: 'W1', jurisdiction: '371000', from: '2021-03-25', category: 'SD2021-1', price: '100.00' },
    );
    await opened.execution.followCatalogue();
    const { execution } = opened;
    await recordInstitutions(execution, institution(HAIKOU), institution(SANYA), institution(WEIHAI));
    await recordAgreements(execution, [
      agreed('1', 100, { distributor: DISTRIBUTOR }),
      agreed('2', 40, { institution: SANYA }),
      agreed('3', 7, { institution: SANYA, product: 'Q1', company: OTHER_COMPANY }),
    ]);
    await recordAgreements(execution, [agreed('4', 50, { institution: WEIHAI, product: 'W1' })], {
      rollout: '371000:SD2021-1',
      agreementYear: 5,
    });
    await recordPurchases(
      execution,
      accepted('1', 10, '2025-09-05', { distributor: DISTRIBUTOR }),
      accepted('2', 20, '2025-09-05', { institution: SANYA }),
      accepted('3', 3, '2025-09-05', { institution: SANYA, product: 'Q1' }),
      accepted('4', 5, '2025-09-05', { institution: WEIHAI, product: 'W1', unitPrice: Yuan.of('100.00') }),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const volumes = async (asker: AskerInput, product: string, jurisdiction: string) => {
    const query = `{ _entities(representations: [{ __typename: "Listing", productCode: "${product}", jurisdictionCode: "${jurisdiction}", on: "2025-12-31" }]) { ... on Listing { volumes { agreed purchased } } } }`;
    const { _entities } = await opened.answer<{
      _entities: { volumes: { agreed: number; purchased: number } | null }[];
    }>(query, asker);
    const found = _entities[0]?.volumes;
    return found ? [found.agreed, found.purchased] : null;
  };

  test.each([
    ['the alliance office, in Hainan', OFFICE, 'P1', '460000', [140, 30]],
    ['Hainan, of itself', bureau('460000'), 'P1', '460000', [140, 30]],
    ['Hainan, of Weihai', bureau('460000'), 'W1', '371000', null],
    ['Weihai, of itself', bureau('371000'), 'W1', '371000', [50, 5]],
    ['Weihai, of Hainan', bureau('371000'), 'P1', '460000', null],
    ['Haikou, of Hainan: its own part', bureau('460100'), 'P1', '460000', [100, 10]],
    ['Sanya, of Haikou', bureau('460200'), 'P1', '460100', null],
    ['Hainan, of Sanya', bureau('460000'), 'P1', '460200', [40, 20]],
    ['a hospital, of its province: its own part', hospital(SANYA), 'P1', '460000', [40, 20]],
    ['a hospital, of what it does not buy', hospital(HAIKOU), 'Q1', '460000', [0, 0]],
    ['a hospital, of another province', hospital(SANYA), 'W1', '371000', null],
    ['a company, of its product', company(COMPANY), 'P1', '460000', [140, 30]],
    ['a company, of another one’s product', company(COMPANY), 'Q1', '460000', null],
    ['a distributor: its own part', company(DISTRIBUTOR), 'P1', '460000', [100, 10]],
    ['a partner for nobody', partner({}), 'P1', '460000', null],
    ['a partner for a company', partner({ companies: [OTHER_COMPANY] }), 'Q1', '460000', [7, 3]],
    [
      'a trading centre, of itself',
      { sub: 't', role: 'TRADING_CENTRE', jurisdictions: ['460000'] },
      'P1',
      '460000',
      [140, 30],
    ],
  ] as [string, AskerInput, string, string, number[] | null][])(
    'volumes: %s',
    async (_title, asker, product, jurisdiction, expected) => {
      expect(await volumes(asker, product, jurisdiction)).toEqual(expected);
    },
  );

  test.each([
    ['Hainan', bureau('460000'), 2, 3, [HAIKOU, SANYA]],
    ['Weihai', bureau('371000'), 0, 0, []],
    ['a hospital', hospital(HAIKOU), 1, 1, [HAIKOU]],
    ['a company', company(OTHER_COMPANY), 1, 1, [SANYA]],
    ['a distributor', company(DISTRIBUTOR), 1, 1, [HAIKOU]],
  ] as [string, AskerInput, number, number, string[]][])(
    'lists and totals of Hainan hold what %s may see',
    async (_title, asker, institutions, agreements, visible) => {
      const query = `{ jurisdiction(code: "460000") { institutions { totalCount } }
        rollout(id: "460000:FLOW-DIVERTER") { agreements { totalCount nodes { id institution { code } } } institutionProgress(asOf: "2025-12-31") { totalCount } }
        haikou: institution(code: "${HAIKOU}") { code } sanya: institution(code: "${SANYA}") { code } }`;
      const data = await opened.answer<{
        jurisdiction: { institutions: { totalCount: number } };
        rollout: {
          agreements: { totalCount: number; nodes: object[] };
          institutionProgress: { totalCount: number };
        };
        haikou: { code: string } | null;
        sanya: { code: string } | null;
      }>(query, asker);
      expect(data.jurisdiction.institutions.totalCount).toBe(institutions);
      expect(data.rollout.agreements).toMatchObject({ totalCount: agreements });
      expect(data.rollout.agreements.nodes).toHaveLength(agreements);
      expect(data.rollout.institutionProgress.totalCount).toBe(institutions);
      expect([data.haikou, data.sanya].flatMap(one => one?.code ?? [])).toEqual(visible);
    },
  );

  test('an institution that moves is seen by the bureau where it lies today, its past too', async () => {
    const MOVING = 'H46020399007';
    await recordInstitutions(opened.execution, institution(MOVING));
    await recordPurchases(opened.execution, accepted('moving', 1, '2025-09-06', { institution: MOVING }));
    const sees = async (code: string) => {
      const query = `{ institution(code: "${MOVING}") { code } }`;
      return (await opened.answer<{ institution: object | null }>(query, bureau(code))).institution !== null;
    };
    const [SANYA_CITY, DANZHOU] = ['460200', '460400'];
    expect([await sees(SANYA_CITY), await sees(DANZHOU)]).toEqual([true, false]);
    const moves = (from: string) =>
      recordInstitutions(opened.execution, institution(MOVING, { jurisdiction: DANZHOU, from: day(from) }));
    await moves('2026-11-23');
    expect([await sees(SANYA_CITY), await sees(DANZHOU)]).toEqual([true, false]);
    await moves('2026-11-22');
    expect([await sees(SANYA_CITY), await sees(DANZHOU)]).toEqual([false, true]);
    expect(await volumes(bureau(DANZHOU), 'P1', '460000')).toEqual([0, 1]);
  });

  test('an agreement of others is null', async () => {
    const query = `{ agreement(id: "460000:FLOW-DIVERTER:${HAIKOU}:${COMPANY}:1") { id } }`;
    expect(await opened.answer(query, hospital(SANYA))).toEqual({ agreement: null });
    expect(await opened.answer(query, company(DISTRIBUTOR))).not.toEqual({ agreement: null });
  });

  test('who may see no institution of a rollout gets nothing, and is told so', async () => {
    const query = `{ rollout(id: "460000:FLOW-DIVERTER") { progress(asOf: "2025-12-31") { agreed purchased nonWinningTest reasons { says } } } }`;
    const { rollout } = await opened.answer<{ rollout: { progress: { reasons: { says: string }[] } } }>(
      query,
      bureau('371000'),
    );
    expect(rollout.progress).toMatchObject({ agreed: 0, purchased: 0, nonWinningTest: 'NO_DATA' });
    expect(rollout.progress.reasons[0]?.says).toContain('You may see no institution of this rollout');
    const own = await opened.answer<
      typeof rollout & { rollout: { progress: { reasons: { says: string }[] } } }
    >(query, bureau('460000'));
    expect(own.rollout.progress.reasons[0]?.says).not.toContain('You may see no institution');
  });

  test('the internal door: no client has it, whatever its role; followers bring no asker', async () => {
    const query = '{ executionFacts(first: 2) { cursor more facts { __typename } } }';
    expect((await opened.ask(query, OFFICE)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await opened.ask(query, null)).data).toMatchObject({
      executionFacts: { cursor: '2', more: true },
    });
    await expect(opened.execution.contextFor({ requestId: 'x', internalToken: 'wrong' })).rejects.toThrow(
      'its own followers only',
    );
  });

  test('nothing is told to nobody', async () => {
    for (const query of [
      '{ rollouts { totalCount } }',
      `{ institution(code: "${HAIKOU}") { code } }`,
      '{ rollout(id: "460000:FLOW-DIVERTER") { progress { agreed } } }',
    ]) {
      const { errors } = await opened.ask(query, null);
      expect(errors?.[0]?.extensions?.code ?? errors?.[0]?.message).toMatch(/UNAUTHENTICATED|known asker/);
    }
  });
});
