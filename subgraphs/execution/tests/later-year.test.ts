import { testDatabases } from '@alliance-hub/testing';
import type { AgreementLineInput } from '../src/agreement/agreement.inputs';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { createDatabase, open, type OpenedExecution } from './support/open';
import { agreed, HAIKOU, institution, recordAgreements, recordInstitutions, SANYA } from './support/records';
import { CENTRE, confirm, FLOWS, line, other, planFor, recordFirstYear } from './support/renewal';

const CHONGQING = 'H50010399001';
const LIAONING = 'H21010299001';
const SHAANXI = 'H61030599001';

describe.each(testDatabases())('agreements of a later year on $name', testDatabase => {
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

  const records = async (lines: AgreementLineInput[], where: object = {}) => {
    const { accepted, unchanged, rejected } = await recordAgreements(opened.execution, lines, {
      agreementYear: 2,
      ...where,
    });
    return { accepted, unchanged, rejected: rejected.map(({ id, message }) => [id, message.en] as const) };
  };
  const Q = { product: 'Q1', company: OTHER_COMPANY };
  const haikou = (p: number, q: number) => [agreed('p', p), agreed('q', q, Q)];

  test.each<[string, AgreementLineInput[], number, string[]]>([
    ['at the floors', haikou(500, 300), 2, []],
    ['the company below by one takes the category with it', haikou(399, 401), 0, ['p', 'q']],
    ['the category below by one', haikou(499, 300), 0, ['p', 'q']],
    ['a company left out', [agreed('p', 800)], 0, ['p']],
    [
      'one institution below, another good',
      [...haikou(499, 300), agreed('s', 801, { institution: SANYA })],
      1,
      ['p', 'q'],
    ],
    [
      'a line that is bad in itself leaves the other below',
      [agreed('p', 500), agreed('q', 300, { product: 'P9', company: OTHER_COMPANY })],
      0,
      ['p', 'q'],
    ],
    [
      'the same line twice, the second below',
      [...haikou(500, 300), agreed('q', 299, { ...Q, correction: true })],
      0,
      ['p', 'q', 'q'],
    ],
  ])('HI-3.2.1d %s', async (_what, lines, accepted, ids) => {
    const done = await records(lines);
    expect([done.accepted, done.rejected.map(([id]) => id)]).toEqual([accepted, ids]);
  });

  test('HI-3.2.1d refused in the words of a renewal', async () => {
    const { rejected } = await confirm(opened, [line('p', 399), line('q', 401, other)]);
    const sent = await recordAgreements(opened.execution, haikou(399, 401), { agreementYear: 2 });
    const [first] = sent.rejected;
    expect(JSON.parse(JSON.stringify(first))).toEqual({
      ...{ index: 0, id: 'p', code: 'BAD_USER_INPUT', field: 'quantity' },
      message: rejected?.[0]?.message,
    });
    expect(sent.rejected[1]).toMatchObject({ index: 1, id: 'q', message: first?.message });
  });

  test('the first year and institutions with nothing before have no floor', async () => {
    const fresh = 'H46010699008';
    await recordInstitutions(opened.execution, institution(fresh));
    expect(await records([agreed('n', 1, { institution: fresh })], { agreementYear: 1 })).toMatchObject({
      accepted: 1,
    });
    expect(await records([agreed('m', 1, { institution: 'H46020399001' })])).toMatchObject({ accepted: 0 });
    expect(
      await records([agreed('o', 1, { ...Q, institution: fresh }), agreed('q', 1, { institution: fresh })]),
    ).toMatchObject({ accepted: 2 });
  });

  test('what is on record stands with what comes; names are put right without a floor', async () => {
    await records(haikou(500, 300));
    expect(await records(haikou(500, 300))).toEqual({ accepted: 0, unchanged: 2, rejected: [] });
    const correction = { correction: true };
    const corrected = async (...lines: AgreementLineInput[]) => (await records(lines)).accepted;
    expect(await corrected(agreed('p', 499, correction))).toBe(0);
    expect(await corrected(agreed('p', 501, correction))).toBe(1);
    opened.log.tell({ product: 'P1', to: '2026-07-30' });
    const named = agreed('q', 300, { ...Q, ...correction, distributor: '91460100DEMA012866' });
    expect(await corrected(named)).toBe(1);
  });

  const inPrinciple = [
    ['CQ-2.1d', CHONGQING, '500000:LIGATION-CLIP', '2025-05-20', 100],
    ['LN-3.2a', LIAONING, '210000:INFUSION-SET', '2025-03-25', 100],
  ] as const;

  test.each(inPrinciple)(
    '%s in principle: below it with a reason, which is kept',
    async (clause, code, rollout, from, floor) => {
      const [jurisdiction = '', category = ''] = rollout.split(':');
      opened.log.tell(
        { product: 'K1', jurisdiction, category, from },
        { product: 'K2', jurisdiction, category, from },
      );
      await opened.execution.followCatalogue();
      await recordInstitutions(opened.execution, institution(code));
      const k1 = (quantity: number, more: object = {}) =>
        agreed('k1', quantity, { institution: code, product: 'K1', ...more });
      await records([k1(floor)], { rollout, agreementYear: 1 });
      const k2 = (quantity: number, more: object = {}) => k1(quantity, { lineId: 'k2', ...more });
      const below = await records([k2(floor - 1)], { rollout });
      expect(below.rejected[0]?.[1]).toMatch(new RegExp(`in principle be at least ${floor}.*${clause}`));
      expect((await records([k2(floor - 1, { reason: ' ' })], { rollout })).accepted).toBe(0);
      expect((await records([k2(floor - 1, { reason: '科室调整' })], { rollout })).accepted).toBe(1);
      const reason = async () => {
        const centre = { ...CENTRE, jurisdictions: [jurisdiction] };
        const plan = await planFor(opened, centre, 2, rollout);
        return plan.lines.nodes.map(one => (one as { belowFloorReason?: unknown }).belowFloorReason);
      };
      expect(await reason()).toEqual(['科室调整']);
      const distributor = '91460100DEMA012866';
      await records([k2(floor - 1, { correction: true, distributor })], { rollout });
      expect(await reason()).toEqual(['科室调整']);
      await records([k2(floor, { correction: true, distributor })], { rollout });
      expect(await reason()).toEqual([null]);
    },
  );

  test.each([
    ['LN-3.2a', LIAONING, '210000:INFUSION-SET', '2025-03-25', { ofCompany: 0 }],
    ['CQ-2.1d', CHONGQING, '500000:LIGATION-CLIP', '2025-05-20', { ofCompany: 1 }],
  ] as const)(
    '%s a line on record that its floor has risen above stops what comes under that floor alone',
    async (_clause, code, rollout, from, { ofCompany }) => {
      const [jurisdiction = '', category = ''] = rollout.split(':');
      const won = { jurisdiction, category, from };
      opened.log.tell(
        { ...won, product: 'K1' },
        { ...won, product: 'K2' },
        { ...won, product: 'M1', company: OTHER_COMPANY },
      );
      await opened.execution.followCatalogue();
      await recordInstitutions(opened.execution, institution(code));
      const of = (lineId: string, product: string, quantity: number, more: object = {}) =>
        agreed(lineId, quantity, { institution: code, product, ...more });
      await records([of('1', 'K1', 100)], { rollout, agreementYear: 1 });
      const x = of('x', 'K1', 100);
      await records([x], { rollout });
      await records([of('1', 'K1', 110, { correction: true })], { rollout, agreementYear: 1 });

      const y = (quantity: number) => of('y', 'M1', quantity, { company: OTHER_COMPANY });
      const z = (quantity: number) => of('z', 'K2', quantity);
      const lower = await records([of('x', 'K1', 99, { correction: true }), y(50)], { rollout });
      expect([lower.accepted, lower.rejected.map(([id]) => id)]).toEqual([1, ['x']]);
      const again = await records([x, { ...y(51), correction: true }], { rollout });
      expect(again).toEqual({ accepted: 1, unchanged: 1, rejected: [] });
      // Another product of the company: under the floor of the company, and not under that of the product.
      expect((await records([x, z(9)], { rollout })).accepted).toBe(ofCompany);
      expect((await records([x, { ...z(10), correction: ofCompany > 0 }], { rollout })).accepted).toBe(1);
    },
  );

  test('SX-2.2d a volume goes down by review alone, which a renewal brings', async () => {
    const rollout = '610000:DCB';
    opened.log.tell({ product: 'K1', jurisdiction: '610000', category: 'DCB', from: '2026-05-31' });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(SHAANXI));
    const k1 = (quantity: number, lineId = 'k2') =>
      agreed(lineId, quantity, { institution: SHAANXI, product: 'K1' });
    await records([k1(900, 'k1')], { rollout, agreementYear: 1 });
    const { rejected } = await records([k1(899)], { rollout });
    expect(rejected[0]?.[1]).toMatch(/confirmRenewal as reduction \(SX-2\.2d\)/);
    expect((await records([k1(900)], { rollout })).accepted).toBe(1);
  });

  test('SX-2.2d a reduced line that comes again unchanged, beside a new one, brings no reviews', async () => {
    const rollout = '610000:DCB';
    const won = { jurisdiction: '610000', category: 'DCB', from: '2026-05-31' };
    opened.log.tell({ ...won, product: 'K1' }, { ...won, product: 'K2' });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(SHAANXI));
    const of = (lineId: string, product: string, quantity: number) =>
      agreed(lineId, quantity, { institution: SHAANXI, product });
    await records([of('1', 'K1', 900), of('2', 'K2', 50)], { rollout, agreementYear: 1 });
    const reviews = ['DISTRICT_BUREAU', 'CITY_BUREAU', 'PROVINCE_BUREAU'].map((by, n) => ({
      by,
      on: `2026-06-0${n + 1}`,
    }));
    const reduction = { explanation: { title: '书面说明材料' }, reviews };
    const centre = { ...CENTRE, jurisdictions: ['610000'] };
    const confirms = (requestId: string, ...lines: object[]) =>
      confirm(opened, lines, { requestId, rollout }, centre);
    const k1 = line('k1', 899, { institution: SHAANXI, product: 'K1' });
    const k2 = line('k2', 50, { institution: SHAANXI, product: 'K2' });
    expect((await confirms('R1', k1)).rejected?.map(({ id }) => id)).toEqual(['k1']);
    expect((await confirms('R2', { ...k1, reduction })).plan?.unconfirmed).toBe(1);
    // With a correction it would say something new, and be reviewed anew.
    const lower = { ...k1, quantity: 898, correction: true };
    expect((await confirms('R3', lower, k2)).rejected?.map(({ id }) => id)).toEqual(['k1']);
    expect((await confirms('R4', k1, k2)).plan?.unconfirmed).toBe(0);
    const batch = [of('k1', 'K1', 899), of('k2', 'K2', 49)];
    expect((await records(batch, { rollout })).unchanged).toBe(1);
  });

  test('statements do not grow with the lines of a batch', async () => {
    const codes = Array.from({ length: 12 }, (_, n) => `H4601069${String(9_100 + n)}`);
    await recordInstitutions(opened.execution, ...codes.map(code => institution(code)));
    await records(
      codes.map((code, n) => agreed(`S${n}`, 10, { institution: code })),
      { agreementYear: 1 },
    );
    const statements = async (some: string[], quantity: number) => {
      opened.statements.reset();
      const done = await records(some.map((code, n) => agreed(`T${n}`, quantity, { institution: code })));
      expect(done.accepted).toBe(quantity < 10 ? 0 : some.length);
      return opened.statements.count;
    };
    expect(await statements(codes.slice(2), 10)).toBe(await statements(codes.slice(0, 2), 10));
  });

  test('a plan shows what a batch agreed', async () => {
    await records(haikou(500, 300));
    const plan = await planFor(opened, CENTRE, 2, FLOWS);
    const shown = plan.lines.nodes.filter(one => one.institution.code === HAIKOU);
    expect(shown.map(one => [one.company.uscc, one.confirmed])).toEqual([
      [OTHER_COMPANY, 300],
      [COMPANY, 500],
    ]);
  });
});
