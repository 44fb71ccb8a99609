import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Origin, Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { exportSupplyList, importSupplyList, SourceFile } from '../src';
import { day, line, list, reference, source, yuan } from './support/builders';
import { openForTest, type OpenedCatalogue } from './support/open';

describe.each(testDatabases())('exporting a supply list on $name', database => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  let folder: string;
  let out: string;

  beforeAll(async () => {
    const created = await database.create();
    drop = () => created.drop();
    hub = await openForTest(created.address);
    await hub.catalogue.reference.load(reference, source, 'test');
    folder = mkdtempSync(path.join(tmpdir(), 'alliance-hub-'));
    out = path.join(folder, 'list.xlsx');
    await hub.catalogue.supplyLists.publish(
      list([
        line(1, '12.80', { rank: 1, origin: Origin.IMPORTED }),
        line(2, '0.1485', { bidGroup: null, model: 'M-2', certificate: null }),
        line(3, '1234.50', { productCode: null, name: '带锁扣（Ⅱ型）', componentPrice: yuan('1000') }),
      ]),
      'test',
    );
    await hub.catalogue.supplyLists.publish(
      list([line(1, '11.00')], { sha256: 'b'.repeat(64), effectiveFrom: day('2026-01-01') }),
      'test',
    );
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
    rmSync(folder, { recursive: true });
  });

  const exportOn = (on: string) =>
    exportSupplyList(hub.catalogue, { tender: 'JZJLC-2024-1', jurisdiction: '500000', on: day(on), out });
  const importAgain = (effectiveFrom: string, more: Partial<Parameters<typeof importSupplyList>[1]> = {}) =>
    importSupplyList(
      hub.catalogue,
      {
        file: SourceFile.open(out),
        tender: 'JZJLC-2024-1',
        jurisdiction: '500000',
        effectiveFrom: day(effectiveFrom),
        provenance: Provenance.SYNTHETIC,
        source,
        dryRun: true,
        ...more,
      },
      'test',
    );

  it.each([
    ['the first day', '2025-05-20', 1, 3],
    ['the last day of the first version', '2025-12-31', 1, 3],
    ['the first day of the second', '2026-01-01', 2, 1],
  ])(
    'writes the version in force on %s, which comes in again without a change',
    async (_, on, version, lines) => {
      expect(await exportOn(on)).toMatchObject({ version, lines });
      expect(await importAgain(on)).toMatchObject({
        sheet: '供应清单',
        read: lines,
        accepted: 0,
        unchanged: lines,
        rejected: [],
        problems: [],
      });
    },
  );

  it.each([
    ['for its first day leaves no trace', '2026-01-01', 2, false],
    ['for a later day is a version, which holds from then', '2026-02-01', 3, true],
  ])('imported again %s', async (_, from, version, created) => {
    await exportOn('2026-01-01');
    const report = await importAgain(from, { dryRun: false });
    expect(report).toMatchObject({ version, created, accepted: 0, unchanged: 1, rejected: [] });
  });

  it('tells a day before the first version', async () => {
    await expect(exportOn('2025-05-19')).rejects.toThrow(
      'No supply list of JZJLC-2024-1 is in force in 500000 on 2025-05-19.',
    );
  });
});
