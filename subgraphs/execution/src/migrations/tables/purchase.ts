import { column, type TableSpec } from '@alliance-hub/database';

const sums = (name: string, period: string, length: number): TableSpec => ({
  name,
  columns: [
    column.text('jurisdiction', 6, { isPrimary: true }),
    column.text('category', 40, { isPrimary: true }),
    column.text('institution', 12, { isPrimary: true }),
    column.text('company', 18, { isPrimary: true }),
    column.text('distributor', 18, { isPrimary: true }),
    column.text('product', 40, { isPrimary: true }),
    column.text('counted', 12, { isPrimary: true }),
    column.text(period, length, { isPrimary: true }),
    column.whole('accepted'),
    column.whole('returned'),
    column.whole('used'),
    column.whole('amount'),
  ],
  indexes: [
    { columns: ['product', 'jurisdiction', period] },
    { columns: ['jurisdiction', 'category', period] },
    { columns: ['company', 'institution'] },
    { columns: ['distributor', 'institution'] },
  ],
});

export const purchaseTables: TableSpec[] = [
  {
    name: 'purchase_line',
    columns: [
      column.text('lineId', 120, { isPrimary: true }),
      column.text('batchId', 120),
      column.text('kind', 12),
      column.text('institution', 12),
      column.text('product', 40),
      column.whole('quantity'),
      column.yuan('unitPrice'),
      column.date('orderedOn'),
      column.date('countedOn'),
      column.text('orderLine', 120, { isNullable: true }),
      column.text('distributor', 18),
      column.text('channel', 12),
      column.text('pairedWith', 120, { isNullable: true }),
      column.text('note', 400, { isNullable: true }),
      column.text('company', 18),
      column.text('standing', 20),
      column.text('counted', 12),
      column.text('jurisdiction', 6, { isNullable: true }),
      column.text('category', 40, { isNullable: true }),
      column.whole('agreementYear', { isNullable: true }),
      column.instant('recordedAt'),
    ],
    indexes: [
      { columns: ['product', 'orderedOn'] },
      { columns: ['institution', 'countedOn'] },
      { columns: ['orderLine'] },
    ],
  },
  sums('purchase_day', 'day', 10),
  sums('purchase_month', 'month', 7),
];
