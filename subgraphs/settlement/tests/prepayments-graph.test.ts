import { type AskerInput } from '@alliance-hub/auth';
import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { institution, MAKER } from './execution-log';
import { OFFICE } from './open';
import {
  agency,
  CQ,
  CQ_PRIMARY,
  FIELDS,
  FUND,
  LIST,
  PREPAY,
  type Prepayment,
  PrepaymentWorld,
  READ,
  REFUND,
  source,
  SX,
} from './prepayment-world';

describe.each(testDatabases())('prepayments in the graph on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  /** What the tests ask about. */
  beforeAll(async () => {
    const wire = { rollouts: ['500000:GUIDEWIRE'], amount: '1000.00', paidOn: '2025-06-30' };
    world.hub.log.tell(institution('H50010399005'));
    await world.prepays('500103', { ...wire, institution: CQ });
    await world.prepays('500103', { ...wire, institution: CQ_PRIMARY });
    await world.prepays('500000', { ...wire, institution: 'H50010399005' });
    await world.prepays('610100', { institution: SX, agreementYear: 1, amount: '255195.00' });
    await world.prepays('610100', { institution: SX, agreementYear: 2, amount: '255195.00' });
  });

  test('the same request again changes nothing; used otherwise it is a conflict', async () => {
    const form = {
      institution: SX,
      jurisdiction: '610100',
      agreementYear: 1,
      rollouts: ['610000:SUTURE'],
      amount: '15000.00',
    };
    const input = { requestId: 'same', source, ...form };
    const twice = [];
    for (let n = 0; n < 2; n += 1)
      twice.push(
        (await world.answer<{ recordPrepayment: Prepayment }>(PREPAY, { input }, agency('610100')))
          .recordPrepayment.id,
      );
    expect(twice[0]).toBe(twice[1]);
    expect(await world.refusal(PREPAY, { ...input, amount: '15000.01' }, agency('610100'))).toMatchObject({
      code: 'CONFLICT',
    });
    const payment = {
      requestId: 'month',
      prepayment: twice[0],
      month: '2026-07',
      payment: '1.00',
      paidOn: '2026-07-31',
      source,
    };
    for (let n = 0; n < 2; n += 1) await world.answer(FUND, { input: payment }, agency('610100'));
    expect(await world.refusal(FUND, { ...payment, payment: '2.00' }, agency('610100'))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await world.refusal(FUND, { ...payment, requestId: 'other' }, agency('610100'))).toMatchObject({
      code: 'CONFLICT',
    });
    const [{ n }] = await world.hub.settlement.database.read.query<[{ n: number }]>(
      `SELECT COUNT(*) AS n FROM audit_entry WHERE subject = '${twice[0]}'`,
    );
    expect(Number(n)).toBe(2);
  });

  test.each<[string, object, string]>([
    ['no amount', { amount: '0.00' }, 'more than 0.00 yuan'],
    ['no agreement year', { agreementYear: null }, 'the notice asks for a prepayment every year'],
    ['no such rollout', { rollouts: ['610000:NOTHING'] }, 'rollouts is "610000:NOTHING"'],
    ['a rollout of elsewhere', { rollouts: ['500000:GUIDEWIRE'] }, 'carried out in 西安市'],
    ['no agreements to go by', { rollouts: null, agreementYear: 3 }, 'no agreement of'],
    ['an institution of elsewhere', { institution: CQ }, 'it must lie in 西安市'],
    ['a tranche too many', { tranche: 2 }, 'it must be from 1 to 1'],
    ['paid without a day', { paid: '1.00' }, 'paidOn'],
    [
      'more than the whole',
      { paid: '100.01', paidOn: '2026-06-01' },
      'what is left of the prepayment, 100.00',
    ],
    ['a wrong place', { jurisdiction: '999999' }, '999999'],
  ])('%s is refused', async (_what, more, words) => {
    const form = {
      institution: SX,
      jurisdiction: '610100',
      rollouts: ['610000:UROLOGY'],
      agreementYear: 1,
      amount: '100.00',
      ...more,
    };
    const { message } = await world.refusal(PREPAY, form, agency('610100'));
    expect(message).toContain(words);
    expect(
      await world.hub.settlement.database.read.query(
        `SELECT id FROM prepayment WHERE amount = 1000000 AND institution = '${SX}'`,
      ),
    ).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['no month', { month: '2027-13' }, 'month is "2027-13"'],
    ['less than nothing', { payment: '-1.00' }, 'must not be negative'],
    ['a day before the month', { paidOn: '2029-05-31' }, 'not be before the month of 2029-06'],
  ])('a fund payment of %s is refused', async (_what, more, words) => {
    const form = {
      prepayment: await world.idOf(CQ),
      month: '2029-06',
      payment: '1.00',
      paidOn: '2029-06-30',
      ...more,
    };
    expect((await world.refusal(FUND, form, agency('500103'))).message).toContain(words);
  });

  test.each<[string, AskerInput]>([
    ['the agency of elsewhere', agency('460000')],
    ['the bureau', { ...agency('500000'), role: 'BUREAU' }],
    ['the hospital', { sub: 'h', role: 'INSTITUTION', institutions: [CQ] }],
    ['the alliance office', OFFICE],
  ])(
    '%s may record none of it, and cannot tell an id that there is from one that there is not',
    async (_who, asker) => {
      const form = {
        institution: CQ,
        jurisdiction: '500103',
        rollouts: ['500000:GUIDEWIRE'],
        amount: '1.00',
      };
      expect(await world.refusal(PREPAY, form, asker)).toMatchObject({ code: 'FORBIDDEN' });
      for (const [query, more] of [
        [FUND, { month: '2029-06', payment: '1.00', paidOn: '2029-06-30' }],
        [REFUND, { amount: '1.00', refundedOn: '2029-06-30' }],
      ] as const) {
        const id = await world.idOf(CQ);
        const known = await world.refusal(query, { prepayment: id, ...more }, asker);
        const unknown = await world.refusal(query, { prepayment: 'PP-999999', ...more }, asker);
        expect(known.code).toBe('FORBIDDEN');
        expect(unknown).toEqual({ ...known, message: known.message.replace(id, 'PP-999999') });
      }
    },
  );

  test('the agency of a district reads what the city prepays there, and records nothing of it', async () => {
    const id = await world.idOf('H50010399005');
    const district = agency('500103');
    const { prepayment } = await world.answer<{ prepayment: object | null }>(READ, { id }, district);
    expect(prepayment).not.toBeNull();
    const payment = { prepayment: id, month: '2029-06', payment: '1.00', paidOn: '2029-06-30' };
    expect(await world.refusal(FUND, payment, district)).toMatchObject({ code: 'FORBIDDEN' });
    const refund = { prepayment: id, amount: '1.00', refundedOn: '2029-06-30' };
    expect(await world.refusal(REFUND, refund, district)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each<[string, AskerInput, string[]]>([
    ['the agency of the district where they lie', agency('500103'), [CQ, CQ_PRIMARY, 'H50010399005']],
    ['the bureau above', { ...agency('500000'), role: 'BUREAU' }, [CQ, CQ_PRIMARY, 'H50010399005']],
    ['the hospital its own', { sub: 'h', role: 'INSTITUTION', institutions: [CQ] }, [CQ]],
    ['another province nothing', agency('610000'), []],
    ['a company nothing', { sub: 'c', role: 'COMPANY', companies: [MAKER] }, []],
  ])('%s: lists, totals and single ones alike', async (_who, asker, expected) => {
    const { nodes, totalCount } = await world.page({ code: '500000' }, asker);
    expect(nodes.map(({ institution: { code } }) => code).sort()).toEqual([...expected].sort());
    expect(totalCount).toBe(expected.length);
    const single = await world.answer<{ prepayment: object | null }>(
      READ,
      { id: await world.idOf(CQ) },
      asker,
    );
    expect(single.prepayment !== null).toBe(expected.includes(CQ));
  });

  test('pages by id, of one agreement year; a trading centre has no part in it', async () => {
    const page = (more: object) => world.page({ code: '610000', ...more });
    const whole = await page({});
    const first = await page({ first: 1 });
    const rest = await page({ first: 50, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      whole.totalCount,
      true,
      false,
    ]);
    expect((await page({ year: 2 })).totalCount).toBe(1);
    const { errors } = await world.hub.ask(
      LIST,
      { code: '610000' },
      { ...agency('610000'), role: 'TRADING_CENTRE' },
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('the number of statements does not grow with the rows', async () => {
    const query = `query ($first: Int) { jurisdiction(code: "500000") { prepayments(first: $first) {
      totalCount nodes { ${FIELDS} balance } } } }`;
    const statements = async (first: number) => {
      counter.reset();
      await world.answer(query, { first });
      return counter.count;
    };
    expect(await statements(3)).toBe(await statements(1));
  });

  test('while execution does not answer no deduction is reckoned', async () => {
    const id = await world.idOf(CQ);
    world.hub.log.isDown = true;
    const form = { prepayment: id, month: '2029-06', payment: '1.00', paidOn: '2029-06-30' };
    expect((await world.refusal(FUND, form, agency('500103'))).message).toContain('does not answer');
    world.hub.log.isDown = false;
    expect(await world.balance(id, '2029-12-31')).toBe('500.00');
  });
});
