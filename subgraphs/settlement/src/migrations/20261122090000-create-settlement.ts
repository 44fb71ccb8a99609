import {
  auditTable,
  changeLogTables,
  column,
  createTables,
  dropTables,
  Sequence,
  type TableSpec,
} from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables: TableSpec[] = [
  ...changeLogTables,
  auditTable,
  {
    name: 'insurance_catalogue',
    columns: [
      column.text('id', 36, { isPrimary: true }),
      column.text('jurisdictionCode', 6),
      column.text('productCode', 27),
      column.date('validFrom'),
      column.date('validTo', { isNullable: true }),
      column.flag('inside'),
      column.text('insuranceClass', 1, { isNullable: true }),
      column.yuan('amount', { isNullable: true }),
      column.text('provenance', 20),
      column.text('source', 300),
      column.instant('recordedAt'),
      column.instant('supersededAt', { isNullable: true }),
    ],
    indexes: [{ columns: ['productCode', 'jurisdictionCode', 'supersededAt'] }],
  },
  {
    name: 'filing',
    columns: [
      column.text('id', 36, { isPrimary: true }),
      column.text('requestId', 100),
      column.text('institutionCode', 40),
      column.text('productCode', 27),
      column.text('jurisdictionCode', 6),
      column.yuan('unitPrice'),
      column.text('bidGroup', 100, { isNullable: true }),
      column.date('filedOn'),
      column.text('source', 300),
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['requestId'], unique: true }, { columns: ['productCode', 'institutionCode'] }],
  },
];

const SEQUENCES = ['change_log', 'insurance_catalogue', 'filing'];

export class CreateSettlement1795338000000 implements MigrationInterface {
  name = 'CreateSettlement1795338000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // Writers take turns by these rows; two of them must not meet where there is none yet.
    for (const name of SEQUENCES) await runner.manager.insert(Sequence, { name, value: 0 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      tables.map(table => table.name),
    );
  }
}
