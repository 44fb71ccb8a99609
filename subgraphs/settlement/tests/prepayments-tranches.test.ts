import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { AGENCY, AREA, hospital, shown, wire } from './chongqing';
import { institution } from './execution-log';
import { PREPAY, PrepaymentWorld } from './prepayment-world';

describe.each(testDatabases())('tranches of prepayments on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  describe('a tranche that was paid in part', () => {
    test.each([
      ['what is left of it', {}, ['500.00', '2025-07-02', '0.00']],
      ['another part', { paid: '100.00' }, ['300.00', '2025-07-02', '200.00']],
    ])('takes %s', async (_what, more, first) => {
      const form = wire(hospital(world));
      const part = await world.prepays(AREA, { ...form, paid: '200.00', paidOn: '2025-06-25' });
      expect(shown(part)).toEqual([
        ['200.00', '2025-06-25', '300.00'],
        [null, null, '500.00'],
      ]);
      const next = await world.prepays(AREA, { ...form, paidOn: '2025-07-02', ...more });
      expect([next.id, shown(next)[0]]).toEqual([part.id, first]);
    });

    test('CQ-2.3d A-25 keeps the fund of the day of its first payment', async () => {
      const code = 'H50010399650';
      world.hub.log.tell(
        institution(code, { tier: 'PRIMARY', to: '2025-07-01' }),
        institution(code, { tier: 'SECONDARY', from: '2025-07-01' }),
      );
      await world.prepays(AREA, { ...wire(code), paid: '200.00', paidOn: '2025-06-25' });
      expect((await world.prepays(AREA, { ...wire(code), paidOn: '2025-07-02' })).fund).toBe('RESIDENTS');
    });

    test.each([
      ['a fen too much', { tranche: 2, paid: '800.01' }, 'left of the prepayment, 800.00'],
      ['a decision after the fact', { paidOn: null, paid: null }, 'tranche 1 was paid on 2025-06-25'],
    ])('does not take %s', async (_what, more, words) => {
      const form = { jurisdiction: AREA, ...wire(hospital(world)) };
      await world.prepays(AREA, { ...form, paid: '200.00', paidOn: '2025-06-25' });
      const { message } = await world.refusal(PREPAY, { ...form, paidOn: '2025-07-02', ...more }, AGENCY);
      expect(message).toContain(words);
    });

    test('paid beyond its plan leaves less for the next one, and nothing in the end', async () => {
      const form = wire(hospital(world));
      await world.prepays(AREA, { ...form, paid: '700.00', paidOn: '2025-06-25' });
      const whole = await world.prepays(AREA, { ...form, tranche: 2, paidOn: '2025-10-31' });
      expect(shown(whole)[1]).toEqual(['300.00', '2025-10-31', '200.00']);
      const again = { jurisdiction: AREA, ...form, tranche: 2, paidOn: '2025-11-30' };
      expect(await world.refusal(PREPAY, again, AGENCY)).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('the whole prepayment of 1000.00 is paid') as string,
      });
    });

    test('completed twice at once is paid once', async () => {
      const form = { jurisdiction: AREA, ...wire(hospital(world)) };
      const { id } = await world.prepays(AREA, { ...form, paid: '200.00', paidOn: '2025-06-25' });
      const rest = [PREPAY, { ...form, paidOn: '2025-07-02' }] as const;
      expect(await world.atOnce(AGENCY, [rest, rest])).toEqual([
        expect.stringContaining('tranche 1 was paid on 2025-07-02'),
      ]);
      expect(await world.balance(id, '2025-12-31')).toBe('500.00');
    });
  });

  test('a prepayment recorded twice at once is one', async () => {
    const code = hospital(world);
    const form = [PREPAY, { jurisdiction: AREA, ...wire(code), paidOn: '2025-06-25' }] as const;
    expect(await world.atOnce(AGENCY, [form, form])).toEqual([expect.stringContaining('was paid on')]);
    const { nodes } = await world.page({ code: AREA });
    expect(nodes.filter(({ institution: { code: one } }) => one === code)).toHaveLength(1);
  });

  test('an institution that has moved since is paid by the area that decided', async () => {
    const code = hospital(world);
    world.hub.log.tell(
      institution(code, { to: '2025-08-01' }),
      institution(code, { jurisdiction: '500101', from: '2025-08-01' }),
    );
    const first = await world.prepays(AREA, { ...wire(code), paidOn: '2025-06-25' });
    const second = await world.prepays(AREA, { ...wire(code), tranche: 2, paidOn: '2025-10-31' });
    expect([second.id, shown(second)[1]]).toEqual([first.id, ['500.00', '2025-10-31', '0.00']]);
  });
});
