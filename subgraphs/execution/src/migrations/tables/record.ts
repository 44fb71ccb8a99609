import { auditTable, column, type TableSpec } from '@alliance-hub/database';

/** What is kept about the writing itself, and decisions on cycles. */
export const recordTables: TableSpec[] = [
  auditTable,
  {
    name: 'hub_state',
    columns: [column.text('name', 60, { isPrimary: true }), column.longText('value')],
  },
  {
    name: 'cycle_extension',
    columns: [
      column.text('id', 60, { isPrimary: true }),
      column.text('jurisdiction', 6),
      column.text('category', 40),
      column.date('extendedTo'),
      column.longText('source'),
      column.instant('recordedAt'),
      column.instant('supersededAt', { isNullable: true }),
    ],
    indexes: [{ columns: ['jurisdiction', 'category'] }],
  },
];
