import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPolicy } from '@alliance-hub/policy';
import { testDatabases } from '@alliance-hub/testing';
import { loadSample } from '../src';
import { openForTest } from './support/open';

const DATA = path.join(__dirname, '..', '..', '..', 'shared', 'policy', 'data');
/** Listed in Chongqing at the median of its unit, newly approved. */
const NEW_APPROVAL = 'C11020100203001999200000001';

describe.each(testDatabases())('a rule that moves, on $name', testDatabase => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alliance-hub-policy-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('CQ-2.1f: the exemption given a later day moves the standing when the store is opened again', async () => {
    const database = await testDatabase.create();
    const standings = async (dataDir?: string) => {
      const hub = await openForTest(database.address, loadPolicy(dataDir === undefined ? {} : { dataDir }));
      await loadSample(hub.catalogue);
      const at = (on: string) =>
        `listing(product: "${NEW_APPROVAL}", jurisdiction: "500000", on: "${on}") { standing }`;
      const answer = await hub.ask<Record<string, { standing: string }>>(
        `{ a: ${at('2025-06-01')} b: ${at('2026-06-01')} }`,
      );
      const [log] = await hub.catalogue.database.read.query<{ last: number }[]>(
        'SELECT MAX(seq) AS last FROM change_log',
      );
      await hub.catalogue.close();
      return { standings: [answer.a?.standing, answer.b?.standing], last: Number(log?.last) };
    };

    const before = await standings();
    expect(before.standings).toEqual(['EXEMPT', 'EXEMPT']);
    const file = path.join(folder, '500000-chongqing', 'catalogue.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('from: "2025-05-20"');
    writeFileSync(file, text.replace('from: "2025-05-20"', 'from: "2026-01-01"'));
    const after = await standings(folder);
    expect(after.standings).toEqual(['NON_WINNING', 'EXEMPT']);
    expect(after.last).toBeGreaterThan(before.last);
    expect((await standings(folder)).last).toBe(after.last);
    await database.drop();
  }, 120_000);
});
