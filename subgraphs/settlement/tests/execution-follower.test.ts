import { type DatabaseAddress } from '@alliance-hub/database';
import { testDatabases } from '@alliance-hub/testing';
import { agreement, cycle, ExecutionLog, HOSPITAL, institution, lot } from './execution-log';
import { open, type OpenSettlement } from './open';

const COPIES = {
  execution_agreement: 'SELECT * FROM execution_agreement ORDER BY id',
  execution_institution: 'SELECT * FROM execution_institution ORDER BY id',
  execution_cycle: 'SELECT * FROM execution_cycle ORDER BY id',
  payable: 'SELECT * FROM payable ORDER BY id',
  return_set_off: 'SELECT * FROM return_set_off ORDER BY returned, payable',
  payable_entry:
    'SELECT id, payable, seq, kind, institution, company, distributor, product, quantity, amount, acceptedOn FROM payable_entry ORDER BY id',
};

describe.each(testDatabases())('following execution on $name', testDatabase => {
  const opened: OpenSettlement[] = [];
  const dropped: (() => Promise<void>)[] = [];
  const database = async (): Promise<DatabaseAddress> => {
    const created = await testDatabase.create();
    dropped.push(() => created.drop());
    return created.address;
  };
  const start = async (log: ExecutionLog, at?: DatabaseAddress, pageOf?: number) => {
    const hub = await open(at ?? (await database()), undefined, { log, ...(pageOf && { pageOf }) });
    opened.push(hub);
    return hub;
  };
  afterEach(async () => {
    for (const hub of opened.splice(0)) await hub.settlement.close();
    for (const drop of dropped.splice(0)) await drop();
  });

  const rows = <Row = Record<string, unknown>>(hub: OpenSettlement, sql: string): Promise<Row[]> =>
    hub.settlement.database.read.query<Row[]>(sql);
  const account = async (hub: OpenSettlement, id: string) =>
    (
      await rows<{ kind: string; amount: number }>(
        hub,
        `SELECT kind, amount FROM payable_entry WHERE payable = '${id}' ORDER BY seq, kind DESC`,
      )
    ).map(({ kind, amount }) => `${kind} ${Number(amount) / 10_000}`);
  const owed = async (hub: OpenSettlement) =>
    Object.fromEntries(
      (await rows<{ id: string; owed: number }>(hub, 'SELECT id, owed FROM payable ORDER BY id')).map(row => [
        row.id,
        Number(row.owed) / 10_000,
      ]),
    );
  const everything = async (hub: OpenSettlement) =>
    Object.fromEntries(
      await Promise.all(Object.entries(COPIES).map(async ([name, sql]) => [name, await rows(hub, sql)])),
    ) as Record<string, unknown[]>;

  const basis = () => new ExecutionLog().tell(institution(), cycle(), agreement());

  test('a lot is taken in once, with an entry and its due day', async () => {
    const hub = await start(basis().tell(lot('L1')));
    expect(await hub.settlement.followExecution()).toBe(4);
    expect(await hub.settlement.followExecution()).toBe(0);
    expect(await account(hub, 'L1')).toEqual(['ACCEPTED 1000']);
    expect(await rows(hub, 'SELECT dueOn, nextWorkdayOn, mode FROM payable')).toEqual([
      { dueOn: '2021-06-30', nextWorkdayOn: '2021-07-01', mode: 'INSTITUTION_PAYS' },
    ]);
  });

  test('a changed lot is reversed and entered anew; one that is void is reversed', async () => {
    const hub = await start(basis().tell(lot('L1'), lot('L2')));
    await hub.settlement.followExecution();
    hub.log.tell(lot('L1', '2021-05-20', { amount: '900.00', quantity: 9 }), { ...lot('L2'), void: true });
    await hub.settlement.followExecution();
    expect(await account(hub, 'L1')).toEqual(['ACCEPTED 1000', 'REVERSED -1000', 'ACCEPTED 900']);
    expect(await account(hub, 'L2')).toEqual(['ACCEPTED 1000', 'REVERSED -1000']);
    expect(await owed(hub)).toEqual({ L1: 900, L2: 0 });
    const audits = await rows<{ details: string }>(hub, 'SELECT details FROM audit_entry');
    expect(audits.map(({ details }) => JSON.parse(details) as unknown)).toEqual([
      { facts: 2, lotsReversed: 2, termsRenewed: 0 },
    ]);
  });

  test('a lot that only counts elsewhere stays as it is on the account, and its term follows', async () => {
    const hub = await start(basis().tell(lot('L1')));
    await hub.settlement.followExecution();
    hub.log.tell(lot('L1', '2021-05-20', { winning: false }));
    await hub.settlement.followExecution();
    expect(await account(hub, 'L1')).toEqual(['ACCEPTED 1000']);
    expect(await rows(hub, 'SELECT dueOn FROM payable')).toEqual([{ dueOn: null }]);
  });

  test('a return that is void, or of another product now, gives back what it took', async () => {
    const other = 'C17010100100001999070000002';
    const hub = await start(
      basis().tell(
        lot('L1'),
        lot('L2', '2021-05-20', { product: other }),
        lot('R1', '2021-05-30', { amount: '-300.00', quantity: 3 }),
      ),
    );
    await hub.settlement.followExecution();
    expect(await owed(hub)).toEqual({ L1: 700, L2: 1000, R1: 0 });
    hub.log.tell(lot('R1', '2021-05-30', { amount: '-300.00', quantity: 3, product: other }));
    await hub.settlement.followExecution();
    expect(await owed(hub)).toEqual({ L1: 1000, L2: 700, R1: 0 });
    hub.log.tell({ ...lot('R1', '2021-05-30', { amount: '-300.00', product: other }), void: true });
    await hub.settlement.followExecution();
    expect(await owed(hub)).toEqual({ L1: 1000, L2: 1000, R1: 0 });
    expect(await rows(hub, 'SELECT * FROM return_set_off')).toEqual([]);
    expect(await account(hub, 'R1')).toEqual([
      'RETURNED -300',
      'REVERSED 300',
      'RETURNED -300',
      'REVERSED 300',
    ]);
  });

  test('a replay from the beginning changes nothing', async () => {
    const hub = await start(
      basis().tell(lot('L1'), lot('L1', '2021-05-21'), lot('R1', '2021-05-30', { amount: '-300.00' })),
    );
    await hub.settlement.followExecution();
    const before = await everything(hub);
    await hub.settlement.database.transaction(manager =>
      manager.query("UPDATE follow_cursor SET position = ''"),
    );
    expect(await hub.settlement.followExecution()).toBe(6);
    expect(await everything(hub)).toEqual(before);
  });

  test('a rebuilt copy equals one that followed fact by fact, whatever the pages', async () => {
    const address = await database();
    const log = basis();
    const followed = await start(log, address, 1);
    for (const facts of [
      [lot('L1', '2021-05-20', { order: 'O1' }), lot('L2', '2021-06-20', { order: 'O1' })],
      [lot('R1', '2021-06-25', { order: 'O1', amount: '-1300.00', quantity: 13 })],
      [lot('L2', '2021-06-20', { order: 'O1', amount: '700.00', quantity: 7 })],
      [lot('R2', '2021-06-26', { amount: '-2000.00' }), agreement({ amount: '12000.00' })],
      [{ ...lot('R1', '2021-06-25', { order: 'O1' }), void: true }, cycle('371000:SD2021-1', { void: true })],
      // A lot that is corrected to another product gives back what a return took off it.
      [lot('L1', '2021-05-20', { order: 'O1', product: 'C17010100100001999070000003' })],
      [lot('L3', '2021-07-01', { product: 'C17010100100001999070000002', distributor: HOSPITAL })],
      [
        institution(HOSPITAL, { to: '2021-06-01' }),
        institution(HOSPITAL, { from: '2021-06-01', jurisdiction: '460100' }),
      ],
    ]) {
      log.tell(...facts);
      await followed.settlement.followExecution();
    }
    const rebuilt = await start(log);
    await rebuilt.settlement.followExecution();
    const after = await everything(rebuilt);
    expect(after).toEqual(await everything(followed));
    expect(after.payable).toHaveLength(5);
    expect(after.return_set_off).toHaveLength(1);
  });

  test('while execution does not answer settlement is late; after that nothing is missing', async () => {
    const hub = await start(basis().tell(lot('L1')));
    await hub.settlement.followExecution();
    hub.log.tell(lot('L2'));
    hub.log.isDown = true;
    await expect(hub.settlement.followExecution()).rejects.toThrow('does not answer');
    expect(await owed(hub)).toEqual({ L1: 1000 });
    hub.log.isDown = false;
    expect(await hub.settlement.followExecution()).toBe(1);
    expect(await owed(hub)).toEqual({ L1: 1000, L2: 1000 });
  });

  test('a fact in another language stops the follower with a sentence', async () => {
    const hub = await start(basis().tell(lot('L1', '2021-05-20', { winning: 'yes' })));
    await expect(hub.settlement.followExecution()).rejects.toThrow(
      "Execution's fact cannot be followed: winning",
    );
  });
});
