import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { AGENCY, AREA, hospital, prepaid, wire } from './chongqing';
import { type Prepayment, PrepaymentWorld, REVERSE } from './prepayment-world';

describe.each(testDatabases())(
  'accounts that were overdrawn before it was refused, on $name',
  testDatabase => {
    let world: PrepaymentWorld;
    beforeAll(async () => {
      world = await PrepaymentWorld.open(testDatabase, new StatementCounter());
    });
    afterAll(() => world.close());

    let refunds = 0;
    /** A refund as it stands on record from before; more than is open is no longer taken. */
    const refunded = async (prepayment: string, fen: number, day: string): Promise<string> => {
      const id = `PE-9${String((refunds += 1)).padStart(5, '0')}`;
      const row = {
        ...{ id, requestId: id, kind: 'REFUND', prepayment, amount: fen * 100, day, form: '{}' },
        ...{ source: '退款回单', recordedAt: '2026-01-01T00:00:00.000Z' },
      };
      const marks = Object.keys(row).map(() => '?');
      await world.hub.settlement.database.transaction(manager =>
        manager.query(
          `INSERT INTO prepayment_entry (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`,
          Object.values(row),
        ),
      );
      return id;
    };
    const refusal = (prepayment: string, entry: string | undefined) =>
      world.refusal(REVERSE, { prepayment, entry }, AGENCY);
    const last = ({ entries }: Prepayment) => entries.at(-1)?.id;

    test('are corrected step by step, though no step clears them alone', async () => {
      const { id } = await prepaid(world);
      const paid = await world.pays(AREA, id, '2027-06', '180.00');
      const month = last(paid);
      const some = [
        await refunded(id, 80_000, '2027-07-01'),
        await refunded(id, 70_000, '2027-08-01'),
        await refunded(id, 60_000, '2027-09-01'),
      ];
      expect(await world.balance(id, '2027-09-01')).toBe('-1280.00');
      for (const [entry, left] of [
        [some[2], '-680.00'],
        [month, '-500.00'],
        [some[1], '200.00'],
      ] as const) {
        await world.takesBack(AREA, id, entry);
        expect(await world.balance(id, '2027-09-01')).toBe(left);
      }
    });

    test('a tranche that is decided and not paid yet takes nothing along', async () => {
      const code = hospital(world);
      await world.prepays(AREA, { ...wire(code), paidOn: '2025-06-25' });
      const decided = await world.prepays(AREA, { ...wire(code), tranche: 2 });
      await refunded(decided.id, 60_000, '2025-07-01');
      expect((await refusal(decided.id, last(decided))).code).toBeUndefined();
      expect(await world.balance(decided.id, '2025-07-01')).toBe('-100.00');
    });

    test.each([
      ['days before it are overdrawn, and none from it on will be', 60_000, undefined],
      ['a day from it on will be overdrawn', 60_001, 'CONFLICT'],
      ['a day from it on is overdrawn already, and will be more so', 120_000, 'CONFLICT'],
    ])('a paid tranche: %s', async (_what, fen, code) => {
      const form = { ...wire(hospital(world)), tranche: 2, paidOn: '2025-10-31' };
      const { id } = await world.prepays(AREA, { ...form, tranche: 1, paidOn: '2025-06-25' });
      await world.prepays(AREA, { ...form, paid: '100.00' });
      const paid = await world.prepays(AREA, { ...form, paid: '400.00' });
      await refunded(id, fen, '2025-07-01');
      expect((await refusal(id, last(paid))).code).toBe(code);
    });
  },
);
