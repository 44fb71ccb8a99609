import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { cycle, institution } from './execution-log';
import { agency, agreed, PREPAY, type Prepayment, PrepaymentWorld, READ } from './prepayment-world';

const WIRE = '500000:GUIDEWIRE';
const year = (agreementYear: number) => ({
  agreementYear,
  yearFrom: `${2025 + agreementYear}-05-31`,
  yearTo: `${2026 + agreementYear}-05-30`,
});

describe.each(testDatabases())('what a prepayment is of, on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PrepaymentWorld;
  let hospitals = 0;
  beforeAll(async () => {
    world = await PrepaymentWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  /** A hospital that was never heard of before. */
  function hospital(area: string, more: object = {}): string {
    const code = `H${area}997${String((hospitals += 1)).padStart(2, '0')}`;
    world.hub.log.tell(institution(code, { ...more }));
    return code;
  }
  const refused = async (area: string, form: object) => {
    const { message } = await world.refusal(PREPAY, { jurisdiction: area, ...form }, agency(area));
    return message;
  };

  describe('a tranche without rollouts', () => {
    test('CQ-2.3b is of the prepayment recorded without them, also when agreements came since', async () => {
      const code = hospital('500103');
      world.hub.log.tell(agreed(code, WIRE, '1000.00'));
      const form = { institution: code, agreementYear: 1, amount: '400.00' };
      const first = await world.prepays('500103', { ...form, paidOn: '2025-06-30' });
      world.hub.log.tell(agreed(code, '500000:GUIDING-CATHETER', '500.00'));
      const second = await world.prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' });
      expect(second).toMatchObject({ id: first.id, rollouts: [{ id: WIRE }] });
      expect(await world.balance(first.id, '2025-10-31')).toBe('400.00');
    });

    test('decided and paid later it is of the same', async () => {
      const code = hospital('500103');
      world.hub.log.tell(agreed(code, WIRE, '1000.00'));
      const form = { institution: code, agreementYear: 1, amount: '400.00' };
      const decided = await world.prepays('500103', form);
      world.hub.log.tell(agreed(code, '500000:GUIDING-CATHETER', '500.00'));
      expect((await world.prepays('500103', { ...form, paidOn: '2025-06-30' })).id).toBe(decided.id);
    });

    test('is of the one prepayment of that year, though it was recorded with its rollouts', async () => {
      const code = hospital('500103');
      world.hub.log.tell(agreed(code, WIRE, '1000.00'), agreed(code, '500000:GUIDING-CATHETER', '500.00'));
      const form = { institution: code, agreementYear: 1, amount: '400.00' };
      const first = await world.prepays('500103', { ...form, rollouts: [WIRE], paidOn: '2025-06-30' });
      const second = await world.prepays('500103', { ...form, tranche: 2, paidOn: '2025-10-31' });
      expect(second.id).toBe(first.id);
    });

    test('is refused where several may be meant', async () => {
      const code = hospital('500103');
      world.hub.log.tell(agreed(code, WIRE, '1000.00'), agreed(code, '500000:GUIDING-CATHETER', '500.00'));
      const form = { institution: code, agreementYear: 1, amount: '400.00' };
      const ids: string[] = [];
      for (const rollout of [WIRE, '500000:GUIDING-CATHETER'])
        ids.push((await world.prepays('500103', { ...form, rollouts: [rollout], paidOn: '2025-06-30' })).id);
      const message = await refused('500103', { ...form, tranche: 2, paidOn: '2025-10-31' });
      expect(message).toContain(`several prepayments may be meant, ${ids.join(', ')}`);
    });
  });

  test('a list of no rollouts is none', async () => {
    const form = { institution: hospital('610103'), rollouts: [], agreementYear: 1, amount: '100.00' };
    expect(await refused('610100', form)).toContain('it must name one at least');
  });

  describe('without agreements or a base', () => {
    test('SX-3.5a no least is made up', async () => {
      const form = { institution: hospital('610103'), rollouts: ['610000:DCB'], agreementYear: 1 };
      const made = await world.prepays('610100', { ...form, amount: '100.00', paidOn: '2026-06-01' });
      expect(made).toMatchObject({ base: '0.00', minimum: null });
      expect(made.reasons[0]).toMatchObject({ clause: { id: 'SX-3.5a' }, result: 'NOT_SPECIFIED' });
    });

    test.each([
      ['a base of nothing', { base: '0.00' }, '0.00'],
      ['a base', { base: '1000.00' }, '300.00'],
    ])('SX-3.5a %s is one', async (_what, more, minimum) => {
      const form = { institution: hospital('610103'), rollouts: ['610000:DCB'], agreementYear: 1, ...more };
      const made = await world.prepays('610100', { ...form, amount: '100.00', paidOn: '2026-06-01' });
      expect(made.minimum).toBe(minimum);
    });
  });

  test.each([
    [{}, null, 'NOT_SPECIFIED'],
    [{ fund: 'EMPLOYEES' }, 'EMPLOYEES', 'EMPLOYEES'],
  ])('where no notice names the fund the reasons say so: %j', async (more, fund, result) => {
    const form = { institution: hospital('610103'), rollouts: ['610000:DCB'], agreementYear: 1, ...more };
    const made = await world.prepays('610100', { ...form, amount: '100.00', paidOn: '2026-06-01' });
    expect(made.fund).toBe(fund);
    expect(made.reasons.filter(({ says }) => says.includes('which fund'))).toMatchObject([{ result }]);
  });

  describe('A-18 the open balance of an earlier year', () => {
    const ROLLOUTS = ['610000:DCB', '610000:SUTURE'];
    /** 1000.00 of either rollout is agreed in each year: the least of one is 300.00. */
    async function openFromYearOne(open: string): Promise<string> {
      const code = hospital('610103');
      for (const n of [1, 2, 3])
        for (const rollout of ROLLOUTS) world.hub.log.tell(agreed(code, rollout, '1000.00', year(n)));
      const form = { institution: code, agreementYear: 1, amount: open, paidOn: '2026-06-01' };
      await world.prepays('610100', form);
      return code;
    }
    const least = async (id: string) =>
      (await world.answer<{ prepayment: Prepayment }>(READ, { id })).prepayment.minimum;

    test.each([
      ['less than the first one asks for', '200.00', ['100.00', '300.00']],
      ['as much as the first one asks for', '300.00', ['0.00', '300.00']],
      ['more than the first one asks for', '350.00', ['0.00', '250.00']],
      ['more than both ask for', '900.00', ['0.00', '0.00']],
    ])(
      'is taken once off two prepayments of the next year, the older first: %s',
      async (_w, open, expected) => {
        const institution = await openFromYearOne(open);
        const form = { institution, agreementYear: 2, amount: '300.00' };
        const ids: string[] = [];
        for (const [n, rollout] of ROLLOUTS.entries())
          ids.push(
            (await world.prepays('610100', { ...form, rollouts: [rollout], paidOn: `2027-06-0${n + 1}` })).id,
          );
        expect(await Promise.all(ids.map(least))).toEqual(expected);
      },
    );

    test('is not taken again off the year after the next', async () => {
      const institution = await openFromYearOne('500.00');
      const form = { institution, amount: '0.01' };
      const second = await world.prepays('610100', { ...form, agreementYear: 2, paidOn: '2027-06-01' });
      const third = await world.prepays('610100', { ...form, agreementYear: 3, paidOn: '2028-06-01' });
      // 500.00 went to year 2; of that year a fen is open.
      expect([second.minimum, third.minimum]).toEqual(['100.00', '599.99']);
      const [reason] = third.reasons;
      expect(reason?.inputs).toEqual(
        expect.arrayContaining([
          { name: 'open balance of earlier years', value: '500.01' },
          { name: 'of it taken off another prepayment', value: '500.00' },
        ]),
      );
    });
  });

  describe('the agreement year', () => {
    const form = (agreementYear: number, rollouts = ['610000:DCB']) => ({
      institution: 'H61010399001',
      rollouts,
      agreementYear,
      amount: '100.00',
    });

    test.each([0, -1, 4, 99])('%i is none of the cycle’s', async agreementYear => {
      expect(await refused('610100', form(agreementYear))).toBe(
        `agreementYear is ${agreementYear}; it must be from 1 to 3, the agreement years of 610000:DCB.`,
      );
    });

    test.each([1, 3])('%i is one of the cycle’s', async agreementYear => {
      const made = await world.prepays('610100', { ...form(agreementYear), institution: hospital('610103') });
      expect(made.agreementYear).toBe(agreementYear);
    });

    test('an extension adds its years', async () => {
      world.hub.log.tell(
        cycle('610000:UROLOGY', { from: '2026-05-31', to: '2028-05-30', extendedTo: '2029-05-30' }),
      );
      expect(await refused('610100', form(4, ['610000:UROLOGY']))).toContain('from 1 to 3');
      expect((await world.prepays('610100', form(3, ['610000:UROLOGY']))).agreementYear).toBe(3);
    });

    test('LN-4.1b A-67 the year of an extension begins with the extension', async () => {
      const rollout = '210000:FISTULA-NEEDLE';
      world.hub.log.tell(cycle(rollout, { from: '2025-03-25', to: '2026-12-31', extendedTo: '2027-06-30' }));
      const made = await world.prepays('210100', { ...form(3, [rollout]), institution: hospital('210102') });
      expect(made.tranches).toMatchObject([{ dueOn: '2026-12-31' }]);
    });

    test('of a cycle whose end no notice prints: those that have begun', async () => {
      world.hub.log.tell(cycle('610000:HEMODIALYSIS', { from: '2025-05-31', to: null }));
      expect(await refused('610100', form(3, ['610000:HEMODIALYSIS']))).toContain('from 1 to 2');
      expect((await world.prepays('610100', form(2, ['610000:HEMODIALYSIS']))).agreementYear).toBe(2);
    });

    test.each([0, 99])('%i without rollouts is refused by the years that are agreed', async agreementYear => {
      const message = await refused('610100', { ...form(agreementYear), rollouts: null });
      expect(message).toContain(`agreementYear is ${agreementYear}; no agreement of H61010399001`);
      expect(message).toContain('it must be 1 or 2');
    });
  });

  describe('a fund sent with a later tranche', () => {
    const tranches = (form: object) => ({
      first: () => world.prepays('500103', { ...form, paidOn: '2025-06-30' }),
      second: { ...form, tranche: 2, paidOn: '2025-10-31' },
    });

    test('is kept where none was known', async () => {
      // Execution has not told of this hospital: its tier names no fund.
      const form = { institution: 'H50010399799', rollouts: [WIRE], amount: '100.00', base: '1.00' };
      const { first, second } = tranches(form);
      expect((await first()).fund).toBeNull();
      expect((await world.prepays('500103', { ...second, fund: 'RESIDENTS' })).fund).toBe('RESIDENTS');
    });

    test('is refused where it is another than before', async () => {
      const form = { institution: 'H50010399798', rollouts: [WIRE], amount: '100.00', base: '1.00' };
      const { first, second } = tranches({ ...form, fund: 'EMPLOYEES' });
      const { id } = await first();
      expect(await refused('500103', { ...second, fund: 'RESIDENTS' })).toContain(
        `it must be EMPLOYEES, as the prepayment ${id} was decided`,
      );
      expect((await world.prepays('500103', second)).fund).toBe('EMPLOYEES');
    });

    test('CQ-2.3d is refused where the tier names another', async () => {
      const form = { institution: hospital('500103'), rollouts: [WIRE], amount: '100.00', base: '1.00' };
      const { first, second } = tranches(form);
      await first();
      expect(await refused('500103', { ...second, fund: 'RESIDENTS' })).toContain(
        'it must be EMPLOYEES, by the tier',
      );
      expect((await world.prepays('500103', { ...second, fund: 'EMPLOYEES' })).fund).toBe('EMPLOYEES');
    });
  });
});
