import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { AgreementParty, SignMode } from '../src/agreement/agreement.enums';
import { Ownership } from '../src/institution/institution.enums';
import { PurchaseChannel } from '../src/purchase/purchase.enums';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, day, OFFICE, open, type OpenedExecution } from './support/open';
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
import { DISTRIBUTOR } from './support/renewal';

interface AlertRead {
  id: string;
  rule: string;
  severity: string;
  since: string;
  message: string;
  rollout: { id: string };
  institution: { code: string };
  company: { uscc: string } | null;
  product: { code: string } | null;
  reasons: { clause: { id: string } | null }[];
}
interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: AlertRead[];
}

const XIAN = 'H61010399001';
const SHENYANG = 'H21010299001';

describe.each(testDatabases())('alerts on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    const dcb = { jurisdiction: '610000', category: 'DCB', tender: 'GH-HD2025-1', price: '10.00' };
    opened.log.tell(
      { product: 'P1' },
      { product: 'P2', company: OTHER_COMPANY },
      { product: 'LOSER', standing: 'NON_WINNING', price: '2400.00', company: OTHER_COMPANY },
      { product: 'P-DCB', ...dcb },
      {
        product: 'P-MASK',
        jurisdiction: '210000',
        category: 'LARYNGEAL-MASK',
        from: '2025-03-25',
        price: '10.00',
      },
    );
    await opened.execution.followCatalogue();
    await recordInstitutions(
      opened.execution,
      ...[HAIKOU, SANYA, FENGXIANG, XIAN, SHENYANG].map(code => institution(code)),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const read = async (args: string, place = '460000', asker = OFFICE): Promise<Page> => {
    const { jurisdiction } = await opened.answer<{ jurisdiction: { alerts: Page } }>(
      `{ jurisdiction(code: "${place}") { alerts(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes {
        id rule severity since message rollout { id } institution { code } company { uscc } product { code }
        reasons { clause { id } } } } } }`,
      asker,
    );
    return jurisdiction.alerts;
  };
  /** `RULE institution` of each, in order. */
  const names = async (args: string, place?: string, asker = OFFICE): Promise<string[]> => {
    const { nodes, totalCount } = await read(`first: 200, ${args}`, place, asker);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(alert => `${alert.rule} ${alert.institution.code}`);
  };
  const other = (lineId: string, quantity: number, on: string, where = HAIKOU) =>
    accepted(lineId, quantity, on, {
      product: 'LOSER',
      institution: where,
      unitPrice: Yuan.of('2400.00'),
    });
  const sign = (agreement: string, party: AgreementParty, on: string) =>
    opened.execution.signing.sign(TESTER, {
      requestId: `${agreement} ${party}`,
      agreement,
      party,
      signedOn: day(on),
      mode: SignMode.ELECTRONIC,
      noSideAgreement: true,
      source: SOURCE,
    });

  test('X-16 and HI-3.2.1b in Hainan: breaches first, each with since when, whom and why', async () => {
    await recordAgreements(opened.execution, [
      agreed('1', 800),
      agreed('2', 10, { institution: SANYA, product: 'P2', company: OTHER_COMPANY }),
    ]);
    await recordPurchases(
      opened.execution,
      accepted('1', 380, '2025-09-10'),
      accepted('2', 11, '2025-10-03', { institution: SANYA, product: 'P2' }),
      other('3', 11, '2025-12-24', SANYA),
    );
    const { nodes } = await read('asOf: "2026-01-31"');
    const seen = nodes.map(({ rule, severity, since, institution: { code } }) => [
      rule,
      severity,
      since,
      code,
    ]);
    expect(seen).toEqual([
      ['UNSIGNED_AGREEMENT', 'BREACH', '2025-09-01', HAIKOU],
      ['UNSIGNED_AGREEMENT', 'BREACH', '2025-09-01', SANYA],
      ['NON_WINNING_SHARE', 'BREACH', '2025-12-24', SANYA],
      ['BEHIND_ELAPSED_TIME', 'WARNING', '2026-01-19', HAIKOU],
      ['OVER_PURCHASE', 'NOTICE', '2025-10-03', SANYA],
    ]);
    expect(nodes[3]).toMatchObject({
      id: `BEHIND_ELAPSED_TIME:460000:FLOW-DIVERTER:1:${HAIKOU}:${COMPANY}`,
      rollout: { id: '460000:FLOW-DIVERTER' },
      company: { uscc: COMPANY },
      product: null,
      reasons: [{ clause: { id: 'HI-3.2.1a' } }, { clause: null }],
    });
    expect(nodes[3]?.message).toContain(`演示医院 ${HAIKOU}: `);
    expect(nodes[2]?.message).toContain('50.00 %');
  });

  test('an alert keeps its id from day to day, moves with its cause and goes with it', async () => {
    await recordAgreements(opened.execution, [agreed('1', 365)]);
    await recordPurchases(
      opened.execution,
      accepted('1', 100, '2025-08-01'),
      accepted('2', 200, '2026-01-10'),
    );
    const behind = async (asOf: string) =>
      (await read(`asOf: "${asOf}", filter: { rules: [BEHIND_ELAPSED_TIME] }`)).nodes.map(({ id, since }) => [
        id,
        since,
      ]);
    const id = `BEHIND_ELAPSED_TIME:460000:FLOW-DIVERTER:1:${HAIKOU}:${COMPANY}`;
    expect(await behind('2025-11-06')).toEqual([]);
    expect(await behind('2025-11-07')).toEqual([[id, '2025-11-07']]);
    expect(await behind('2026-01-09')).toEqual([[id, '2025-11-07']]);
    expect(await behind('2026-01-10')).toEqual([]);
    expect(await behind('2026-06-30')).toEqual([[id, '2026-05-26']]);
  });

  test('HI-4.2a names the parties that have still to sign, as of the day', async () => {
    await recordAgreements(opened.execution, [agreed('1', 10, { distributor: DISTRIBUTOR })]);
    const agreement = `460000:FLOW-DIVERTER:${HAIKOU}:${COMPANY}:1`;
    await sign(agreement, AgreementParty.COMPANY, '2025-08-20');
    const unsigned = async (asOf: string) =>
      (await read(`asOf: "${asOf}", filter: { rules: [UNSIGNED_AGREEMENT] }`)).nodes.map(one => one.message);
    expect(await unsigned('2025-08-31')).toEqual([]);
    const [message] = await unsigned('2025-09-01');
    expect(message).toContain('missing: the institution and the distributor.');
    await sign(agreement, AgreementParty.DISTRIBUTOR, '2025-09-05');
    await sign(agreement, AgreementParty.INSTITUTION, '2025-09-10');
    expect((await unsigned('2025-09-08'))[0]).toContain('missing: the institution.');
    expect(await unsigned('2025-09-09')).toHaveLength(1);
    expect(await unsigned('2025-09-10')).toEqual([]);
  });

  test('SX-3.4a: orders offline are recorded and alert; one order with its acceptance is one purchase', async () => {
    const dcb = { product: 'P-DCB', institution: XIAN, unitPrice: Yuan.of('9.00') };
    await recordAgreements(opened.execution, [agreed('1', 5, { product: 'P-DCB', institution: XIAN })], {
      rollout: '610000:DCB',
    });
    await recordPurchases(
      opened.execution,
      accepted('O', 2, '2026-06-09', { ...dcb, kind: 'ORDER' as never, channel: PurchaseChannel.OFFLINE }),
      accepted('A', 2, '2026-06-12', {
        ...dcb,
        orderedOn: day('2026-06-09'),
        order: 'O',
        channel: PurchaseChannel.OFFLINE,
      }),
      accepted('B', 1, '2026-07-01', { ...dcb, channel: PurchaseChannel.OFFLINE }),
      accepted('C', 1, '2026-06-01', dcb),
      accepted('H', 1, '2025-10-01', { channel: PurchaseChannel.OFFLINE }),
    );
    const offline = 'filter: { rules: [OFFLINE_PURCHASE] }';
    const { nodes } = await read(`asOf: "2026-07-31", ${offline}`, '610000');
    expect(nodes).toMatchObject([
      {
        severity: 'BREACH',
        since: '2026-06-09',
        institution: { code: XIAN },
        product: { code: 'P-DCB' },
        reasons: [{ clause: { id: 'SX-3.4a' } }],
      },
    ]);
    expect(nodes[0]?.message).toContain('2 purchases of P-DCB');
    expect(await names(`asOf: "2026-06-08", ${offline}`, '610000')).toEqual([]);
    expect(await names(`asOf: "2025-12-31", ${offline}`, '460000')).toEqual([]);
  });

  test('LN-5.3, LN-3.3b: nothing entered after two months; a month that holds too much', async () => {
    const mask = { product: 'P-MASK', institution: SHENYANG, unitPrice: Yuan.of('10.00') };
    await recordAgreements(opened.execution, [agreed('1', 1200, { ...mask })], {
      rollout: '210000:LARYNGEAL-MASK',
    });
    const rules = 'filter: { rules: [NOT_ENTERED, BUNCHED_MONTH, BEHIND_MONTHLY_TARGET] }';
    const found = async (asOf: string) =>
      (await read(`asOf: "${asOf}", ${rules}`, '210000')).nodes.map(({ rule, since }) => `${rule} ${since}`);
    expect(await found('2025-05-24')).toEqual(['BEHIND_MONTHLY_TARGET 2025-05-24']);
    expect(await found('2025-05-25')).toEqual(['NOT_ENTERED 2025-05-25', 'BEHIND_MONTHLY_TARGET 2025-05-24']);
    await recordPurchases(
      opened.execution,
      accepted('1', 150, '2025-05-26', mask),
      accepted('2', 51, '2025-06-24', mask),
      accepted('3', 100, '2025-06-25', mask),
    );
    expect(await found('2025-06-24')).toEqual(['BUNCHED_MONTH 2025-06-24']);
    expect(await found('2025-07-24')).toEqual(['BUNCHED_MONTH 2025-06-24']);
  });

  test('HI-1.2: who need not take part owes nothing until its agreement is signed', async () => {
    const clinic = 'H46010699002';
    await recordInstitutions(opened.execution, institution(clinic, { ownership: Ownership.PRIVATE }));
    await recordAgreements(opened.execution, [
      agreed('1', 100, { institution: clinic, distributor: DISTRIBUTOR }),
    ]);
    const rules = 'filter: { rules: [BEHIND_ELAPSED_TIME, ZERO_PURCHASE] }';
    expect(await names(`asOf: "2026-01-31", ${rules}`)).toEqual([]);
    const agreement = `460000:FLOW-DIVERTER:${clinic}:${COMPANY}:1`;
    await sign(agreement, AgreementParty.COMPANY, '2025-08-20');
    await sign(agreement, AgreementParty.DISTRIBUTOR, '2025-08-20');
    await sign(agreement, AgreementParty.INSTITUTION, '2025-12-20');
    expect(await names(`asOf: "2025-12-19", ${rules}`)).toEqual([]);
    expect(await names(`asOf: "2025-12-20", ${rules}`)).toEqual([
      `BEHIND_ELAPSED_TIME ${clinic}`,
      `ZERO_PURCHASE ${clinic}`,
    ]);
  });

  test('a distributor, whom a purchase need not name, is told of signatures alone', async () => {
    await recordAgreements(opened.execution, [agreed('1', 100, { distributor: DISTRIBUTOR })]);
    await recordPurchases(opened.execution, accepted('2', 200, '2025-12-24'));
    const of = (companies: string[]) =>
      names('asOf: "2026-01-31"', '460000', { sub: 'company', role: 'COMPANY', companies });
    expect((await of([COMPANY])).sort()).toEqual([`OVER_PURCHASE ${HAIKOU}`, `UNSIGNED_AGREEMENT ${HAIKOU}`]);
    expect(await of([DISTRIBUTOR])).toEqual([`UNSIGNED_AGREEMENT ${HAIKOU}`]);
  });

  test('each asker gets the alerts of the rows it sees; a company gets none that its own part cannot tell', async () => {
    await recordAgreements(opened.execution, [
      agreed('1', 100),
      agreed('2', 100, { institution: SANYA, product: 'P2', company: OTHER_COMPANY }),
    ]);
    await recordPurchases(opened.execution, other('3', 5, '2025-12-24'), other('4', 5, '2025-12-24', SANYA));
    const all = [HAIKOU, SANYA].flatMap(code =>
      ['UNSIGNED_AGREEMENT', 'NON_WINNING_SHARE', 'BEHIND_ELAPSED_TIME', 'ZERO_PURCHASE'].map(
        rule => `${rule} ${code}`,
      ),
    );
    const of = async (asker: typeof OFFICE) => (await names('asOf: "2026-01-31"', '460000', asker)).sort();
    expect(await of(OFFICE)).toEqual([...all].sort());
    expect(await of(bureau('460200'))).toEqual(all.filter(name => name.endsWith(SANYA)).sort());
    expect(await of({ sub: 'hospital', role: 'INSTITUTION', institutions: [HAIKOU] })).toEqual(
      all.filter(name => name.endsWith(HAIKOU)).sort(),
    );
    expect(await of({ sub: 'company', role: 'COMPANY', companies: [OTHER_COMPANY] })).toEqual(
      all.filter(name => name.endsWith(SANYA) && !name.startsWith('NON_WINNING')).sort(),
    );
    expect(await of(bureau('610000'))).toEqual([]);
    expect(await names('asOf: "2026-01-31"', '460200')).toEqual(
      (await names('asOf: "2026-01-31"')).filter(name => name.endsWith(SANYA)),
    );
  });

  test('seen from the district it is the same alert, under the district’s own rollout', async () => {
    await recordAgreements(
      opened.execution,
      [FENGXIANG, XIAN].map(code => agreed(code, 100, { product: 'P-DCB', institution: code })),
      { rollout: '610000:DCB' },
    );
    const args = 'asOf: "2026-09-30", filter: { rules: [ZERO_PURCHASE] }';
    const province = (await read(args, '610000')).nodes;
    const district = (await read(args, '610305')).nodes;
    expect(province.map(one => one.institution.code)).toEqual([XIAN, FENGXIANG].sort());
    expect(district.map(({ id, rollout }) => [id, rollout.id])).toEqual([
      [`ZERO_PURCHASE:610000:DCB:1:${FENGXIANG}:P-DCB`, '610305:DCB'],
    ]);
    expect(province.map(({ id }) => id)).toContain(district[0]?.id);
  });

  describe('many institutions', () => {
    const hospital = (n: number) => `H4601069${String(n).padStart(4, '0')}`;
    const fill = async (count: number, from = 0) => {
      const numbers = Array.from({ length: count }, (_, n) => from + n);
      await recordInstitutions(opened.execution, ...numbers.map(n => institution(hospital(n))));
      await recordAgreements(
        opened.execution,
        numbers.map(n => agreed(`A${n}`, 100, { institution: hospital(n) })),
      );
      await recordPurchases(
        opened.execution,
        ...numbers.flatMap(n => [
          accepted(`P${n}`, 1 + ((n * 37) % 120), '2025-10-05', { institution: hospital(n) }),
          other(`L${n}`, 1 + ((n * 53) % 120), '2025-11-05', hospital(n)),
        ]),
      );
    };

    test('page by page each once, in one order, as many as the total; statements do not grow with them', async () => {
      await fill(5);
      const count = async () => {
        opened.statements.reset();
        await read('asOf: "2026-01-31", first: 200');
        return opened.statements.count;
      };
      const few = await count();
      await fill(45, 5);
      expect(await count()).toBe(few);
      expect(few).toBeLessThanOrEqual(20);

      const all = (await read('asOf: "2026-01-31", first: 200')).nodes.map(({ id }) => id);
      const paged: string[] = [];
      for (let after = ''; ;) {
        const page = await read(`asOf: "2026-01-31", first: 17${after && `, after: "${after}"`}`);
        expect(page.totalCount).toBe(all.length);
        paged.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor ?? '';
      }
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBe(all.length);
    });

    test('they say of each institution what its progress says', async () => {
      await fill(50);
      const { rollout } = await opened.answer<{
        rollout: {
          institutionProgress: {
            nodes: {
              institution: { code: string };
              progress: { nonWinningTest: string; band: string; completion: string; elapsed: string };
            }[];
          };
        };
      }>(`{ rollout(id: "460000:FLOW-DIVERTER") { institutionProgress(first: 200, asOf: "2026-01-31") { nodes {
        institution { code } progress { nonWinningTest band } } } } }`);
      const { nodes } = rollout.institutionProgress;
      const those = (fits: (progress: (typeof nodes)[0]['progress']) => boolean, rule: string) =>
        nodes.filter(({ progress }) => fits(progress)).map(row => `${rule} ${row.institution.code}`);
      const expected = [
        ...those(({ nonWinningTest }) => nonWinningTest === 'FAIL', 'NON_WINNING_SHARE'),
        ...those(({ band }) => band === 'BEHIND', 'BEHIND_ELAPSED_TIME'),
        ...those(({ band }) => band === 'OVER', 'OVER_PURCHASE'),
      ];
      expect(new Set(expected.map(name => name.split(' ')[0])).size).toBe(3);
      const found = await names(
        'asOf: "2026-01-31", filter: { rules: [NON_WINNING_SHARE, BEHIND_ELAPSED_TIME, OVER_PURCHASE] }',
      );
      expect(found).toEqual(expected);
    });
  });
});
