import { column, type TableSpec } from '@alliance-hub/database';

/** Confirmations of renewals, and the reasons that came with them. */
export const renewalTables: TableSpec[] = [
  {
    name: 'renewal_request',
    columns: [
      column.text('requestId', 120, { isPrimary: true }),
      column.text('fingerprint', 64),
      column.instant('recordedAt'),
    ],
  },
  {
    name: 'renewal_reason',
    columns: [
      column.text('lineId', 120, { isPrimary: true }),
      column.text('requestId', 120),
      column.text('jurisdiction', 6),
      column.text('category', 40),
      column.whole('agreementYear'),
      column.longText('reason', { isNullable: true }),
      column.longText('reduction', { isNullable: true }),
      column.instant('recordedAt'),
    ],
    indexes: [{ columns: ['jurisdiction', 'category', 'agreementYear'] }],
  },
];
