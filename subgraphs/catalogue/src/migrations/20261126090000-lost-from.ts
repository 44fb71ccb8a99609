import { addColumns, column } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A case of price linkage that was withdrawn as its product wins there no more tells since when. */
export class LostFrom20261126090000 implements MigrationInterface {
  name = 'LostFrom20261126090000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'linkage_case', [column.date('lostFrom', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('linkage_case', 'lostFrom');
  }
}
