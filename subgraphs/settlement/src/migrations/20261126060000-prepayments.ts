import { column, createTables, dropTables, Sequence, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const sent = [
  column.text('requestId', 100, { isPrimary: true }),
  column.text('prepayment', 20),
  column.longText('form'),
  column.text('source', 300),
  column.instant('recordedAt'),
];

const tables: TableSpec[] = [
  {
    name: 'prepayment',
    columns: [
      column.text('id', 20, { isPrimary: true }),
      column.text('institution', 12),
      column.text('jurisdiction', 6),
      column.longText('rollouts'),
      column.whole('agreementYear', { isNullable: true }),
      column.yuan('amount'),
      column.yuan('givenBase', { isNullable: true }),
      column.text('givenFund', 10, { isNullable: true }),
      column.text('source', 300),
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['institution'] }, { columns: ['jurisdiction', 'id'] }],
  },
  {
    name: 'prepayment_tranche',
    columns: [
      ...sent,
      column.whole('number'),
      column.yuan('paid', { isNullable: true }),
      column.date('paidOn', { isNullable: true }),
    ],
    indexes: [{ columns: ['prepayment'] }],
  },
  {
    name: 'prepayment_offset',
    columns: [
      ...sent,
      column.text('month', 7),
      column.yuan('payment'),
      column.date('paidOn'),
      column.yuan('deducted'),
      column.yuan('purchased', { isNullable: true }),
    ],
    indexes: [{ columns: ['prepayment', 'month'], unique: true }],
  },
  {
    name: 'prepayment_refund',
    columns: [...sent, column.yuan('amount'), column.date('refundedOn')],
    indexes: [{ columns: ['prepayment'] }],
  },
];

/** What the fund prepays, and how it comes back. */
export class Prepayments1795672800000 implements MigrationInterface {
  name = 'Prepayments1795672800000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await runner.manager.insert(Sequence, { name: 'prepayment', value: 0 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.manager.delete(Sequence, { name: 'prepayment' });
    await dropTables(
      runner,
      tables.map(table => table.name),
    );
  }
}
