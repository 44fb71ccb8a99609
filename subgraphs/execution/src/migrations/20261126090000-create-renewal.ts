import { createTables, dropTables } from '@alliance-hub/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewalTables } from './tables/renewal';

/** Renewals: which confirmations were carried out, and why a volume went down. */
export class CreateRenewal20261126090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, renewalTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      renewalTables.map(({ name }) => name),
    );
  }
}
