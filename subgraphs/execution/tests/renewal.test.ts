import type { AskerInput } from '@alliance-hub/auth';
import { testDatabases } from '@alliance-hub/testing';
import { PurchaseLineKind } from '../src/purchase/purchase.enums';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, OFFICE, open, type OpenedExecution } from './support/open';
import { accepted, HAIKOU, recordPurchases, SANYA } from './support/records';
import {
  CENTRE,
  company,
  confirm,
  DISTRIBUTOR,
  FLOWS,
  hospital,
  line,
  other,
  planFor,
  recordFirstYear,
} from './support/renewal';

describe.each(testDatabases())('renewal plans on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(() => recordFirstYear(opened));
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  test('HI-3.2.1d X-02 from what is stored: both floors, over everything used in the year, and only in it', async () => {
    const plan = await planFor(opened, CENTRE);
    expect(plan).toMatchObject({ agreementYear: 2, binding: true, status: 'SPECIFIED', unconfirmed: 3 });
    expect(plan.categoryFloors).toMatchObject([
      { institution: { code: HAIKOU }, floor: 800, placed: 700, unplaced: 100 },
      { institution: { code: SANYA }, floor: 801, placed: 801, unplaced: 0 },
    ]);
    expect(plan.lines.nodes).toMatchObject([
      { company: { uscc: OTHER_COMPANY }, previousAgreed: 300, previousUse: 310, floor: 300, proposed: 300 },
      { company: { uscc: COMPANY }, previousAgreed: 400, previousUse: 450, floor: 400, proposed: 400 },
      { institution: { code: SANYA }, previousAgreed: 700, previousUse: 1_001, floor: 801, proposed: 801 },
    ]);
    const reasons = plan.lines.nodes.flatMap(one => one.reasons);
    expect(reasons.map(({ clause }) => clause?.id)).toContain('HI-3.2.1d');
    expect(plan.reasons.map(({ clause }) => clause?.id)).toContain('HI-3.2.1d');
  });

  test('what is reported as used stands for use (A-15)', async () => {
    await recordPurchases(opened.execution, {
      ...accepted('use', 500, '2026-05-05', { institution: SANYA }),
      kind: PurchaseLineKind.USE,
    });
    expect((await planFor(opened, hospital(SANYA))).lines.nodes).toMatchObject([
      { previousUse: 500, floor: 700 },
    ]);
  });

  test.each([
    [1, 'The first agreement year is not renewed'],
    [3, 'run to 2'],
  ])('year %i is none to be renewed, and the plan says so', async (year, says) => {
    const plan = await planFor(opened, CENTRE, year);
    expect(plan).toMatchObject({ binding: false, status: 'NOT_SPECIFIED', lines: { totalCount: 0 } });
    expect(plan.reasons[0]?.says).toContain(says);
  });

  test('a number that no year has is refused', async () => {
    const query = `{ rollout(id: "${FLOWS}") { renewalPlan(agreementYear: 0) { binding } } }`;
    expect((await opened.ask(query)).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'agreementYear',
    });
  });

  test.each<[string, AskerInput, string[], number]>([
    ['the alliance office', OFFICE, [HAIKOU, HAIKOU, SANYA], 2],
    ['Sanya', bureau('460200'), [SANYA], 1],
    ['Weihai', bureau('371000'), [], 0],
    ['a hospital', hospital(HAIKOU), [HAIKOU, HAIKOU], 1],
    ['a company: its lines, and no floor over what others sold', company(COMPANY), [HAIKOU, SANYA], 0],
    ['a distributor, whom a purchase need not name: nothing', company(DISTRIBUTOR), [], 0],
  ])('rights: %s', async (_who, asker, institutions, floors) => {
    const plan = await planFor(opened, asker);
    expect(plan.lines.nodes.map(one => one.institution.code)).toEqual(institutions);
    expect(plan.lines.totalCount).toBe(institutions.length);
    expect(plan.categoryFloors).toHaveLength(floors);
  });

  test('rights: from its floor a company learns nothing of what others sold', async () => {
    const { nodes } = (await planFor(opened, company(COMPANY))).lines;
    expect(nodes.map(({ floor }) => floor)).toEqual([400, 700]);
    expect(nodes[1]?.reasons.map(({ says }) => says).join(' ')).toContain(
      'A company sees its own lines alone',
    );
  });

  test('seen from a city, the plan holds the institutions that lie there', async () => {
    const plan = await planFor(opened, OFFICE, 2, '460200:FLOW-DIVERTER');
    expect(plan.lines.nodes.map(one => one.institution.code)).toEqual([SANYA]);
  });

  test('pages and filters', async () => {
    const page = async (args: string) => {
      const query = `{ rollout(id: "${FLOWS}") { renewalPlan(agreementYear: 2) { lines(${args}) {
        totalCount pageInfo { hasNextPage endCursor } nodes { proposed } } categoryFloors(institutions: ["${SANYA}"]) { floor } } } }`;
      const { rollout } = await opened.answer<{
        rollout: {
          renewalPlan: {
            lines: {
              totalCount: number;
              nodes: object[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
            categoryFloors: object[];
          };
        };
      }>(query, CENTRE);
      return rollout.renewalPlan;
    };
    const first = await page('first: 2');
    expect(first.lines).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.lines.nodes).toEqual([{ proposed: 300 }, { proposed: 400 }]);
    expect(first.categoryFloors).toEqual([{ floor: 801 }]);
    expect((await page(`first: 2, after: "${first.lines.pageInfo.endCursor}"`)).lines).toMatchObject({
      totalCount: 3,
      nodes: [{ proposed: 801 }],
      pageInfo: { hasNextPage: false },
    });
    expect((await page(`institutions: ["${SANYA}"]`)).lines.totalCount).toBe(1);
    await confirm(opened, [line('1', 500), line('2', 300, other)]);
    expect((await page('confirmed: true')).lines.totalCount).toBe(2);
    expect((await page('confirmed: false')).lines.nodes).toEqual([{ proposed: 801 }]);
  });
});
