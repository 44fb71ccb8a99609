import {
  auditTable,
  changeLogTables,
  column,
  createTables,
  dropTables,
  type TableSpec,
} from '@alliance-hub/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

const optional = { isNullable: true };
const key = { isPrimary: true };

const reference: TableSpec[] = [
  {
    name: 'alliance',
    columns: [
      column.text('code', 40, key),
      column.text('name', 200),
      column.text('kind', 20),
      column.text('leadCode', 6, optional),
      column.whole('position'),
    ],
  },
  {
    name: 'alliance_member',
    columns: [column.text('alliance', 40, key), column.text('jurisdiction', 6, key)],
    indexes: [{ columns: ['jurisdiction'] }],
  },
  {
    name: 'tender',
    columns: [
      column.text('number', 60, key),
      column.flag('numbered'),
      column.text('title', 300),
      column.text('alliance', 40),
      column.text('predecessor', 60, optional),
      column.date('declaredUntil', optional),
      column.whole('position'),
    ],
    indexes: [{ columns: ['alliance'] }],
  },
  {
    name: 'category',
    columns: [
      column.text('code', 40, key),
      column.text('name', 200),
      column.text('parent', 40, optional),
      column.text('tender', 60, optional),
      column.text('awardMode', 20, optional),
      column.whole('position'),
    ],
    indexes: [{ columns: ['tender'] }],
  },
  {
    name: 'category_alias',
    columns: [column.text('category', 40, key), column.text('alias', 200, key)],
  },
  {
    name: 'bid_unit',
    columns: [column.text('id', 60, key), column.text('name', 200), column.text('category', 40)],
  },
  {
    name: 'bid_group',
    columns: [
      column.text('id', 60, key),
      column.text('name', 200),
      column.text('unitId', 60),
      column.text('category', 40),
      column.yuan('highest', optional),
      column.yuan('lowest', optional),
      column.yuan('mean', optional),
      column.yuan('median', optional),
    ],
    indexes: [{ columns: ['unitId'] }, { columns: ['category'] }],
  },
];

const products: TableSpec[] = [
  { name: 'company', columns: [column.text('uscc', 18, key), column.text('name', 200)] },
  {
    name: 'product',
    columns: [
      column.whole('id', key),
      column.text('code', 80),
      column.text('name', 200),
      column.text('specification', 500, optional),
      column.text('model', 500, optional),
      column.text('unit', 20),
      column.text('company', 18),
      column.text('origin', 20, optional),
      column.text('category', 40),
      column.whole('firesPerPiece', optional),
      column.text('provenance', 20),
      column.text('lineKey', 64),
    ],
    indexes: [
      { columns: ['code'], unique: true },
      { columns: ['company', 'code'] },
      { columns: ['category'] },
      { columns: ['lineKey'] },
    ],
  },
  {
    name: 'product_code',
    columns: [
      column.text('code', 80, key),
      column.whole('productId', key),
      column.text('family', 20),
      column.flag('provisional'),
      column.date('fromDate', optional),
      column.date('toDate', optional),
    ],
    indexes: [{ columns: ['productId'] }, { columns: ['family'] }],
  },
  {
    name: 'certificate',
    columns: [
      column.whole('id', key),
      column.whole('productId'),
      column.text('number', 60),
      column.date('validFrom', optional),
      column.date('validTo', optional),
      column.whole('replacesId', optional),
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['productId'] }],
  },
  {
    name: 'classification',
    columns: [
      column.whole('id', key),
      column.whole('productId'),
      column.text('bidGroup', 60, optional),
      column.text('bidOutcome', 20, optional),
      column.date('fromDate'),
      column.date('toDate', optional),
      column.instant('recordedAt'),
      column.instant('supersededAt', optional),
    ],
    indexes: [{ columns: ['productId'] }, { columns: ['bidGroup'] }],
  },
  {
    name: 'award',
    columns: [
      column.whole('id', key),
      column.text('tender', 60),
      column.whole('productId'),
      column.text('bidGroup', 60),
      column.yuan('price'),
      column.yuan('componentPrice', optional),
      column.whole('ranking', optional),
      column.instant('recordedAt'),
      column.instant('supersededAt', optional),
    ],
    indexes: [{ columns: ['tender', 'id'] }, { columns: ['productId'] }, { columns: ['bidGroup'] }],
  },
  {
    name: 'price',
    columns: [
      column.whole('id', key),
      column.text('kind', 10),
      column.whole('productId'),
      column.text('jurisdiction', 6),
      column.yuan('amount'),
      column.yuan('componentPrice', optional),
      column.date('fromDate'),
      column.date('toDate', optional),
      column.text('source', 12),
      column.instant('recordedAt'),
      column.instant('supersededAt', optional),
    ],
    indexes: [{ columns: ['productId', 'jurisdiction', 'kind'] }],
  },
];

