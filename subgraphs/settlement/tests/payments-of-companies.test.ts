import { Database, Sequence } from '@alliance-hub/database';
import { StatementCounter, type TestDatabase, testDatabases } from '@alliance-hub/testing';
import { store } from '../src/data-source';
import { PaymentsOfCompanies1795687200000 } from '../src/migrations/20261126100000-payments-of-companies';
import { DISTRIBUTOR, HOSPITAL, lot, MAKER } from './execution-log';
import { OFFICE, open } from './open';
import { agency, company, hospital, PayableWorld, TOTALS } from './payable-world';

const source = { title: '银行回单', number: '001' };
const PAY = 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { paid outstanding } }';
const REVERSE =
  'mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { paid outstanding } }';
const SECOND = '91210100DEMA00777X';
const DAY = '2021-09-01';

describe.each(testDatabases())('payments of a lot that goes to another company, on $name', testDatabase => {
  let world: PayableWorld;
  beforeEach(async () => {
    world = await PayableWorld.open(testDatabase, new StatementCounter());
    world.hub.log.tell(lot('N', DAY, { product: 'P7' }));
    await pays('n1', '400.00');
  });
  afterEach(() => world.close());

  const pays = (requestId: string, amount: string, asker = hospital, more: object = {}) =>
    world.answer<{ recordPayment: object }>(
      PAY,
      { input: { requestId, payable: 'N', amount, paidOn: '2021-09-02', source, ...more } },
      asker,
    );
  const corrected = async (more: object) => {
    world.hub.log.tell({ ...lot('N', DAY, { product: 'P7' }), ...more });
    await world.hub.settlement.followExecution();
  };
  const becomes = (uscc: string, product: string) => corrected({ product, company: uscc });
  const remainder = async () => (await world.one('N'))?.reasons.at(-1);

  test('the second is owed the whole; the first owes back what it was paid', async () => {
    const id = `overpaid:${(await world.one('N'))?.payments[0]?.id}`;
    await becomes(SECOND, 'P8');
    for (const asker of [hospital, agency, OFFICE]) {
      expect(await world.list({ products: ['P7', 'P8'] }, asker)).toEqual(['N', id]);
      expect(await world.one('N', '2026-11-22', asker)).toMatchObject({
        amount: '1000.00',
        paid: '0.00',
        outstanding: '1000.00',
        overdue: true,
        payments: [],
        entries: [{ amount: '1000.00' }, { amount: '-1000.00' }, { amount: '1000.00' }],
        reasons: [{ clause: { id: 'WH-2.3' } }, { clause: null, result: '400.00' }],
      });
      expect(await world.one(id, '2026-11-22', asker)).toMatchObject({
        accepted: '0.00',
        amount: '0.00',
        paid: '400.00',
        outstanding: '-400.00',
        dueStatus: 'NOT_SPECIFIED',
        overdue: false,
        payments: [{ amount: '400.00', paidOn: '2021-09-02' }],
        entries: [{ amount: '1000.00' }, { amount: '-1000.00' }],
        reasons: [{ clause: null, result: '-400.00' }],
      });
    }
  });

  const NONE = { count: 0, amount: '0.00', paid: '0.00', outstanding: '0.00', overpaid: '0.00' };
  const OWED = { ...NONE, count: 1, amount: '1000.00', outstanding: '1000.00' };
  test.each([
    ['the hospital', hospital, { ...OWED, overpaid: '400.00', overdueCount: 1, overdue: '1000.00' }],
    ['the agency', agency, { ...OWED, overpaid: '400.00', overdueCount: 1, overdue: '1000.00' }],
    ['the second', company(SECOND), { ...OWED, overdueCount: 1, overdue: '1000.00' }],
    ['the first', company(MAKER), { ...NONE, overpaid: '400.00', overdueCount: 0, overdue: '0.00' }],
  ])(
    'what one owes back is not taken off what another is owed, in the sums of %s',
    async (_who, asker, sums) => {
      const asked = { filter: { products: ['P7', 'P8'] }, on: '2026-11-22' };
      const before = await world.answer<{ payableTotals: object }>(TOTALS, asked, hospital);
      expect(before.payableTotals).toMatchObject({ paid: '400.00', outstanding: '600.00', overpaid: '0.00' });
      await becomes(SECOND, 'P8');
      expect(await world.answer(TOTALS, asked, asker)).toEqual({ payableTotals: sums });
    },
  );

  test('each company sees its own side alone', async () => {
    const id = `overpaid:${(await world.one('N'))?.payments[0]?.id}`;
    await becomes(SECOND, 'P8');
    expect(await world.list({}, company(SECOND))).toEqual(['N']);
    expect(await world.one(id, '2026-11-22', company(SECOND))).toBeNull();
    const seen = await world.one('N', '2026-11-22', company(SECOND));
    expect(seen).toMatchObject({ paid: '0.00', payments: [], entries: [{ amount: '1000.00' }] });
    expect(seen?.reasons).toHaveLength(1);
    expect(await world.list({ products: ['P7', 'P8'] }, company(MAKER))).toEqual([id]);
    expect(await world.one('N', '2026-11-22', company(MAKER))).toBeNull();
    expect(await world.one(id, '2026-11-22', company(MAKER))).toMatchObject({
      outstanding: '-400.00',
      payments: [{ amount: '400.00' }],
      entries: [{ amount: '1000.00' }, { amount: '-1000.00' }],
    });
  });

  test('a correction back makes it paid again; a second change of company finds both', async () => {
    await becomes(SECOND, 'P8');
    await pays('n2', '1000.00');
    await becomes(DISTRIBUTOR, 'P9');
    expect(await world.one('N')).toMatchObject({ paid: '0.00', outstanding: '1000.00' });
    expect((await world.one('N'))?.reasons).toMatchObject([
      { clause: { id: 'WH-2.3' } },
      { result: '400.00' },
      { result: '1000.00' },
    ]);
    expect(await world.list({}, company(SECOND))).toHaveLength(1);
    await becomes(MAKER, 'P7');
    expect(await world.one('N')).toMatchObject({ paid: '400.00', outstanding: '600.00' });
    expect(await world.list({ products: ['P7'] }, company(MAKER))).toEqual(['N']);
    await pays('n3', '600.00');
    await becomes(SECOND, 'P8');
    expect(await world.one('N')).toMatchObject({ paid: '1000.00', outstanding: '0.00' });
    expect(await remainder()).toMatchObject({ result: '1000.00' });
    expect(await world.list({ products: ['P7', 'P8'] })).toHaveLength(2);
  });

  const takesBack = async () => {
    const input = {
      requestId: 'back',
      payable: 'N',
      payment: (await world.one('N'))?.payments[0]?.id,
      source,
    };
    await world.answer(REVERSE, { input }, hospital);
  };
  const moves = () => becomes(SECOND, 'P8');

  test.each<[string, (() => Promise<void>)[]]>([
    ['more of it', [() => corrected({ quantity: 12, amount: '1200.00' })]],
    ['another rollout', [() => corrected({ lotRollout: '460000:FLOW-DIVERTER' })]],
    ['void', [() => corrected({ void: true })]],
    ['another company, its payment taken back before', [takesBack, moves]],
  ])('nothing remains with a company where it is told as %s', async (_how, steps) => {
    const id = `overpaid:${(await world.one('N'))?.payments[0]?.id}`;
    for (const step of steps) await step();
    expect(await world.one(id)).toBeNull();
    // What left at nothing opens once it leaves with something.
    await becomes(MAKER, 'P7');
    await pays('n2', '100.00');
    await moves();
    expect(await world.one(id)).toMatchObject({ outstanding: steps.length > 1 ? '-100.00' : '-500.00' });
  });

  test.each(['the lot', 'the remainder'])(
    'named by %s, a payment to the first is taken back from the first',
    async by => {
      const payment = (await world.one('N'))?.payments[0]?.id;
      const payable = by === 'the lot' ? 'N' : `overpaid:${payment}`;
      await becomes(SECOND, 'P8');
      await pays('n2', '1000.00');
      const input = { requestId: 'back', payable, payment, source };
      expect(await world.answer(REVERSE, { input }, hospital)).toEqual({
        reversePayment:
          by === 'the lot' ? { paid: '1000.00', outstanding: '0.00' } : { paid: '0.00', outstanding: '0.00' },
      });
      expect(await world.list({ products: ['P7', 'P8'] })).toEqual(['N']);
      expect((await world.one('N'))?.reasons).toHaveLength(1);
      await becomes(MAKER, 'P7');
      expect(await world.one('N')).toMatchObject({ paid: '0.00', outstanding: '1000.00' });
    },
  );

  test('what the fund paid the first is the agency’s to take back, under the lot’s name too', async () => {
    await pays('fund', '100.00', agency, { mode: 'DIRECT_BY_FUND' });
    const payment = (await world.one('N'))?.payments[1]?.id;
    await becomes(SECOND, 'P8');
    const input = { requestId: 'back', payable: 'N', payment, source };
    expect(await world.refusal(REVERSE, { input }, hospital)).toMatchObject({ code: 'FORBIDDEN' });
    await world.answer(REVERSE, { input }, agency);
    expect(await remainder()).toMatchObject({ result: '400.00' });
  });

  test('nothing more is paid to the first for it, and a request whose answer was lost may come again', async () => {
    const id = `overpaid:${(await world.one('N'))?.payments[0]?.id}`;
    await becomes(SECOND, 'P8');
    const input = { requestId: 'n1', payable: 'N', amount: '400.00', paidOn: '2021-09-02', source };
    expect(await world.answer(PAY, { input }, hospital)).toEqual({
      recordPayment: { paid: '0.00', outstanding: '1000.00' },
    });
    expect(
      await world.refusal(PAY, { input: { ...input, requestId: 'n9', payable: id } }, hospital),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('what is outstanding, -400.00') as string,
    });
  });
});

