import { column, createTables, dropTables, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const optional = { isNullable: true };

const withdrawal: TableSpec = {
  name: 'award_withdrawal',
  columns: [
    column.whole('id', { isPrimary: true }),
    column.text('requestId', 100),
    column.text('tender', 60),
    column.whole('productId'),
    column.text('jurisdiction', 6, optional),
    column.date('fromDate'),
    column.date('revokedFrom', optional),
    column.text('reason', 500),
    column.whole('substituteId', optional),
    column.text('documentNumber', 100, optional),
    column.text('documentTitle', 300),
    column.text('documentIssuer', 200, optional),
    column.date('documentIssuedOn', optional),
    column.instant('recordedAt'),
  ],
  indexes: [{ columns: ['productId', 'tender'] }, { columns: ['requestId'], unique: true }],
};

export class CreateAwardWithdrawal20261125092000 implements MigrationInterface {
  name = 'CreateAwardWithdrawal20261125092000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, [withdrawal]);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, [withdrawal.name]);
  }
}
