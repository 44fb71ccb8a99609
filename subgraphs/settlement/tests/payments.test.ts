import { type AskerInput } from '@alliance-hub/auth';
import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { HOSPITAL, lot, MAKER } from './execution-log';
import { OFFICE } from './open';
import { agency, company, hospital, OTHER, PayableWorld, TOTALS } from './payable-world';

const source = { title: '银行回单', number: '001' };
const PAY = 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { id paid outstanding } }';
const REVERSE =
  'mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { paid outstanding payments { id amount reverses } } }';

const payment = (requestId: string, payable: string, amount: string, paidOn: string, more: object = {}) => ({
  input: { requestId, payable, amount, paidOn, source, ...more },
});

describe.each(testDatabases())('payments on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PayableWorld;
  beforeAll(async () => {
    world = await PayableWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  test('in part, in whole, and the same request once', async () => {
    expect(await world.answer(PAY, payment('p1', 'A', '400.00', '2021-06-30'), hospital)).toEqual({
      recordPayment: { id: 'A', paid: '400.00', outstanding: '600.00' },
    });
    expect(await world.answer(PAY, payment('p1', 'A', '400', '2021-06-30'), hospital)).toEqual({
      recordPayment: { id: 'A', paid: '400.00', outstanding: '600.00' },
    });
    expect(await world.refusal(PAY, payment('p1', 'A', '401.00', '2021-06-30'), hospital)).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await world.answer(PAY, payment('p2', 'A', '600.00', '2021-07-05'), agency)).toMatchObject({
      recordPayment: { outstanding: '0.00' },
    });
    const overdue = ['2021-07-01', '2021-07-04', '2021-07-05'].map(
      async on => (await world.one('A', on))?.overdue,
    );
    expect(await Promise.all(overdue)).toEqual([true, true, false]);
    expect(await world.list({ overdueOn: '2021-07-04' })).toEqual(['A', 'B']);
    expect(await world.list({ overdueOn: '2021-07-05' })).toEqual(['B']);
    expect(
      await world.answer(TOTALS, { on: '2021-07-04', filter: { institutions: [HOSPITAL] } }),
    ).toMatchObject({
      payableTotals: { paid: '1000.00', outstanding: '2180.00', overdueCount: 2, overdue: '1300.00' },
    });
  });

  test('each leaves an audit entry with its document, and a fact', async () => {
    const { read } = world.hub.settlement.database;
    const [entry] = await read.query<{ actor: string; source: string; details: string }[]>(
      "SELECT actor, source, details FROM audit_entry WHERE action = 'payment.record' AND subject = 'p1'",
    );
    expect(entry?.actor).toBe('hospital');
    expect(JSON.parse(entry?.source ?? '')).toMatchObject(source);
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({ payable: 'A', amount: '400.00' });
    const facts = await read.query<{ payload: string }[]>(
      "SELECT payload FROM change_log WHERE kind = 'Payment' ORDER BY seq",
    );
    expect(facts.map(({ payload }) => (JSON.parse(payload) as { amount: string }).amount)).toEqual([
      '400.00',
      '600.00',
    ]);
  });

  test.each<[string, object, string]>([
    ['more than is outstanding', { payable: 'B', amount: '700.01' }, 'more than what is outstanding, 700.00'],
    ['nothing', { payable: 'B', amount: '0.00' }, 'more than 0.00 yuan'],
    ['less than a fen', { payable: 'B', amount: '0.0050' }, 'at most 2 places'],
    ['before acceptance', { payable: 'B', paidOn: '2021-05-19' }, 'before the day of acceptance, 2021-05-20'],
    ['after today', { payable: 'B', paidOn: '2026-11-23' }, 'after today, 2026-11-22'],
    ['of what was returned', { payable: 'R' }, 'more than what is outstanding, 0.00'],
    ['a claim of one’s own', { payable: 'S' }, 'more than what is outstanding, -20.00'],
    ['an empty id', { payable: 'B', requestId: ' ' }, 'requestId is " "'],
  ])('%s is refused', async (_what, more, words) => {
    const input = payment('wrong', 'B', '1.00', '2021-07-12', more);
    expect(await world.refusal(PAY, input, hospital)).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words) as string,
    });
  });

  test.each<[string, AskerInput, object]>([
    ['another hospital', { ...hospital, institutions: [OTHER] }, {}],
    ['another agency', { ...agency, jurisdictions: ['460000'] }, {}],
    ['the maker', company(MAKER), {}],
    ['the bureau', { ...agency, role: 'BUREAU' }, {}],
    ['the alliance office', OFFICE, {}],
    ['the hospital, for the fund', hospital, { mode: 'DIRECT_BY_FUND' }],
  ])('%s may not record one', async (_who, asker, more) => {
    const known = await world.refusal(PAY, payment('no', 'B', '1.00', '2021-06-30', more), asker);
    expect(known.code).toBe('FORBIDDEN');
    const unknown = await world.refusal(PAY, payment('no', 'X', '1.00', '2021-06-30', more), asker);
    expect(unknown).toEqual({ ...known, message: known.message?.replace('"B"', '"X"') });
  });

  test('the agency records what the fund paid', async () => {
    const fund: AskerInput = { ...agency, jurisdictions: ['460000'] };
    await world.answer(PAY, payment('f1', 'E', '1000.00', '2025-08-20', { mode: 'DIRECT_BY_FUND' }), fund);
    expect(await world.one('E')).toMatchObject({
      outstanding: '0.00',
      payments: [
        { amount: '1000.00', paidOn: '2025-08-20', mode: 'DIRECT_BY_FUND', document: '001 银行回单' },
      ],
    });
  });

  test('one recorded by mistake is taken back once; on no day was it paid', async () => {
    await world.answer(PAY, payment('b1', 'B', '700.00', '2021-06-30'), hospital);
    expect((await world.one('B', '2021-07-01'))?.overdue).toBe(false);
    const id = (await world.one('B'))?.payments[0]?.id;
    const input = { requestId: 'b2', payable: 'B', payment: id, source };
    const taken = {
      reversePayment: {
        paid: '0.00',
        outstanding: '700.00',
        payments: [
          { id, amount: '700.00', reverses: null },
          { amount: '-700.00', reverses: id },
        ],
      },
    };
    expect(await world.answer(REVERSE, { input }, hospital)).toMatchObject(taken);
    expect(await world.answer(REVERSE, { input }, hospital)).toMatchObject(taken);
    expect((await world.one('B', '2021-07-01'))?.overdue).toBe(true);
    for (const [more, code] of [
      [{ requestId: 'b3' }, 'CONFLICT'],
      [{ requestId: 'b3', payment: (await world.one('B'))?.payments[1]?.id }, 'CONFLICT'],
      [{ requestId: 'b1' }, 'CONFLICT'],
      [{ requestId: 'b3', payment: 'P-999' }, 'NOT_FOUND'],
      [{ requestId: 'b3', payable: 'C' }, 'NOT_FOUND'],
      [{ requestId: 'b3', payable: 'E' }, 'FORBIDDEN'],
    ] as const)
      expect(await world.refusal(REVERSE, { input: { ...input, ...more } }, hospital)).toMatchObject({
        code,
      });
  });

  test('two at once do not pay more than is owed', async () => {
    const both = await Promise.all(
      ['c1', 'c2'].map(id => world.hub.ask(PAY, payment(id, 'C', '300.00', '2021-07-30'), hospital)),
    );
    expect(both.filter(({ errors }) => errors)).toHaveLength(1);
    expect(await world.one('C')).toMatchObject({ paid: '300.00', outstanding: '200.00' });
  });

  test('a lot accepted a moment ago is found; one corrected after payment shows what was paid too much', async () => {
    world.hub.log.tell(lot('N', '2021-09-01', { product: 'P7' }));
    await world.answer(PAY, payment('n1', 'N', '1000.00', '2021-09-02'), hospital);
    world.hub.log.tell(lot('N', '2021-09-01', { product: 'P7', amount: '900.00', quantity: 9 }));
    await world.hub.settlement.followExecution();
    expect(await world.one('N')).toMatchObject({
      amount: '900.00',
      paid: '1000.00',
      outstanding: '-100.00',
      overdue: false,
      entries: [
        { kind: 'ACCEPTED', amount: '1000.00' },
        { kind: 'REVERSED', amount: '-1000.00' },
        { kind: 'ACCEPTED', amount: '900.00' },
      ],
    });
    world.hub.log.tell({ ...lot('N', '2021-09-01', { product: 'P7' }), void: true });
    await world.hub.settlement.followExecution();
    expect(await world.one('N')).toMatchObject({ amount: '0.00', outstanding: '-1000.00' });
    expect(await world.list({ products: ['P7'] })).toEqual(['N']);
  });
});
