import type { AskerInput } from '@alliance-hub/auth';
import { testDatabases } from '@alliance-hub/testing';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, OFFICE, open, type OpenedExecution } from './support/open';
import { agreed, HAIKOU, institution, recordAgreements, recordInstitutions, SANYA } from './support/records';
import {
  CENTRE,
  company,
  confirm,
  DISTRIBUTOR,
  FLOWS,
  hospital,
  line,
  other,
  PLAN,
  planFor,
  recordFirstYear,
} from './support/renewal';

describe.each(testDatabases())('confirming renewals on $name', testDatabase => {
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

  const counts = async () => {
    const count = async (table: string) => {
      const rows = await opened.execution.database.read.query<{ n: number }[]>(
        `SELECT COUNT(*) AS n FROM ${table}`,
      );
      return Number(rows[0]?.n);
    };
    return [await count('agreement_line'), await count('audit_entry'), await count('renewal_request')];
  };

  test('HI-3.2.1d a confirmation makes draft agreements of the year, with the distributor of the year before', async () => {
    const [lines, entries] = await counts();
    const { plan } = await confirm(opened, [line('1', 500), line('2', 300, other)]);
    expect(plan?.categoryFloors).toMatchObject([
      { floor: 800, placed: 800, unplaced: 0 },
      { floor: 801, placed: 801 },
    ]);
    expect(plan?.lines.nodes).toMatchObject([
      { confirmed: 300, agreement: { status: 'DRAFT', distributor: null } },
      {
        confirmed: 500,
        agreement: {
          id: `${FLOWS}:${HAIKOU}:${COMPANY}:2`,
          status: 'DRAFT',
          distributor: { uscc: DISTRIBUTOR },
        },
      },
      { confirmed: null, agreement: null },
    ]);
    expect(await counts()).toEqual([(lines ?? 0) + 2, (entries ?? 0) + 1, 1]);
    const audited = await opened.execution.database.read.query<Record<string, string>[]>(
      "SELECT actor, subject, source FROM audit_entry WHERE action = 'renewal.confirm'",
    );
    expect(audited).toEqual([{ actor: 'centre', subject: 'R', source: '{"title":"续签通知"}' }]);
  });

  test.each([
    ['the explanation', { explanation: { title: '' }, reviews: [] }, 'explanation.title'],
    [
      'a review',
      {
        explanation: { title: '书面说明材料' },
        reviews: [
          { by: 'CITY_BUREAU', on: '2026-07-01', document: { title: '审核意见' } },
          { by: 'PROVINCE_BUREAU', on: '2026-07-02', document: { title: ' ' } },
        ],
      },
      'reviews[1].document.title',
    ],
  ])('SX-2.2d the document of %s has a title', async (_, reduction, part) => {
    const answer = await confirm(opened, [line('1', 500), line('2', 300, { ...other, reduction })]);
    expect(answer).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: `lines[1].reduction.${part}`,
      message: expect.stringContaining('it must be the title of the document') as string,
    });
  });

  test('the same again changes nothing; other content under the same id is a conflict', async () => {
    const lines = [line('1', 500), line('2', 300, other)];
    const { plan } = await confirm(opened, lines);
    const before = await counts();
    expect(
      (
        await confirm(
          opened,
          lines.map(one => ({ ...one, reason: null })),
        )
      ).plan,
    ).toEqual(plan);
    expect(await counts()).toEqual(before);
    expect((await confirm(opened, lines, { requestId: 'R2' })).plan).toEqual(plan);
    expect((await counts())[0]).toBe(before[0]);
    expect(await confirm(opened, [line('1', 501), line('2', 300, other)])).toMatchObject({
      code: 'CONFLICT',
      field: 'requestId',
    });
    const again = await confirm(opened, [line('1', 501)], { requestId: 'R3' });
    expect(again).toMatchObject({ code: 'CONFLICT', field: 'lines[0].lineId' });
    const corrected = await confirm(opened, [line('1', 501, { correction: true })], { requestId: 'R4' });
    expect(corrected.plan?.lines.nodes[1]?.confirmed).toBe(501);
    const [{ n } = { n: 0 }] = await opened.execution.database.read.query<{ n: number }[]>(
      'SELECT COUNT(*) AS n FROM agreement_line_superseded',
    );
    expect(Number(n)).toBe(1);
  });

  test('HI-3.2.1d below a binding floor nothing is recorded, and each line at fault is named', async () => {
    const before = await counts();
    const refused = await confirm(opened, [
      line('1', 399),
      line('2', 401, other),
      line('3', 801, { institution: SANYA }),
      line('4', 1, { institution: 'H46010699009' }),
    ]);
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lines[0].quantity' });
    expect(refused.message).toContain('2 of 4 lines are refused, so none was recorded');
    expect(refused.rejected?.map(({ index, id, code, field }) => [index, id, code, field])).toEqual([
      [0, '1', 'BAD_USER_INPUT', 'quantity'],
      [3, '4', 'FORBIDDEN', 'institution'],
    ]);
    expect(refused.rejected?.[0]?.message.en).toBe(
      `With ${COMPANY} 399 would be agreed; it must be at least 400: last year’s agreed volume with the company (HI-3.2.1d).`,
    );
    expect(refused.rejected?.[0]?.message.zh).toContain('不得低于 400');
    expect(await counts()).toEqual(before);
  });

  test.each<[string, object[], string, string]>([
    [
      '80 % of the category is missed by one',
      [line('1', 499), line('2', 300, other)],
      'quantity',
      'at least 800: 80 %',
    ],
    ['a company is left out', [line('1', 800)], 'quantity', 'at least 300'],
    ['an unknown product', [line('1', 800, { product: 'P9' })], 'product', 'product in the catalogue'],
    ['a product of another company', [line('1', 800, { product: 'Q1' })], 'company', OTHER_COMPANY],
    [
      'the same product twice',
      [line('1', 500), line('2', 500), line('3', 300, other)],
      'product',
      'has it already',
    ],
  ])('refused: %s', async (_case, lines, field, says) => {
    const { rejected } = await confirm(opened, lines);
    expect(rejected?.[0]).toMatchObject({ field });
    expect(rejected?.[0]?.message.en).toContain(says);
  });

  test.each([
    ['the first year', { agreementYear: 1 }, 'BAD_USER_INPUT', 'agreementYear'],
    ['a year that the cycle does not have', { agreementYear: 3 }, 'BAD_USER_INPUT', 'agreementYear'],
    ['an unknown rollout', { rollout: '460000:NOTHING' }, 'NOT_FOUND', 'rollout'],
    ['no request id', { requestId: ' ' }, 'BAD_USER_INPUT', 'requestId'],
    ['no lines', { lines: [] }, 'BAD_USER_INPUT', 'lines'],
  ])('refused: %s', async (_case, more, code, field) => {
    expect(await confirm(opened, [line('1', 800)], more)).toMatchObject({ code, field });
  });

  test.each<[string, AskerInput, string | undefined]>([
    ['the trading centre', CENTRE, undefined],
    ['the bureau of the province', bureau('460000'), undefined],
    ['the bureau of the city', bureau('460100'), undefined],
    ['the bureau of another city', bureau('460200'), 'FORBIDDEN'],
    ['a bureau elsewhere', bureau('371000'), 'FORBIDDEN'],
    ['the alliance office', OFFICE, 'FORBIDDEN'],
    ['the hospital itself', hospital(HAIKOU), 'FORBIDDEN'],
    ['a company', company(COMPANY), 'FORBIDDEN'],
    ['an insurance agency', { sub: 'a', role: 'INSURANCE_AGENCY', jurisdictions: ['460000'] }, 'FORBIDDEN'],
  ])('rights: %s confirms', async (_who, asker, code) => {
    const done = await confirm(opened, [line('1', 500), line('2', 300, other)], {}, asker);
    expect(done.code).toBe(code);
    expect((await counts())[2]).toBe(code ? 0 : 1);
  });

  test('rights: an institution of another city is refused like one that nobody knows, line by line', async () => {
    const lines = [line('1', 500), line('2', 300, { ...other, institution: 'H46010699009' })];
    const { rejected } = await confirm(opened, lines, {}, bureau('460200'));
    expect(rejected?.map(({ code, field }) => [code, field])).toEqual([
      ['FORBIDDEN', 'institution'],
      ['FORBIDDEN', 'institution'],
    ]);
  });

  test('nobody confirms without a token', async () => {
    const { errors } = await opened.ask(
      `mutation { confirmRenewal(input: { requestId: "r", rollout: "${FLOWS}", agreementYear: 2, source: { title: "t" }, lines: [] }) { binding } }`,
      null,
    );
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('what wins no more cannot be renewed, and its company has no floor', async () => {
    opened.log.tell({ product: 'Q1', company: OTHER_COMPANY, to: '2026-07-30' });
    await opened.execution.followCatalogue();
    expect((await planFor(opened, hospital(HAIKOU))).lines.nodes).toMatchObject([
      { floor: null, proposed: 0, status: 'NOT_SPECIFIED', companyFloor: null },
      { floor: 800, proposed: 800, status: 'SPECIFIED' },
    ]);
    expect((await confirm(opened, [line('1', 799)])).rejected?.[0]?.message.en).toContain('at least 800');
    expect((await confirm(opened, [line('1', 800)])).plan?.unconfirmed).toBe(2);
  });

  test('a product that the catalogue told of since is followed before it is refused', async () => {
    opened.log.tell({ product: 'P3' });
    const { plan } = await confirm(opened, [
      line('1', 400),
      line('2', 300, other),
      line('3', 100, { product: 'P3' }),
    ]);
    expect(plan?.categoryFloors[0]).toMatchObject({ placed: 800, unplaced: 0 });
    expect(plan?.lines.nodes.map(({ product, confirmed }) => [product.code, confirmed])).toContainEqual([
      'P3',
      100,
    ]);
  });

  test('statements do not grow with institutions, nor with rollouts', async () => {
    const statements = async (query: string) => {
      opened.statements.reset();
      await opened.answer(query, CENTRE);
      return opened.statements.count;
    };
    const one = `{ rollout(id: "${FLOWS}") { renewalPlan(agreementYear: 2) { ${PLAN} } } }`;
    const many = `{ rollouts(first: 50, filter: { jurisdictions: ["460000", "460200"] }) { nodes { renewalPlan(agreementYear: 2) { ${PLAN} } } } }`;
    const few = await statements(one);
    expect(await statements(many)).toBeLessThanOrEqual(few);
    const codes = Array.from({ length: 40 }, (_, n) => `H4601069${String(9_100 + n).padStart(4, '0')}`);
    await recordInstitutions(opened.execution, ...codes.map(code => institution(code)));
    await recordAgreements(
      opened.execution,
      codes.map((code, n) => agreed(`S${n}`, 10 + n, { institution: code })),
    );
    expect((await planFor(opened, CENTRE)).lines.totalCount).toBe(43);
    expect(await statements(one)).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
    opened.statements.reset();
    const lines = codes.map((code, n) => line(`L${n}`, 10 + n, { institution: code }));
    await confirm(opened, lines.slice(0, 2), { requestId: 'few' });
    const forTwo = opened.statements.count;
    opened.statements.reset();
    await confirm(opened, lines.slice(2), { requestId: 'many' });
    expect(opened.statements.count).toBe(forTwo);
  });
});
