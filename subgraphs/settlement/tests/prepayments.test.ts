import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { cycle, institution, lot } from './execution-log';
import {
  agency,
  CQ,
  CQ_PRIMARY,
  LN,
  PREPAY,
  type Prepayment,
  PrepaymentWorld,
  READ,
  REFUND,
  source,
  SX,
  WH,
} from './prepayment-world';

const cited = ({ reasons }: Prepayment) => new Set(reasons.flatMap(({ clause }) => clause?.id ?? []));

describe.each(testDatabases())('prepayments on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  test('SX-3.5a X-06 the base follows the agreements of the year, the least is 30 % of it', async () => {
    const made = await world.prepays('610100', {
      institution: SX,
      agreementYear: 1,
      amount: '255195.00',
      paidOn: '2026-05-30',
    });
    expect(made).toMatchObject({
      base: '850650.00',
      minimum: '255195.00',
      fund: null,
      refundDueOn: null,
      rollouts: [{ id: '610000:DCB' }, { id: '610000:GENERAL-INTERVENTION' }, { id: '610000:SUTURE' }],
      tranches: [{ number: 1, dueOn: null, amount: '255195.00', paidOn: '2026-05-30', paid: '255195.00' }],
    });
    expect([...cited(made)]).toEqual(expect.arrayContaining(['SX-3.5a', 'SX-3.5b']));
    expect([await world.balance(made.id, '2026-05-29'), await world.balance(made.id, '2026-05-30')]).toEqual([
      '0.00',
      '255195.00',
    ]);
  });

  test('SX-3.5b X-06 offset in step with the purchases, month by month', async () => {
    const id = await world.idOf(SX);
    const bought = (n: number, on: string, amount: string, more: object = {}) =>
      lot(`SX${n}`, on, { institution: SX, lotRollout: '610000:DCB', product: `P${n}`, amount, ...more });
    const months = [
      ['2026-06', '70000.00'],
      ['2026-07', '92000.00'],
      ['2026-08', undefined],
      ['2026-09', '160000.00'],
      ['2026-10', '520430.00'],
    ] as const;
    // All of it is there from the first: each month counts what was purchased by its end.
    for (const [n, [month, amount]] of months.entries()) {
      if (amount !== undefined) world.hub.log.tell(bought(n, `${month}-30`, amount));
    }
    world.hub.log.tell(
      bought(10, '2026-06-30', '9999.00', { winning: false }),
      bought(11, '2026-05-30', '9999.00'),
      bought(12, '2026-06-30', '9999.00', { lotRollout: '610000:HEMODIALYSIS' }),
    );
    const rows: string[][] = [];
    for (const [month] of months) {
      const last = (await world.pays('610100', id, month, '300000.00')).offsets.at(-1);
      rows.push([last?.amount ?? '', last?.balance ?? '']);
    }
    expect(rows).toEqual([
      ['21000.00', '234195.00'],
      ['27600.00', '206595.00'],
      ['0.00', '206595.00'],
      ['48000.00', '158595.00'],
      ['156129.00', '2466.00'],
    ]);
    expect(await world.balance(id, '2026-09-27')).toBe('206595.00');
    expect(await world.balance(id, '2026-09-28')).toBe('158595.00');
  });

  test('SX-3.5b what a month’s payment does not cover is carried to the next; never more than the whole', async () => {
    const id = await world.idOf(SX);
    world.hub.log.tell(
      lot('SX-more', '2026-11-10', {
        institution: SX,
        lotRollout: '610000:SUTURE',
        product: 'PM',
        amount: '900000.00',
      }),
    );
    const first = await world.pays('610100', id, '2026-11', '1000.00');
    expect(first.offsets.at(-1)).toMatchObject({ amount: '1000.00', balance: '1466.00' });
    const second = await world.pays('610100', id, '2026-12', '5000.00');
    expect(second.offsets.at(-1)).toMatchObject({ amount: '1466.00', balance: '0.00' });
    // What is bought after the agreement year counts to the next one.
    world.hub.log.tell(
      lot('SX-next', '2027-05-31', {
        institution: SX,
        lotRollout: '610000:SUTURE',
        product: 'PM',
        amount: '700.00',
      }),
    );
    const third = await world.pays('610100', id, '2027-06', '5000.00');
    expect(third.offsets.at(-1)?.purchased).toBe(second.offsets.at(-1)?.purchased);
  });

  test('A-18 the next year’s least is net of what is still open', async () => {
    const whole = await world.prepays('610100', {
      institution: SX,
      agreementYear: 2,
      amount: '255195.00',
      paidOn: '2027-06-01',
    });
    expect(whole.minimum).toBe('255195.00');
    const open = await world.prepays('610100', {
      institution: SX,
      agreementYear: 1,
      rollouts: ['610000:DCB'],
      amount: '200000.00',
      paidOn: '2026-06-01',
    });
    expect(open).toMatchObject({ base: '633600.00', minimum: '190080.00' });
    const again = await world.answer<{ prepayment: Prepayment }>(READ, { id: whole.id });
    expect(again.prepayment.minimum).toBe('55195.00');
  });

  test('CQ-2.3a, CQ-2.3b X-11 the total is the centre’s; the last tranche takes the rest', async () => {
    const form = { institution: CQ, rollouts: ['500000:GUIDEWIRE'], amount: '333333.33', base: '1000000.00' };
    const first = await world.prepays('500103', { ...form, paidOn: '2025-06-25' });
    expect(first).toMatchObject({
      base: '1000000.00',
      minimum: null,
      fund: 'EMPLOYEES',
      tranches: [
        { number: 1, dueOn: '2025-06-30', amount: '166666.67', paidOn: '2025-06-25' },
        { number: 2, dueOn: '2025-10-31', amount: '166666.66', paidOn: null },
      ],
      refundDueOn: '2028-05-31',
    });
    expect([...cited(first)]).toEqual(expect.arrayContaining(['CQ-2.3a', 'CQ-2.3b', 'CQ-2.3c', 'CQ-2.3d']));
    expect(await world.balance(first.id, '2025-10-30')).toBe('166666.67');
    const second = await world.prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' });
    expect([second.id, await world.balance(first.id, '2025-10-31')]).toEqual([first.id, '333333.33']);
  });

  test('CQ-2.3d A-25 a primary institution is prepaid by the residents’ fund, also after it was promoted', async () => {
    const form = {
      institution: CQ_PRIMARY,
      rollouts: ['500000:GUIDEWIRE'],
      amount: '600000.00',
      base: '1.00',
    };
    expect(
      (
        await world.refusal(
          PREPAY,
          { ...form, jurisdiction: '500103', paidOn: '2025-06-25', fund: 'EMPLOYEES' },
          agency('500103'),
        )
      ).message,
    ).toContain('it must be RESIDENTS, by the tier of the institution (CQ-2.3d)');
    expect((await world.prepays('500103', { ...form, paidOn: '2025-06-25' })).fund).toBe('RESIDENTS');
    world.hub.log.tell(
      institution(CQ_PRIMARY, { tier: 'PRIMARY', to: '2025-09-01' }),
      institution(CQ_PRIMARY, { tier: 'SECONDARY', from: '2025-09-01' }),
    );
    expect((await world.prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' })).fund).toBe(
      'RESIDENTS',
    );
  });

  test('CQ-2.3c X-12 deducted month by month after the cycle, what is not covered carries over', async () => {
    const id = await world.idOf(CQ_PRIMARY);
    const rows: string[] = [];
    let last: Prepayment | undefined;
    // In the month in which the cycle ends nothing is deducted yet.
    for (const [month, payment] of [
      ['2027-05', '50000.00'],
      ['2027-06', '180000.00'],
      ['2027-07', '150000.00'],
      ['2027-08', '0.00'],
      ['2027-09', '210000.00'],
      ['2027-10', '90000.00'],
    ] as const) {
      last = await world.pays('500103', id, month, payment);
      rows.push(last.offsets.at(-1)?.amount ?? '');
    }
    expect(rows).toEqual(['0.00', '180000.00', '150000.00', '0.00', '210000.00', '60000.00']);
    expect([last?.offsets.at(-1)?.balance, last?.refundDueOn]).toEqual(['0.00', null]);
  });

  test('CQ-2.3c X-12 after twelve months the rest is refunded in full', async () => {
    const id = await world.idOf(CQ);
    let made: Prepayment | undefined;
    const months = ['06', '07', '08', '09', '10', '11', '12'].map(month => `2027-${month}`);
    for (const month of [...months, '2028-01', '2028-02', '2028-03', '2028-04', '2028-05', '2028-06'])
      made = await world.pays('500103', id, month, '20000.00');
    // The thirteenth month deducts nothing any more.
    expect(made?.offsets.map(({ amount }) => amount)).toEqual([
      ...Array<string>(12).fill('20000.00'),
      '0.00',
    ]);
    expect([made?.offsets.at(-1)?.balance, made?.refundDueOn]).toEqual(['93333.33', '2028-05-31']);
    const refund = { prepayment: id, amount: '93333.34', refundedOn: '2028-06-10' };
    expect((await world.refusal(REFUND, refund, agency('500103'))).message).toContain(
      'what is open, 93333.33',
    );
    const input = { requestId: 'refund', ...refund, amount: '93333.33', source };
    for (let twice = 0; twice < 2; twice += 1) {
      const { recordPrepaymentRefund: done } = await world.answer<{ recordPrepaymentRefund: Prepayment }>(
        REFUND,
        { input },
        agency('500103'),
      );
      expect(done).toMatchObject({
        refundDueOn: null,
        refunds: [{ amount: '93333.33', refundedOn: '2028-06-10' }],
      });
    }
    expect([await world.balance(id, '2028-06-09'), await world.balance(id, '2028-06-10')]).toEqual([
      '93333.33',
      '0.00',
    ]);
  });

  test('A-24 a decided extension moves the months of deduction', async () => {
    const code = 'H50010399005';
    world.hub.log.tell(
      institution(code),
      cycle('500000:GUIDING-CATHETER', { from: '2025-05-20', to: '2027-05-19', extendedTo: '2028-05-19' }),
    );
    const made = await world.prepays('500000', {
      institution: code,
      rollouts: ['500000:GUIDING-CATHETER'],
      amount: '1000.00',
      paidOn: '2025-06-30',
    });
    expect(made.refundDueOn).toBe('2029-05-31');
    expect((await world.pays('500000', made.id, '2027-06', '100.00')).offsets.at(-1)?.amount).toBe('0.00');
    expect((await world.pays('500000', made.id, '2028-06', '100.00')).offsets.at(-1)?.amount).toBe('100.00');
  });

  test.each([
    ['210000:DIALYZER', '1962300.00', '2025-03-24'],
    ['210000:PERIPHERAL-STENT', '500.00', '2025-05-09'],
  ])('LN-4.1b X-06 %s: at least %s, in place by %s', async (rollout, least, dueOn) => {
    const form = {
      institution: LN,
      rollouts: [rollout],
      agreementYear: 1,
      amount: '1962300.00',
      paidOn: '2025-03-20',
    };
    const made = await world.prepays('210100', form);
    expect(made).toMatchObject({ minimum: least, tranches: [{ dueOn }] });
    expect([...cited(made)]).toContain('LN-4.1b');
  });

  test('WH-2.2a, WH-2.2b, WH-2.2c X-06 half of the agreed amount; deducted once the period has ended', async () => {
    const form = { institution: WH, agreementYear: 1, amount: '1962300.00', paidOn: '2021-04-10' };
    const made = await world.prepays('371000', form);
    expect(made).toMatchObject({ base: '3924600.00', minimum: '1962300.00', tranches: [{ dueOn: null }] });
    expect([...cited(made)]).toEqual(expect.arrayContaining(['WH-2.2a', 'WH-2.2b', 'WH-2.2c']));
    expect((await world.pays('371000', made.id, '2023-02', '100.00')).offsets.at(-1)?.amount).toBe('0.00');
    expect((await world.pays('371000', made.id, '2023-03', '100.00')).offsets.at(-1)?.amount).toBe('100.00');
  });

  test('where no notice provides for one it is kept, and nothing is made up', async () => {
    world.hub.log.tell(
      institution('H46010099001'),
      cycle('460000:FLOW-DIVERTER', { from: '2025-07-30', to: '2027-07-29' }),
    );
    const made = await world.prepays('460100', {
      institution: 'H46010099001',
      rollouts: ['460000:FLOW-DIVERTER'],
      amount: '100.00',
      paidOn: '2025-08-01',
    });
    expect(made).toMatchObject({ base: '0.00', minimum: null, fund: null, refundDueOn: null });
    expect(made.reasons[0]).toMatchObject({ clause: { id: 'HI-4.3a' }, result: 'NOT_SPECIFIED' });
    expect((await world.pays('460100', made.id, '2025-09', '50.00')).offsets.at(-1)?.amount).toBe('0.00');
  });
});