const lists: TableSpec[] = [
  {
    name: 'supply_list',
    columns: [
      column.whole('id', key),
      column.text('tender', 60),
      column.text('jurisdiction', 6),
      column.whole('version'),
      column.date('effectiveFrom'),
      column.text('sha256', 64),
      column.text('fileName', 300, optional),
      column.whole('lineCount'),
      column.whole('rejectedCount'),
      column.text('documentNumber', 100, optional),
      column.text('documentTitle', 300),
      column.text('documentIssuer', 200, optional),
      column.date('documentIssuedOn', optional),
      column.text('provenance', 20),
      column.instant('recordedAt'),
    ],
    indexes: [
      { columns: ['tender', 'jurisdiction', 'version'], unique: true },
      { columns: ['jurisdiction'] },
    ],
  },
  {
    name: 'supply_list_line',
    columns: [
      column.whole('listId', key),
      column.whole('productId', key),
      column.yuan('price'),
      column.yuan('componentPrice', optional),
      column.text('bidGroup', 60),
      column.whole('ranking', optional),
      column.text('fingerprint', 64),
    ],
    indexes: [{ columns: ['productId'] }],
  },
  {
    name: 'listing_action',
    columns: [
      column.whole('id', key),
      column.text('batchId', 100),
      column.text('lineId', 100),
      column.whole('productId'),
      column.text('jurisdiction', 6),
      column.text('action', 10),
      column.yuan('price', optional),
      column.date('fromDate'),
      column.text('fingerprint', 64),
      column.instant('recordedAt'),
      column.instant('supersededAt', optional),
    ],
    indexes: [{ columns: ['batchId', 'lineId'], unique: true }, { columns: ['productId', 'jurisdiction'] }],
  },
];

const readModels: TableSpec[] = [
  {
    name: 'listing_fact',
    columns: [
      column.text('id', 60, key),
      column.whole('productId'),
      column.text('productCode', 80),
      column.longText('formerCodes'),
      column.text('jurisdiction', 6),
      column.date('fromDate'),
      column.date('toDate', optional),
      column.text('standing', 20),
      column.text('standingClause', 40, optional),
      column.longText('reasons'),
      column.yuan('price', optional),
      column.yuan('winningPrice', optional),
      column.yuan('pairedCap', optional),
      column.text('unit', 20),
      column.text('category', 40),
      column.longText('categoryCodes'),
      column.text('tender', 60, optional),
      column.text('bidGroup', 60, optional),
      column.text('company', 18),
      column.text('origin', 20, optional),
      column.date('firstListedOn', optional),
    ],
    indexes: [
      { columns: ['productId', 'jurisdiction', 'fromDate'] },
      { columns: ['jurisdiction', 'productCode'] },
      { columns: ['bidGroup', 'jurisdiction'] },
      { columns: ['category', 'jurisdiction'] },
    ],
  },
  {
    name: 'like_fact',
    columns: [
      column.text('id', 100, key),
      column.text('scope', 10),
      column.text('code', 60),
      column.text('jurisdiction', 6),
      column.date('fromDate'),
      column.date('toDate', optional),
      column.yuan('highest', optional),
      column.yuan('lowest', optional),
    ],
    indexes: [{ columns: ['scope', 'code', 'jurisdiction'] }],
  },
];

const bookkeeping: TableSpec[] = [
  auditTable,
  {
    name: 'sent_request',
    columns: [
      column.text('kind', 40, key),
      column.text('requestId', 100, key),
      column.text('fingerprint', 64),
      column.whole('productId', optional),
    ],
  },
  { name: 'store_setting', columns: [column.text('name', 60, key), column.text('value', 200)] },
];

const tables = [...reference, ...products, ...lists, ...readModels, ...bookkeeping, ...changeLogTables];

export class CreateCatalogue20261122090000 implements MigrationInterface {
  name = 'CreateCatalogue20261122090000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // The rows are locked by writers, and two that meet must not both insert them.
    for (const name of ['write', 'row', 'product', 'change_log']) {
      await runner.query(`INSERT INTO sequence (name, value) VALUES ('${name}', 0)`);
    }
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(
      runner,
      tables.map(table => table.name),
    );
  }
}
