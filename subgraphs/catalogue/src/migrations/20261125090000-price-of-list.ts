import { addColumns, column } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A winning price names the version of the supply list that says it. */
export class PriceOfList20261125090000 implements MigrationInterface {
  name = 'PriceOfList20261125090000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'price', [column.whole('listId', { isNullable: true })]);
    await runner.query(
      `UPDATE price SET listId = (
         SELECT MIN(l.listId) FROM supply_list_line l JOIN supply_list s ON s.id = l.listId
         WHERE l.productId = price.productId AND s.jurisdiction = price.jurisdiction
       ) WHERE kind = 'WINNING' AND source = 'AWARD'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('price', 'listId');
  }
}
