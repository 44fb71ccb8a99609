import { addColumns, column, indexName } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const TABLE = 'cycle_extension';
const INDEX = indexName(TABLE, ['requestId'], true);

/** A decision keeps the id of the request that brought it, so that the same request again changes nothing. */
export class DecisionRequests20261126040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, TABLE, [column.text('requestId', 120, { isNullable: true })]);
    await runner.createIndex(
      TABLE,
      new TableIndex({ name: INDEX, columnNames: ['requestId'], isUnique: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, INDEX);
    await runner.dropColumn(TABLE, 'requestId');
  }
}
