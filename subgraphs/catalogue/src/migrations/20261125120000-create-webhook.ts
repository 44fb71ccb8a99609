import { column, createTables, dropTables, type TableSpec } from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const key = { isPrimary: true };

const tables: TableSpec[] = [
  {
    name: 'webhook_endpoint',
    columns: [
      column.text('id', 40, key),
      column.text('owner', 200),
      column.text('requestId', 100),
      column.text('fingerprint', 64),
      column.longText('claims'),
      column.instant('rightsUntil'),
      column.longText('url'),
      column.text('description', 200, optional),
      column.longText('filter'),
      column.longText('selection'),
      column.text('status', 10),
      column.text('pausedBecause', 20, optional),
      column.instant('createdAt'),
      column.instant('verifiedAt', optional),
      column.whole('place'),
      column.whole('replayPlace', optional),
      column.whole('replayUntil', optional),
      column.text('replayRequest', 100, optional),
      column.instant('failingSince', optional),
      column.instant('notBefore', optional),
      column.instant('lastDeliveredAt', optional),
      column.text('holder', 80, optional),
      column.instant('leaseUntil', optional),
      column.whole('epoch'),
    ],
    indexes: [{ columns: ['owner', 'requestId'], unique: true }, { columns: ['holder'] }],
  },
  {
    name: 'webhook_secret',
    columns: [
      column.whole('id', key),
      column.text('endpoint', 40),
      column.text('requestId', 100),
      column.text('sealed', 400),
      column.instant('createdAt'),
      column.instant('expiresAt', optional),
    ],
    indexes: [{ columns: ['endpoint'] }],
  },
  {
    name: 'webhook_delivery',
    columns: [
      column.whole('id', key),
      column.text('endpoint', 40),
      column.text('kind', 10),
      column.text('messageId', 120),
      column.whole('seq', optional),
      column.text('eventKey', 60),
      column.text('status', 10),
      column.whole('attempts'),
      column.instant('createdAt'),
      column.instant('nextTryAt', optional),
      column.instant('deliveredAt', optional),
    ],
    indexes: [
      { columns: ['endpoint', 'status', 'eventKey'] },
      { columns: ['endpoint', 'messageId'] },
      { columns: ['status', 'nextTryAt'] },
    ],
  },
  {
    name: 'webhook_attempt',
    columns: [
      column.whole('id', key),
      column.whole('delivery'),
      column.instant('triedAt'),
      column.whole('milliseconds'),
      column.whole('statusCode', optional),
      column.longText('error', optional),
    ],
    indexes: [{ columns: ['delivery'] }],
  },
];

export class CreateWebhook20261125120000 implements MigrationInterface {
  name = 'CreateWebhook20261125120000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // The row is locked by writers, and two that meet must not both insert it.
    await runner.query(`INSERT INTO sequence (name, value) VALUES ('webhook', 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      tables.map(({ name }) => name),
    );
    await runner.query(`DELETE FROM sequence WHERE name = 'webhook'`);
  }
}
