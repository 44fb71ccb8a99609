import { chunks } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { type SqlValue } from '../query/sql';
import { PurchaseLineRow } from './purchase-line.entity';

const COLUMNS = [
  'lineId',
  'batchId',
  'kind',
  'institution',
  'product',
  'quantity',
  'unitPrice',
  'orderedOn',
  'countedOn',
  'orderLine',
  'distributor',
  'channel',
  'pairedWith',
  'note',
  'company',
  'standing',
  'counted',
  'jurisdiction',
  'category',
  'agreementYear',
  'recordedAt',
] as const satisfies readonly (keyof PurchaseLineRow)[];

const valuesOf = (row: PurchaseLineRow): SqlValue[] =>
  COLUMNS.map(column => (column === 'unitPrice' ? row.unitPrice.units : row[column]));

/** Inserts lines, a few hundred a statement: what a batch writes most of, so without the cost of entities. */
export async function insertLines(manager: EntityManager, rows: readonly PurchaseLineRow[]): Promise<void> {
  const row = `(${COLUMNS.map(() => '?').join(', ')})`;
  for (const some of chunks(rows, 400)) {
    await manager.query(
      `INSERT INTO purchase_line (${COLUMNS.join(', ')}) VALUES ${some.map(() => row).join(', ')}`,
      some.flatMap(valuesOf),
    );
  }
}

/** Lines that are there already, by id. */
export async function readLines(
  manager: EntityManager,
  lineIds: readonly string[],
): Promise<Map<string, PurchaseLineRow>> {
  const found = new Map<string, PurchaseLineRow>();
  for (const some of chunks([...new Set(lineIds)], 500)) {
    const rows = await manager
      .createQueryBuilder(PurchaseLineRow, 'line')
      .where('line.lineId IN (:...some)', { some })
      .getMany();
    for (const row of rows) found.set(row.lineId, row);
  }
  return found;
}
