import { changeLogTables, createTables, dropTables, followerTables, Sequence } from '@alliance-hub/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agreementTables } from './tables/agreement';
import { catalogueCopyTables } from './tables/catalogue-copy';
import { institutionTables } from './tables/institution';
import { purchaseTables } from './tables/purchase';
import { recordTables } from './tables/record';

const TABLES = [
  ...changeLogTables,
  ...followerTables,
  ...recordTables,
  ...catalogueCopyTables,
  ...institutionTables,
  ...agreementTables,
  ...purchaseTables,
];

/** The store of execution as it starts. */
export class CreateExecution20261122090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // The rows are locked by every writer, so they are there before the first one.
    for (const name of ['writing', 'change_log']) await runner.manager.insert(Sequence, { name, value: 0 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      TABLES.map(table => table.name),
    );
  }
}
