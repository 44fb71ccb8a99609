import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { AGENCY, AREA, hospital, prepaid, shown, wire } from './chongqing';
import { agency, FUND, PREPAY, type Prepayment, PrepaymentWorld, REFUND, REVERSE } from './prepayment-world';

describe.each(testDatabases())('corrections of prepayments on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  const last = ({ entries }: Prepayment) => entries.at(-1)?.id;

  describe('what was recorded by mistake is taken back, and stays on record', () => {
    test('a tranche: on no day was it paid, and it is recorded anew', async () => {
      const code = hospital(world);
      const { id, entries } = await prepaid(world, code);
      const taken = await world.takesBack(AREA, id, entries[1]?.id);
      expect(shown(taken)[1]).toEqual([null, null, '500.00']);
      expect(await world.balance(id, '2025-10-31')).toBe('500.00');
      expect(taken.entries).toMatchObject([
        {
          id: entries[0]?.id,
          kind: 'TRANCHE',
          amount: '500.00',
          on: '2025-06-25',
          tranche: 1,
          reverses: null,
        },
        {
          id: entries[1]?.id,
          kind: 'TRANCHE',
          amount: '500.00',
          on: '2025-10-31',
          tranche: 2,
          reverses: null,
        },
        { kind: 'TRANCHE', amount: '-500.00', on: '2025-10-31', tranche: 2, reverses: entries[1]?.id },
      ]);
      const form = { ...wire(code), tranche: 2, paidOn: '2025-11-03' };
      const anew = await world.prepays(AREA, form);
      expect([anew.id, shown(anew)[1]]).toEqual([id, ['500.00', '2025-11-03', '0.00']]);
    });

    test('a fund payment: it is told anew, though later months are on record', async () => {
      const { id } = await prepaid(world);
      const june = await world.pays(AREA, id, '2027-06', '180.00');
      await world.pays(AREA, id, '2027-07', '150.00');
      const taken = await world.takesBack(AREA, id, last(june));
      expect(taken.offsets).toMatchObject([{ month: '2027-07', amount: '150.00', balance: '850.00' }]);
      expect(taken.entries.at(-1)).toMatchObject({
        kind: 'FUND_PAYMENT',
        month: '2027-06',
        amount: '-180.00',
      });
      const anew = await world.pays(AREA, id, '2027-06', '18.00');
      expect(anew.offsets).toMatchObject([
        { month: '2027-06', amount: '18.00', balance: '982.00' },
        { month: '2027-07', amount: '150.00', balance: '832.00' },
      ]);
      // A month that was never told of is still past.
      const form = { prepayment: id, payment: '1.00', paidOn: '2027-05-28' };
      expect(await world.refusal(FUND, { ...form, month: '2027-05' }, AGENCY)).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('2027-07 is on record') as string,
      });
    });

    test('a refund', async () => {
      const { id } = await prepaid(world);
      const input = {
        requestId: `refund-${id}`,
        prepayment: id,
        amount: '1000.00',
        refundedOn: '2028-06-01',
      };
      const asked = { input: { ...input, source: { title: '退款回单', number: '7' } } };
      const done = await world.answer<{ recordPrepaymentRefund: Prepayment }>(REFUND, asked, AGENCY);
      const taken = await world.takesBack(AREA, id, last(done.recordPrepaymentRefund));
      expect(taken.refunds).toEqual([]);
      expect(taken.entries.slice(-2)).toMatchObject([
        { kind: 'REFUND', amount: '1000.00', document: '7 退款回单' },
        { kind: 'REFUND', amount: '-1000.00', document: '预付通知' },
      ]);
      expect(await world.balance(id, '2028-06-01')).toBe('1000.00');
    });

    test('who did it, when and on which document is in the audit trail', async () => {
      const { id, entries } = await prepaid(world);
      await world.takesBack(AREA, id, entries[1]?.id);
      const [entry] = await world.hub.settlement.database.read.query<{ actor: string; details: string }[]>(
        `SELECT actor, details FROM audit_entry WHERE action = 'prepayment.reverse' AND subject = '${id}'`,
      );
      expect(entry?.actor).toBe('agency');
      expect(JSON.parse(entry?.details ?? '')).toMatchObject({ reverses: entries[1]?.id, amount: '-500.00' });
    });

    test('a prepayment all of whose tranches are taken back was never decided', async () => {
      const code = hospital(world);
      const decided = await world.prepays(AREA, { ...wire(code), amount: '10.00' });
      const paid = await world.prepays(AREA, { ...wire(code), amount: '10.00', paidOn: '2025-06-25' });
      expect((await world.takesBack(AREA, decided.id, last(paid))).takenBack).toBe(false);
      expect((await world.takesBack(AREA, decided.id, last(decided))).takenBack).toBe(true);
      const right = await prepaid(world, code);
      expect([right.id === decided.id, right.amount, right.takenBack]).toEqual([false, '1000.00', false]);
      for (const [query, form] of [
        [FUND, { month: '2027-06', payment: '1.00', paidOn: '2027-06-28' }],
        [REFUND, { amount: '1.00', refundedOn: '2027-06-28' }],
      ] as const) {
        expect(await world.refusal(query, { prepayment: decided.id, ...form }, AGENCY)).toMatchObject({
          code: 'CONFLICT',
          message: expect.stringContaining(`The prepayment ${decided.id} was taken back`) as string,
        });
      }
    });
  });

  describe('what cannot be taken back', () => {
    test('the same request again changes nothing; used otherwise it is a conflict', async () => {
      const { id, entries } = await prepaid(world);
      const input = { requestId: 'back', prepayment: id, entry: entries[1]?.id, source: { title: '更正' } };
      for (let twice = 0; twice < 2; twice += 1) {
        const { reversePrepaymentEntry: done } = await world.answer<{ reversePrepaymentEntry: Prepayment }>(
          REVERSE,
          { input },
          AGENCY,
        );
        expect(done.entries).toHaveLength(3);
      }
      for (const [query, other] of [
        [REVERSE, { ...input, entry: entries[0]?.id }],
        [REFUND, { requestId: 'back', prepayment: id, amount: '1.00', refundedOn: '2027-06-28' }],
        [PREPAY, { requestId: 'back', jurisdiction: AREA, ...wire(hospital(world)) }],
      ] as const)
        expect(await world.refusal(query, other, AGENCY)).toMatchObject({ code: 'CONFLICT' });
    });

    test.each<[string, (made: Prepayment, taken: Prepayment) => string | undefined, string, string]>([
      ['one taken back already', made => made.entries[1]?.id, 'CONFLICT', 'was taken back already'],
      ['a reversal', (_made, taken) => last(taken), 'CONFLICT', 'is itself a reversal'],
      ['one that is not there', () => 'PE-999999', 'NOT_FOUND', 'has no entry "PE-999999"'],
      ['one of another prepayment', () => 'PE-1', 'NOT_FOUND', 'has no entry "PE-1"'],
    ])('%s', async (_what, which, code, words) => {
      const made = await prepaid(world);
      const taken = await world.takesBack(AREA, made.id, made.entries[1]?.id);
      const form = { prepayment: made.id, entry: which(made, taken) };
      expect(await world.refusal(REVERSE, form, AGENCY)).toEqual({
        code,
        message: expect.stringContaining(words) as string,
      });
    });

    test.each([
      ['all that is left came back', '500.00', undefined],
      ['a fen more came back', '500.01', 'more would be deducted and given back'],
    ])('a tranche of which %s', async (_what, payment, words) => {
      const { id, entries } = await prepaid(world);
      await world.pays(AREA, id, '2027-06', payment);
      const { code, message } = await world.refusal(
        REVERSE,
        { prepayment: id, entry: entries[1]?.id },
        AGENCY,
      );
      expect([code, message]).toEqual(
        words === undefined ? [undefined, ''] : ['CONFLICT', expect.stringContaining(words)],
      );
    });

    test.each([
      ['the agency of elsewhere', agency('500101')],
      ['the bureau', { ...AGENCY, role: 'BUREAU' as const }],
    ])('by %s', async (_who, asker) => {
      const { id, entries } = await prepaid(world);
      const form = { prepayment: id, entry: entries[1]?.id };
      expect(await world.refusal(REVERSE, form, asker)).toMatchObject({ code: 'FORBIDDEN' });
    });
  });
});