describe.each(testDatabases())('payments on record before they had a company, on $name', testDatabase => {
  let created: Awaited<ReturnType<TestDatabase['create']>>;
  beforeEach(async () => {
    created = await testDatabase.create();
  });
  afterEach(() => created.drop());

  test('belong to the company that the lot was of when they were recorded', async () => {
    const migrations = (store.migrations as unknown[]).filter(
      one => one !== PaymentsOfCompanies1795687200000,
    );
    const old = await Database.open({
      address: created.address,
      entities: [Sequence],
      migrations: migrations as typeof store.migrations,
    });
    await old.transaction(async manager => {
      const insert = async (table: string, rows: Record<string, string | number | null>[]) => {
        for (const row of rows) {
          const marks = Object.keys(row).map(() => '?');
          const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`;
          await manager.query(sql, Object.values(row));
        }
      };
      const terms = { mode: 'INSTITUTION_PAYS', dueOn: null, nextWorkdayOn: null, provisional: 0 };
      const goods = {
        institution: HOSPITAL,
        distributor: null,
        quantity: 10,
        amount: 10_000_000,
        acceptedOn: DAY,
      };
      await insert('payable', [
        {
          ...{ id: 'N', seq: 9, void: 0, rollout: null, company: SECOND, product: 'P8', orderLine: null },
          ...{ ...goods, ...terms, winning: 0, owed: 10_000_000, paid: 6_000_000 },
        },
        {
          ...{ id: 'M', seq: 10, void: 0, rollout: null, company: SECOND, product: 'P8', orderLine: null },
          ...{ ...goods, ...terms, winning: 0, owed: 10_000_000, paid: 0 },
        },
      ]);
      const entry = (
        ...[id, kind, uscc, product, recordedAt, payable = 'N']: [
          string,
          string,
          string,
          string,
          string,
          string?,
        ]
      ) => ({
        ...{ ...goods, id, payable, seq: Number.parseInt(id, 10), kind, company: uscc, product },
        amount: kind === 'REVERSED' ? -10_000_000 : 10_000_000,
        recordedAt: `2021-10-${recordedAt}T00:00:00.000Z`,
      });
      await insert('payable_entry', [
        entry('1+', 'ACCEPTED', MAKER, 'P7', '01'),
        entry('9-', 'REVERSED', MAKER, 'P7', '05'),
        entry('9+', 'ACCEPTED', SECOND, 'P8', '05'),
        entry('2+', 'ACCEPTED', MAKER, 'P7', '01', 'M'),
        entry('10-', 'REVERSED', MAKER, 'P7', '05', 'M'),
        entry('10+', 'ACCEPTED', SECOND, 'P8', '05', 'M'),
      ]);
      const payment = (
        ...[id, amount, reverses, recordedAt, payable = 'N']: [string, number, string | null, string, string?]
      ) => ({
        ...{ id, requestId: id, payable, amount, paidOn: DAY, mode: 'INSTITUTION_PAYS', reverses },
        ...{ source: '001', recordedAt: `2021-10-${recordedAt}T12:00:00.000Z` },
      });
      await insert('payment', [
        payment('P-1', 4_000_000, null, '02'),
        payment('P-2', 1_000_000, null, '03'),
        payment('P-3', 2_000_000, null, '06'),
        payment('P-4', -1_000_000, 'P-2', '07'),
        payment('P-5', 3_000_000, null, '02', 'M'),
        payment('P-6', -3_000_000, 'P-5', '03', 'M'),
      ]);
    });
    await old.close();
    const hub = await open(created.address);
    const { data } = await hub.ask(
      `{ payables { nodes { id company { uscc } product { code } amount paid outstanding payments { id } } }
         nothing: payable(id: "overpaid:P-5") { id } }`,
    );
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      nothing: null,
      payables: {
        nodes: [
          {
            ...{ id: 'M', company: { uscc: SECOND }, product: { code: 'P8' } },
            ...{ amount: '1000.00', paid: '0.00', outstanding: '1000.00', payments: [] },
          },
          {
            ...{ id: 'N', company: { uscc: SECOND }, product: { code: 'P8' } },
            ...{ amount: '1000.00', paid: '200.00', outstanding: '800.00', payments: [{ id: 'P-3' }] },
          },
          {
            ...{ id: 'overpaid:P-1', company: { uscc: MAKER }, product: { code: 'P7' } },
            ...{ amount: '0.00', paid: '400.00', outstanding: '-400.00' },
            payments: [{ id: 'P-1' }, { id: 'P-2' }, { id: 'P-4' }],
          },
        ],
      },
    });
    await hub.settlement.close();
  });
});
