import { createTables, indexName, Sequence } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { areasThroughTime } from '../institution/institution-areas';
import { institutionTables } from './tables/institution';
import { institutionAreaTable, supersededTables } from './tables/recorded-time';

const LATER_LINES = ['jurisdiction', 'category', 'recordedAt'];

/** Superseded lines are kept, and where an institution lies is dated, so that a read may go back to an instant. */
export class RecordedTime20261125230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, supersededTables);
    await runner.createIndex(
      'purchase_line',
      new TableIndex({ name: indexName('purchase_line', LATER_LINES), columnNames: LATER_LINES }),
    );
    await runner.dropTable('institution_area');
    await createTables(runner, [institutionAreaTable]);
    await fillAreas(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('institution_area');
    await createTables(
      runner,
      institutionTables.filter(({ name }) => name === 'institution_area'),
    );
    await runner.dropIndex('purchase_line', indexName('purchase_line', LATER_LINES));
    for (const { name } of supersededTables) await runner.dropTable(name);
  }
}

interface StoredVersion {
  code: string;
  jurisdiction: string;
  validFrom: PlainDate;
}

async function fillAreas(runner: QueryRunner): Promise<void> {
  const versions = (await runner.query(
    'SELECT code, jurisdiction, validFrom FROM institution_version WHERE supersededAt IS NULL ORDER BY code, validFrom',
  )) as StoredVersion[];
  const recordedAt = new Date().toISOString();
  let id = 0;
  for (const code of new Set(versions.map(version => version.code))) {
    for (const lying of areasThroughTime(versions.filter(version => version.code === code))) {
      id += 1;
      await runner.query(
        'INSERT INTO institution_area (id, institution, area, validFrom, validTo, recordedAt) VALUES (?, ?, ?, ?, ?, ?)',
        [id, code, lying.area, lying.validFrom, lying.validTo, recordedAt],
      );
    }
  }
  await runner.manager.insert(Sequence, { name: 'institution_area', value: id });
}
