import { type AskerInput } from '@alliance-hub/auth';
import { Database } from '@alliance-hub/database';
import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { DISTRIBUTOR, HOSPITAL, institution, MAKER } from './execution-log';
import {
  agency,
  company,
  hospital,
  LIST,
  ONE,
  OTHER,
  type Page,
  PayableWorld,
  TOTALS,
} from './payable-world';

describe.each(testDatabases())('payables on $name', testDatabase => {
  const counter = new StatementCounter();
  let world: PayableWorld;
  beforeAll(async () => {
    world = await PayableWorld.open(testDatabase, counter);
  });
  afterAll(() => world.close());

  test('a lot with its due day, its reasons, and what a return of its order takes off it', async () => {
    expect(await world.one('B', '2021-06-30')).toMatchObject({
      accepted: '1000.00',
      amount: '700.00',
      paid: '0.00',
      outstanding: '700.00',
      mode: 'INSTITUTION_PAYS',
      dueStatus: 'SPECIFIED',
      dueOn: '2021-06-30',
      nextWorkdayOn: '2021-07-01',
      provisional: false,
      overdue: false,
      returns: [{ line: 'R', amount: '300.00', returnedOn: '2021-06-10' }],
      entries: [{ kind: 'ACCEPTED', amount: '1000.00' }],
      reasons: [
        { clause: { id: 'WH-2.3' }, result: '2021-06-30' },
        { clause: null, result: '700.00' },
      ],
    });
  });

  test('A-56 overdue from the first workday after the due day on, and not before', async () => {
    const days = ['2021-06-30', '2021-07-01'];
    expect(await Promise.all(days.map(async on => (await world.one('A', on))?.overdue))).toEqual([
      false,
      true,
    ]);
  });

  test('where no notice gives a term it is NOT_SPECIFIED, and never overdue', async () => {
    for (const [id, mode] of [
      ['D', 'INSTITUTION_PAYS'],
      ['E', 'DIRECT_BY_FUND'],
    ] as const)
      expect(await world.one(id)).toMatchObject({
        mode,
        dueStatus: 'NOT_SPECIFIED',
        dueOn: null,
        overdue: false,
      });
  });

  test('a return that no lot takes stands for itself; what is void is absent; the sums agree', async () => {
    expect(await world.list()).toEqual(['A', 'B', 'C', 'D', 'S', 'E']);
    expect(await world.one('S')).toMatchObject({
      amount: '-20.00',
      dueStatus: 'NOT_SPECIFIED',
      overdue: false,
    });
    expect(await world.one('R')).toMatchObject({ amount: '0.00' });
    expect(await world.answer(TOTALS, { on: '2021-07-01' })).toEqual({
      payableTotals: {
        count: 6,
        amount: '4180.00',
        paid: '0.00',
        outstanding: '4180.00',
        overpaid: '0.00',
        overdueCount: 2,
        overdue: '1700.00',
      },
    });
  });

  test.each<[string, object, string[]]>([
    ['a province', { jurisdictions: ['370000'] }, ['A', 'B', 'C', 'D', 'S']],
    ['a district', { jurisdictions: ['460100'] }, ['E']],
    ['institutions', { institutions: [OTHER] }, ['E']],
    ['a company, as maker or distributor', { companies: [DISTRIBUTOR] }, ['B', 'C']],
    ['products', { products: ['P4', 'P5'] }, ['D', 'E']],
    ['rollouts', { rollouts: ['460000:FLOW-DIVERTER'] }, ['E']],
    ['days, both included', { acceptedFrom: '2021-06-20', acceptedTo: '2021-07-01' }, ['C', 'D']],
    ['overdue on a day', { overdueOn: '2021-07-01' }, ['A', 'B']],
    ['overdue on the day before', { overdueOn: '2021-06-30' }, []],
    ['nothing at all', { institutions: [] }, []],
  ])('the filter: %s', async (_what, filter, expected) => {
    expect(await world.list(filter)).toEqual(expected);
  });

  test.each<[string, AskerInput, string[]]>([
    ['the hospital its own', hospital, ['A', 'B', 'C', 'D', 'S']],
    ['the agency its pooling area', agency, ['A', 'B', 'C', 'D', 'S']],
    ['a bureau its subtree', { ...agency, role: 'BUREAU', jurisdictions: ['460000'] }, ['E']],
    ['the district where it lies', { ...agency, jurisdictions: ['371002'] }, ['A', 'B', 'C', 'D', 'S']],
    ['another district', { ...agency, jurisdictions: ['371082'] }, []],
    ['the maker its receivables', company(MAKER), ['A', 'B', 'D', 'S', 'E']],
    ['the distributor what it delivered and its own', company(DISTRIBUTOR), ['B', 'C']],
    ['a partner likewise', { ...company(DISTRIBUTOR), role: 'PARTNER' }, ['B', 'C']],
    ['a company without any', company('91310115DEMA00021A'), []],
  ])('%s: lists, totals and single ones alike', async (_who, asker, expected) => {
    expect(await world.list({}, asker)).toEqual(expected);
    const { payableTotals } = await world.answer<{ payableTotals: { count: number } }>(TOTALS, {}, asker);
    expect(payableTotals.count).toBe(expected.length);
    const singles = await Promise.all(
      ['A', 'E', 'unknown'].map(async id => (await world.one(id, '2026-11-22', asker))?.id),
    );
    expect(singles).toEqual(['A', 'E', 'unknown'].map(id => (expected.includes(id) ? id : undefined)));
  });

  test('a trading centre has no part in money, and nobody known none in anything', async () => {
    const centre: AskerInput = { ...agency, role: 'TRADING_CENTRE' };
    for (const [query, variables] of [
      [LIST, {}],
      [TOTALS, {}],
      [ONE, { id: 'A' }],
    ] as const) {
      expect(await world.refusal(query, variables, centre)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await world.refusal(query, variables, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  test('pages are cut by a key, and count the whole list', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { payables }: { payables: Page } = await world.answer(LIST, { first: 2, after });
      seen.push(...payables.nodes.map(({ id }) => id));
      expect(payables.totalCount).toBe(6);
      if (!payables.pageInfo.hasNextPage) break;
      after = payables.pageInfo.endCursor;
    }
    expect(seen).toEqual(['A', 'B', 'C', 'D', 'S', 'E']);
  });

  test.each([
    ['too many rows', { first: 201 }, 'first is 201'],
    ['a cursor of nobody', { after: 'x' }, 'after is "x"'],
    ['no such place', { filter: { jurisdictions: ['123456'] } }, 'filter.jurisdictions is "123456"'],
    [
      'days the wrong way round',
      { filter: { acceptedFrom: '2021-06-02', acceptedTo: '2021-06-01' } },
      'filter.acceptedTo is "2021-06-01"',
    ],
  ])('%s is refused', async (_what, variables, words) => {
    const { code, message } = await world.refusal(LIST, variables);
    expect(message).toContain(words);
    expect(code).toMatch(/BAD_USER_INPUT|UNKNOWN_JURISDICTION/);
  });

  test('the number of statements does not grow with the rows', async () => {
    const query = `query ($first: Int) { payables(first: $first) { totalCount nodes { id overdue reasons { says }
      returns { line } payments { id } entries { kind } institution { code } company { uscc } } } }`;
    const statements = async (first: number) => {
      counter.reset();
      await world.answer(query, { first });
      return counter.count;
    };
    expect(await statements(6)).toBe(await statements(1));
  });

  test('the sums work what was outstanding out once for each lot', async () => {
    counter.reset();
    await world.answer(TOTALS, { on: '2021-07-01' });
    const [sql = ''] = counter.statements.filter(one => one.includes('overdueCount'));
    const words = testDatabase.name === 'SQLite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
    // On a connection of its own: the driver leaves the words of a plan open.
    const aside = await Database.open({ address: world.address, entities: [], migrations: [] });
    const plan = await aside.read.query<object[]>(
      `${words} ${sql}`,
      Array.from(sql.matchAll(/\?/g), () => '2021-07-01'),
    );
    await aside.close();
    const text = JSON.stringify(plan);
    // One for returns and one for payments; what is merged into the outer statement is worked out wherever it is named.
    expect(text.match(/CORRELATED SCALAR SUBQUERY|DEPENDENT SUBQUERY/g)).toHaveLength(2);
    expect(text).toMatch(/CO-ROUTINE|MATERIALIZE|DERIVED/);
  });

  test('an institution that moves takes its payables along, and the place it left sees nothing of them', async () => {
    const city: AskerInput = { ...agency, role: 'BUREAU', jurisdictions: ['460000'] };
    world.hub.log.tell(
      institution(HOSPITAL, { to: '2026-11-01' }),
      institution(HOSPITAL, { from: '2026-11-01', jurisdiction: '460100' }),
    );
    await world.hub.settlement.followExecution();
    expect(await world.list({ acceptedTo: '2021-06-20' }, agency)).toEqual([]);
    expect(await world.list({ acceptedTo: '2021-06-20' }, city)).toEqual(['A', 'B', 'C']);
    expect(await world.one('A')).toMatchObject({
      dueOn: '2021-06-30',
      reasons: [{ clause: { id: 'WH-2.3' } }],
    });
    const [reason] = (await world.one('D'))?.reasons ?? [];
    expect(reason?.inputs).toContainEqual({ name: 'jurisdiction', value: '371002' });
  });
});
