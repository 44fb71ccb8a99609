import { addColumns, column, createTables, dropTables, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const optional = { isNullable: true };

const changes: TableSpec = {
  name: 'supply_list_change',
  columns: [
    column.whole('listId', { isPrimary: true }),
    column.whole('position', { isPrimary: true }),
    column.whole('productId'),
    column.text('kind', 20),
    column.text('field', 40, optional),
    column.text('valueBefore', 500, optional),
    column.text('valueAfter', 500, optional),
  ],
};

/** Lines keep what they said, and versions what they changed. */
export class SupplyListChanges20261125091000 implements MigrationInterface {
  name = 'SupplyListChanges20261125091000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'supply_list_line', [column.longText('content', optional)]);
    await createTables(runner, [changes]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [changes.name]);
    await runner.dropColumn('supply_list_line', 'content');
  }
}
