import { addColumns, column, createTables, dropTables, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const document = [
  column.text('documentNumber', 100, optional),
  column.text('documentTitle', 300),
  column.text('documentIssuer', 200, optional),
  column.date('documentIssuedOn', optional),
];

const tables: TableSpec[] = [
  {
    name: 'maintenance_notice',
    columns: [
      column.whole('id', { isPrimary: true }),
      column.text('requestId', 100),
      column.text('jurisdiction', 6),
      column.whole('productId'),
      column.text('kind', 30),
      column.date('issuedOn'),
      column.date('dueOn', optional),
      ...document,
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['jurisdiction', 'productId'] }, { columns: ['requestId'] }],
  },
  {
    name: 'company_commitment',
    columns: [
      column.whole('id', { isPrimary: true }),
      column.text('tender', 60),
      column.text('company', 18),
      column.text('text', 500),
      column.date('madeOn'),
      ...document,
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['company'] }],
  },
];

/** Prices above a cap, codes that stopped, notices on data that lack something, and what bidders promised. */
export class CatalogueWorklist20261125110000 implements MigrationInterface {
  name = 'CatalogueWorklist20261125110000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'listing_action', [
      column.yuan('aboveCap', optional),
      column.text('reason', 500, optional),
    ]);
    await addColumns(runner, 'product_code', [column.date('stoppedOn', optional)]);
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      tables.map(({ name }) => name),
    );
    await runner.dropColumn('product_code', 'stoppedOn');
    await runner.dropColumn('listing_action', 'reason');
    await runner.dropColumn('listing_action', 'aboveCap');
  }
}
