import { randomBytes } from 'node:crypto';
import { addColumns, column, createTables, dropTables, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { CASE_NUMBERS, FEED_ID, FEED_NUMBERS } from '../price-linkage/names';

const optional = { isNullable: true };
const key = { isPrimary: true };

const tables: TableSpec[] = [
  {
    name: 'won_price',
    columns: [
      column.whole('id', key),
      column.whole('productId'),
      column.text('jurisdiction', 6, optional),
      column.text('tender', 60, optional),
      column.yuan('amount'),
      column.yuan('componentPrice', optional),
      column.date('publishedOn'),
      column.flag('correction'),
      column.text('evidence', 500),
      column.instant('recordedAt'),
      column.instant('supersededAt', optional),
    ],
    indexes: [{ columns: ['productId', 'jurisdiction'] }],
  },
  {
    name: 'linkage_case',
    columns: [
      column.whole('id', key),
      column.whole('productId'),
      column.text('jurisdiction', 6),
      column.text('tender', 60, optional),
      column.whole('triggerId'),
      column.yuan('currentPrice'),
      column.yuan('targetPrice'),
      column.flag('binding'),
      column.date('countedFrom'),
      column.date('dueOn', optional),
      column.text('dueStatus', 20),
      column.flag('provisional'),
      column.text('status', 20),
      column.yuan('declaredPrice', optional),
      column.date('declaredOn', optional),
      column.date('metOn', optional),
      column.date('appliedFrom', optional),
      column.flag('overdueRecorded'),
    ],
    indexes: [
      { columns: ['productId', 'jurisdiction'] },
      { columns: ['jurisdiction'] },
      { columns: ['dueOn'] },
    ],
  },
  {
    name: 'linkage_change',
    columns: [
      column.whole('seq', key),
      column.text('id', 36),
      column.text('type', 20),
      column.instant('occurredAt'),
      column.whole('caseId'),
      column.whole('triggerId'),
      column.whole('productId'),
      column.text('jurisdiction', 6),
      column.text('company', 18),
      column.text('tender', 60, optional),
      column.text('triggerTender', 60, optional),
      column.yuan('previousPrice', optional),
      column.yuan('price', optional),
      column.date('effectiveOn', optional),
      column.longText('reason', optional),
    ],
    indexes: [
      { columns: ['id'], unique: true },
      { columns: ['caseId'] },
      { columns: ['productId'] },
      { columns: ['jurisdiction'] },
      { columns: ['occurredAt'] },
    ],
  },
];

export class CreatePriceLinkage20261125100000 implements MigrationInterface {
  name = 'CreatePriceLinkage20261125100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await addColumns(runner, 'price', [column.text('evidence', 500, optional)]);
    for (const name of [CASE_NUMBERS, FEED_NUMBERS]) {
      await runner.query(`INSERT INTO sequence (name, value) VALUES ('${name}', 0)`);
    }
    const feedId = randomBytes(6).toString('hex');
    await runner.query(`INSERT INTO store_setting (name, value) VALUES ('${FEED_ID}', '${feedId}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('price', 'evidence');
    await runner.query(`DELETE FROM store_setting WHERE name = '${FEED_ID}'`);
    await runner.query(`DELETE FROM sequence WHERE name IN ('${CASE_NUMBERS}', '${FEED_NUMBERS}')`);
    await dropTables(
      runner,
      tables.map(table => table.name),
    );
  }
}
