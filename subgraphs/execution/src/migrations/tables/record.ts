import { column, type TableSpec } from '@alliance-hub/database';

/** What is kept about the writing itself, and decisions on cycles. */
export const recordTables: TableSpec[] = [
  {
    name: 'audit_entry',
    columns: [
      column.whole('id', { isPrimary: true }),
      column.instant('at'),
      column.text('actor', 120),
      column.text('action', 60),
      column.text('subject', 200),
      column.longText('source', { isNullable: true }),
      column.longText('detail'),
    ],
  },
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
