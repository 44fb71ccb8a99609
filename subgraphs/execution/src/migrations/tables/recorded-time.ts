import { column, type TableSpec } from '@alliance-hub/database';

const key = column.whole('id', { isPrimary: true });
const recorded = [column.instant('recordedAt'), column.instant('supersededAt')];

/** Lines as they were before a correction. */
export const supersededTables: TableSpec[] = [
  {
    name: 'purchase_line_superseded',
    columns: [
      key,
      column.text('lineId', 120),
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
      ...recorded,
    ],
    indexes: [{ columns: ['jurisdiction', 'category', 'supersededAt'] }, { columns: ['lineId'] }],
  },
  {
    name: 'agreement_line_superseded',
    columns: [
      key,
      column.text('lineId', 120),
      column.text('agreement', 120),
      column.text('jurisdiction', 6),
      column.text('category', 40),
      column.text('institution', 12),
      column.text('company', 18),
      column.text('distributor', 18),
      column.whole('agreementYear'),
      column.text('product', 40),
      column.whole('agreedQuantity'),
      column.whole('carriedOver'),
      column.yuan('price'),
      column.text('batchId', 120),
      ...recorded,
    ],
    indexes: [{ columns: ['agreement'] }, { columns: ['jurisdiction', 'category', 'agreementYear'] }],
  },
];

export const institutionAreaTable: TableSpec = {
  name: 'institution_area',
  columns: [
    key,
    column.text('institution', 12),
    column.text('area', 6),
    column.date('validFrom'),
    column.date('validTo', { isNullable: true }),
    column.instant('recordedAt'),
    column.instant('supersededAt', { isNullable: true }),
  ],
  indexes: [{ columns: ['area', 'institution'] }, { columns: ['institution'] }],
};
