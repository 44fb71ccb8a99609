import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { AGENCY, AREA, hospital, prepaid, wire } from './chongqing';
import { FUND, type Prepayment, PrepaymentWorld, REFUND, REVERSE } from './prepayment-world';

describe.each(testDatabases())('on no day comes back more than was paid, on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  test.each([
    ['2025-06-24', '0.01', '0.00 from 2025-06-24 on'],
    ['2025-06-25', '500.01', '500.00 from 2025-06-25 on'],
    ['2025-10-31', '1000.01', '1000.00 from 2025-10-31 on'],
  ])('refunded on %s: %s is too much', async (refundedOn, amount, words) => {
    const { id } = await prepaid(world);
    const form = { prepayment: id, amount, refundedOn };
    expect((await world.refusal(REFUND, form, AGENCY)).message).toContain(`what is open, ${words}`);
  });

  test.each([
    ['2027-06-10', '0.00'],
    ['2027-06-20', '500.00'],
  ])('what the fund paid on %s gives back %s of what was prepaid on the 20th', async (paidOn, amount) => {
    const { id } = await world.prepays(AREA, { ...wire(hospital(world)), paidOn: '2027-06-20' });
    const input = {
      requestId: `${id} ${paidOn}`,
      prepayment: id,
      month: '2027-06',
      payment: '900.00',
      paidOn,
    };
    const asked = { input: { ...input, source: { title: '拨付' } } };
    const done = await world.answer<{ recordFundPayment: Prepayment }>(FUND, asked, AGENCY);
    expect(done.recordFundPayment.offsets).toMatchObject([{ month: '2027-06', amount }]);
  });

  test('what is on record of later days counts', async () => {
    const { id } = await prepaid(world);
    await world.pays(AREA, id, '2027-06', '700.00');
    const form = { prepayment: id, amount: '300.01', refundedOn: '2026-01-01' };
    expect((await world.refusal(REFUND, form, AGENCY)).message).toContain('what is open, 300.00');
  });

  test('two refunds at once', async () => {
    const { id } = await prepaid(world);
    const form = [REFUND, { prepayment: id, amount: '600.00', refundedOn: '2028-06-01' }] as const;
    expect(await world.atOnce(AGENCY, [form, form])).toEqual([
      expect.stringContaining('what is open, 400.00'),
    ]);
    expect(await world.balance(id, '2028-06-01')).toBe('400.00');
  });

  test('a tranche taken back while all of it is given back', async () => {
    const { id, entries } = await prepaid(world);
    const refused = await world.atOnce(AGENCY, [
      [REVERSE, { prepayment: id, entry: entries[1]?.id }],
      [REFUND, { prepayment: id, amount: '1000.00', refundedOn: '2028-06-01' }],
    ]);
    expect(refused).toHaveLength(1);
    expect(['0.00', '500.00']).toContain(await world.balance(id, '2028-06-01'));
  });

  test('an entry taken back twice at once is taken back once', async () => {
    const { id, entries } = await prepaid(world);
    const form = [REVERSE, { prepayment: id, entry: entries[1]?.id }] as const;
    expect(await world.atOnce(AGENCY, [form, form])).toEqual([
      expect.stringContaining('was taken back already'),
    ]);
    expect(await world.balance(id, '2028-06-01')).toBe('500.00');
  });
});
