import { addColumns, column } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { refreshSearchText } from '../product/search-text';

/** What products are found by, for those that there are too. */
export class ProductSearch20261125111000 implements MigrationInterface {
  name = 'ProductSearch20261125111000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'product', [column.longText('searchText', { isNullable: true })]);
    const rows = (await runner.query('SELECT id FROM product')) as { id: number }[];
    await refreshSearchText(
      runner.manager,
      rows.map(({ id }) => Number(id)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('product', 'searchText');
  }
}
