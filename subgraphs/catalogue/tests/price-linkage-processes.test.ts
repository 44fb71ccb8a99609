import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type DatabaseAddress, takeNumbers } from '@alliance-hub/database';
import { testDatabases } from '@alliance-hub/testing';
import { day, nhsaCode, source } from './support/builders';
import { HAINAN, LinkageDesk } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';
import { addressText, ROOT, scriptArguments } from './support/process';

const PRODUCTS = 12;
const AFTER_DUE = '2099-06-01';

/** A process with the catalogue open, which sweeps when it is told. */
class Sweeper {
  private readonly said: string[] = [];
  private heard: () => void = () => undefined;
  private readonly process: ChildProcess;
  readonly ended: Promise<unknown>;

  constructor(address: DatabaseAddress) {
    const script = scriptArguments('sweep-when-told.ts', addressText(address), AFTER_DUE);
    this.process = spawn(process.execPath, script, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = once(this.process, 'exit');
    if (!this.process.stdout) throw new Error('A process without output.');
    createInterface(this.process.stdout).on('line', line => {
      this.said.push(line);
      this.heard();
    });
  }

  async says(word: string): Promise<string> {
    for (;;) {
      const line = this.said.find(text => text.startsWith(word));
      if (line !== undefined) return line;
      const next = new Promise<void>(resolve => (this.heard = resolve));
      await Promise.race([
        next,
        this.ended.then(() => Promise.reject(new Error(`Ended without «${word}».`))),
      ]);
    }
  }

  sweep(): void {
    this.process.stdin?.write('sweep\n');
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}

describe.each(testDatabases())('two processes that sweep at the same time on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let sweepers: Sweeper[] = [];
  let drop: () => Promise<void>;
  let cases: string[];

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    const desk = await LinkageDesk.open(hub, PRODUCTS);
    cases = [];
    for (let n = 1; n <= PRODUCTS; n += 1) {
      cases.push(await desk.opened(n, '900.00', { publishedOn: day('2026-03-02') }));
    }
    await hub.catalogue.withdrawals.withdraw(
      {
        requestId: 'lost',
        tender: 'LM-HD2024',
        product: nhsaCode(PRODUCTS),
        jurisdiction: HAINAN,
        from: day('2099-01-01'),
        reason: '产品召回',
        source,
      },
      'test',
    );
    sweepers = [new Sweeper(database.address), new Sweeper(database.address)];
    await Promise.all(sweepers.map(sweeper => sweeper.says('ready')));
    // Two processes of their own have to start for it.
  }, 180_000);
  afterAll(async () => {
    for (const sweeper of sweepers) sweeper.kill();
    await hub.catalogue.close();
    await drop();
  });

  it('HI-3.2.2b find each case overdue once, and the feed has no gap', async () => {
    // Both have seen what there is to record, and neither has recorded it.
    await hub.catalogue.database.transaction(async manager => {
      await takeNumbers(manager, 'write', 1);
      for (const sweeper of sweepers) sweeper.sweep();
      await Promise.all(sweepers.map(sweeper => sweeper.says('waiting')));
    });
    const found = await Promise.all(sweepers.map(sweeper => sweeper.says('found')));
    await Promise.all(sweepers.map(sweeper => sweeper.ended));
    expect(found.sort()).toEqual(['found 0', `found ${PRODUCTS - 1}`]);

    const feed = await hub.catalogue.database.read.query<{ seq: number; type: string; caseId: number }[]>(
      'SELECT seq, type, caseId FROM linkage_change ORDER BY seq',
    );
    expect(feed.map(({ seq }) => Number(seq))).toEqual(feed.map((_, at) => at + 1));
    const told = (type: string) =>
      feed.filter(entry => entry.type === type).map(({ caseId }) => `PL-${caseId}`);
    expect(told('OVERDUE').sort()).toEqual([...cases].sort());
    expect(told('WITHDRAWN')).toEqual(cases.slice(-1));
  }, 60_000);
});
