import { column, createTables, dropTables, Sequence, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables: TableSpec[] = [
  {
    name: 'payment',
    columns: [
      column.text('id', 20, { isPrimary: true }),
      column.text('requestId', 100),
      column.text('payable', 120),
      column.yuan('amount'),
      column.date('paidOn'),
      column.text('mode', 20),
      column.text('reverses', 20, { isNullable: true }),
      column.text('source', 300),
      column.instant('recordedAt'),
    ],
    indexes: [
      { columns: ['requestId'], unique: true },
      { columns: ['payable', 'paidOn'] },
      { columns: ['reverses'], unique: true },
    ],
  },
];

/** Payments of accepted lots. */
export class Payments1795669200000 implements MigrationInterface {
  name = 'Payments1795669200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await runner.manager.insert(Sequence, { name: 'payment', value: 0 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.manager.delete(Sequence, { name: 'payment' });
    await dropTables(
      runner,
      tables.map(table => table.name),
    );
  }
}
