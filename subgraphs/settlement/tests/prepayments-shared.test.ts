import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { cycle, institution, lot } from './execution-log';
import { agency, agreed, FUND, type Prepayment, PrepaymentWorld } from './prepayment-world';

const WIRE = '500000:GUIDEWIRE';
const CATHETER = '500000:GUIDING-CATHETER';
const SX_YEAR = { yearFrom: '2026-05-31', yearTo: '2027-05-30' };

const taken = ({ offsets }: Prepayment) => offsets.map(({ month, amount }) => `${month} ${amount}`);

describe.each(testDatabases())('a month’s payment of the fund on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  let hospitals = 0;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
    world.hub.log.tell(cycle(CATHETER, { from: '2025-05-20', to: '2027-05-19' }));
  });
  afterAll(() => world.close());

  /** A hospital of Chongqing with two prepayments of 600.00, the first of them the older one. */
  async function prepaidTwice(tiers = ['TERTIARY', 'TERTIARY']): Promise<[string, string]> {
    const code = `H5001039980${(hospitals += 1)}`;
    world.hub.log.tell(
      institution(code, { tier: tiers[0], to: '2025-07-15' }),
      institution(code, { tier: tiers[1], from: '2025-07-15' }),
    );
    const ids: string[] = [];
    for (const [rollout, paidOn] of [
      [WIRE, '2025-06-30'],
      [CATHETER, '2025-07-31'],
    ] as const) {
      const form = { institution: code, rollouts: [rollout], amount: '600.00', base: '1000.00', paidOn };
      ids.push((await world.prepays('500103', { ...form, paid: '600.00' })).id);
    }
    return ids as [string, string];
  }

  async function prepaidInWeihai(code: string): Promise<[string, string]> {
    world.hub.log.tell(institution(code));
    const ids: string[] = [];
    for (const [rollout, paidOn] of [
      ['371000:SD2021-1', '2021-04-01'],
      ['371000:SD2021-2', '2021-04-02'],
    ]) {
      const form = { institution: code, rollouts: [rollout], agreementYear: 1, amount: '600.00', paidOn };
      ids.push((await world.prepays('371000', form)).id);
    }
    return ids as [string, string];
  }

  test.each([
    ['the older one is told of first', [0, 1]],
    ['the younger one is told of first', [1, 0]],
  ])('CQ-2.3c is deducted once in all, from the oldest open prepayment first: %s', async (_order, order) => {
    const ids = await prepaidTwice();
    const rows = ['', ''];
    for (const [month, payment] of [
      ['2027-06', '500.00'],
      ['2027-07', '300.00'],
      ['2027-08', '1000.00'],
    ] as const) {
      for (const n of order) rows[n] = taken(await world.pays('500103', ids[n] ?? '', month, payment)).join();
    }
    expect(rows).toEqual([
      '2027-06 500.00,2027-07 100.00,2027-08 0.00',
      '2027-06 0.00,2027-07 200.00,2027-08 400.00',
    ]);
  });

  test('the reasons say what of a payment went to another prepayment', async () => {
    const [older, younger] = await prepaidTwice();
    const first = await world.pays('500103', older, '2027-06', '700.00');
    const second = await world.pays('500103', younger, '2027-06', '700.00');
    const shared = ({ reasons }: Prepayment) => reasons.filter(({ says }) => says.includes('2027-06'));
    expect(shared(first)).toEqual([]);
    expect(shared(second)).toEqual([
      {
        clause: { id: 'CQ-2.3c' },
        says: 'The fund’s payment of a month is deducted once in all, the oldest open prepayment first: of what it paid for 2027-06, 100.00 is left for this one.',
        inputs: [
          { name: 'payment of the fund', value: '700.00' },
          { name: older, value: '600.00' },
        ],
        result: '100.00',
      },
    ]);
    expect(second.offsets).toMatchObject([{ payment: '700.00', available: '100.00', amount: '100.00' }]);
  });

  test('SX-3.5b with progress each takes what is due of it, as far as the payment goes', async () => {
    const code = 'H61010399801';
    world.hub.log.tell(
      institution(code),
      agreed(code, '610000:DCB', '1000.00', SX_YEAR),
      agreed(code, '610000:SUTURE', '1000.00', SX_YEAR),
      lot('S1', '2026-06-10', {
        institution: code,
        lotRollout: '610000:DCB',
        amount: '500.00',
        product: 'S1',
      }),
      lot('S2', '2026-06-10', {
        institution: code,
        lotRollout: '610000:SUTURE',
        amount: '500.00',
        product: 'S2',
      }),
    );
    const form = { institution: code, agreementYear: 1, amount: '300.00' };
    const older = await world.prepays('610100', { ...form, rollouts: ['610000:DCB'], paidOn: '2026-06-01' });
    const younger = await world.prepays('610100', {
      ...form,
      rollouts: ['610000:SUTURE'],
      paidOn: '2026-06-02',
    });
    // 150.00 is due of either; the payment has 200.00.
    expect(taken(await world.pays('610100', younger.id, '2026-06', '200.00'))).toEqual(['2026-06 50.00']);
    expect(taken(await world.pays('610100', older.id, '2026-06', '200.00'))).toEqual(['2026-06 150.00']);
    // What was not covered is carried to the next month.
    expect(taken(await world.pays('610100', younger.id, '2026-07', '200.00'))[1]).toBe('2026-07 100.00');
  });

  test('CQ-2.3d A-25 two funds pay apart', async () => {
    const [residents, employees] = await prepaidTwice(['PRIMARY', 'SECONDARY']);
    const paid = [
      await world.pays('500103', residents, '2027-06', '500.00'),
      await world.pays('500103', employees, '2027-06', '400.00'),
    ];
    expect(paid.map(one => [one.fund, ...taken(one)])).toEqual([
      ['RESIDENTS', '2027-06 500.00'],
      ['EMPLOYEES', '2027-06 400.00'],
    ]);
  });

  test.each([
    ['another amount', { payment: '499.00' }, 'it must be 500.00, as'],
    ['another day', { paidOn: '2027-06-29' }, 'it must be 2027-06-28, as'],
  ])('a month has one payment: %s is refused', async (_what, more, words) => {
    const [older, younger] = await prepaidTwice();
    await world.pays('500103', older, '2027-06', '500.00');
    const form = { prepayment: younger, month: '2027-06', payment: '500.00', paidOn: '2027-06-28', ...more };
    const { code, message } = await world.refusal(FUND, form, agency('500103'));
    expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining(`${words} ${older}`)]);
  });

  test('told of both prepayments at once it is deducted once in all', async () => {
    const ids = await prepaidTwice();
    const form = { month: '2027-06', payment: '500.00', paidOn: '2027-06-28' };
    const asked = ids.map(prepayment => [FUND, { ...form, prepayment }] as const);
    expect(await world.atOnce(agency('500103'), asked)).toEqual([]);
    const left = await Promise.all(ids.map(id => world.balance(id, '2027-06-30')));
    expect(left).toEqual(['100.00', '600.00']);
  });

  test('WH-2.2c A-52 where the agency decides by telling, both told at once have it once in all', async () => {
    const ids = await prepaidInWeihai('H37100299801');
    const form = { month: '2023-06', payment: '500.00', paidOn: '2023-06-28' };
    const asked = ids.map(prepayment => [FUND, { ...form, prepayment }] as const);
    expect(await world.atOnce(agency('371000'), asked)).toEqual([]);
    const left = await Promise.all(ids.map(id => world.balance(id, '2023-06-30')));
    expect(left.sort()).toEqual(['100.00', '600.00']);
  });

  test('WH-2.2c A-52 nothing is left for an older one that the agency does not tell of', async () => {
    const [, younger] = await prepaidInWeihai('H37100299802');
    expect(taken(await world.pays('371000', younger, '2023-06', '500.00'))).toEqual(['2023-06 500.00']);
  });

  test('a payment that was told wrong is taken back of each prepayment, and told anew', async () => {
    const ids = await prepaidTwice();
    const entries: string[] = [];
    for (const id of ids) {
      const { entries: own } = await world.pays('500103', id, '2027-06', '700.00');
      entries.push(own.at(-1)?.id ?? '');
    }
    for (const [n, id] of ids.entries()) await world.takesBack('500103', id, entries[n]);
    const rows: string[] = [];
    for (const id of ids) rows.push(...taken(await world.pays('500103', id, '2027-06', '650.00')));
    expect(rows).toEqual(['2027-06 600.00', '2027-06 50.00']);
  });

  test('told twice at once of one prepayment it is taken once', async () => {
    const [id] = await prepaidTwice();
    const form = { prepayment: id, month: '2027-06', payment: '500.00', paidOn: '2027-06-28' };
    const refused = await world.atOnce(agency('500103'), [
      [FUND, form],
      [FUND, form],
    ]);
    expect(refused).toEqual([expect.stringContaining('2027-06')]);
    expect(await world.balance(id, '2027-06-30')).toBe('100.00');
  });
});
