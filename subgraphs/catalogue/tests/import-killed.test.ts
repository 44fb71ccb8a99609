import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DatabaseAddress } from '@alliance-hub/database';
import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { importSupplyList, SourceFile } from '../src';
import { company, day, nhsaCode, reference, source } from './support/builders';
import { openForTest, type OpenedCatalogue } from './support/open';
import { addressText, ROOT, scriptArguments } from './support/process';

const LINES = 1_200;
function importAndDie(address: DatabaseAddress, file: string): NodeJS.Signals | null {
  const script = scriptArguments('import-and-die.ts', addressText(address), file);
  return spawnSync(process.execPath, script, { cwd: ROOT }).signal;
}

describe.each(testDatabases())('an import that is killed in the middle on $name', database => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  let folder: string;
  let signal: NodeJS.Signals | null;

  const counts = async () => {
    const tables = [
      'supply_list',
      'supply_list_line',
      'product',
      'award',
      'price',
      'listing_fact',
      'change_log',
    ];
    const found = await Promise.all(
      tables.map(table =>
        hub.catalogue.database.read.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${table}`),
      ),
    );
    return Object.fromEntries(tables.map((table, at) => [table, Number(found[at]?.[0]?.n)]));
  };

  beforeAll(async () => {
    const created = await database.create();
    drop = () => created.drop();
    hub = await openForTest(created.address);
    await hub.catalogue.reference.load(reference, source, 'test');
    folder = mkdtempSync(path.join(tmpdir(), 'alliance-hub-'));
    const { uscc, name } = company(1);
    const lines = Array.from(
      { length: LINES },
      (_, n) => `${nhsaCode(n)},产品${n},血管结扎夹,${name},${uscc},个,1.00`,
    );
    const header = '医保耗材编码,产品名称,采购品种,生产企业,统一社会信用代码,单位,中选价格';
    writeFileSync(path.join(folder, 'list.csv'), [header, ...lines].join('\n'));
    signal = importAndDie(created.address, path.join(folder, 'list.csv'));
    // A process of its own has to start for it.
  }, 180_000);
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing behind', async () => {
    expect(signal).toBe('SIGKILL');
    expect(Object.values(await counts()).every(count => count === 0)).toBe(true);
  });

  it('is imported again with nothing lost and nothing doubled', async () => {
    const report = await importSupplyList(
      hub.catalogue,
      {
        file: SourceFile.open(path.join(folder, 'list.csv')),
        tender: 'JZJLC-2024-1',
        jurisdiction: '500000',
        effectiveFrom: day('2025-05-20'),
        provenance: Provenance.SYNTHETIC,
        source,
      },
      'test',
    );
    expect(report).toMatchObject({ version: 1, read: LINES, accepted: LINES, rejected: [] });
    const found = await counts();
    for (const table of ['supply_list_line', 'product', 'award', 'price']) expect(found[table]).toBe(LINES);
    const [log] = await hub.catalogue.database.read.query<{ n: number; last: number }[]>(
      'SELECT COUNT(*) AS n, MAX(seq) AS last FROM change_log',
    );
    expect(Number(log?.n)).toBe(Number(log?.last));
  });
});
