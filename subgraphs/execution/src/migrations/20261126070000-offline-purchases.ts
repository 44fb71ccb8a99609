import { indexName } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const TABLE = 'purchase_line';
const COLUMNS = ['channel', 'jurisdiction', 'category'];

/** Purchases offline are few among many: they are found without reading the others (SX-3.4a, CQ-2.1a). */
export class OfflinePurchases20261126070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      TABLE,
      new TableIndex({ name: indexName(TABLE, COLUMNS), columnNames: COLUMNS }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, indexName(TABLE, COLUMNS));
  }
}
