import { type WorkdayCalendar } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { ExecutionLog, HOSPITAL, institution, lot } from './execution-log';
import { open, type OpenSettlement } from './open';

const ASK = '{ payable(id: "L") { dueOn nextWorkdayOn provisional } }';
const published: WorkdayCalendar = {
  version: 'published since',
  lastPublishedYear: 2027,
  isWorkday: day => day !== '2027-03-01',
};

describe.each(testDatabases())('terms on $name', testDatabase => {
  let drop: () => Promise<void>;
  afterAll(() => drop());

  test('A-56 a due day that hung on an unpublished year is counted again once the year is there', async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    const log = new ExecutionLog().tell(institution(), lot('L', '2027-01-20'));
    const policy = loadPolicy();
    const shown: unknown[] = [];
    const audits: string[][] = [];
    for (const rules of [policy, policy, policy.countedBy(published)]) {
      const hub: OpenSettlement = await open(created.address, undefined, { log, policy: rules });
      await hub.settlement.followExecution();
      shown.push((await hub.ask(ASK)).data?.payable);
      const rows = await hub.settlement.database.read.query<{ action: string }[]>(
        'SELECT action FROM audit_entry ORDER BY id',
      );
      audits.push(rows.map(({ action }) => action));
      await hub.settlement.close();
    }
    const provisional = { dueOn: '2027-02-28', nextWorkdayOn: '2027-03-01', provisional: true };
    expect(shown).toEqual([
      provisional,
      provisional,
      { ...provisional, nextWorkdayOn: '2027-03-02', provisional: false },
    ]);
    expect(audits).toEqual([[], [], ['policy.apply']]);
  });

  test('the lots of an institution that moves are read page by page', async () => {
    const created = await testDatabase.create();
    const counter = new StatementCounter();
    const lots = Array.from({ length: 1_001 }, (_, n) => lot(`L${n}`));
    const log = new ExecutionLog().tell(institution(), ...lots);
    const hub = await open(created.address, counter, { log });
    await hub.settlement.followExecution();
    counter.reset();
    log.tell(institution(HOSPITAL, { jurisdiction: '371082' }));
    await hub.settlement.followExecution();
    const read = counter.statements.filter(
      sql => /^SELECT .*FROM [`"]?payable\b/s.test(sql) && !sql.startsWith('SELECT DISTINCT'),
    );
    expect(read).toHaveLength(2);
    for (const sql of read) expect(sql).toMatch(/LIMIT 1000$/);
    await hub.settlement.close();
    await created.drop();
  });
});
