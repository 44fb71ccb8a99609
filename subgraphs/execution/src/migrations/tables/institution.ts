import { column, type TableSpec } from '@alliance-hub/database';

export const institutionTables: TableSpec[] = [
  {
    name: 'institution_version',
    columns: [
      column.text('id', 60, { isPrimary: true }),
      column.text('code', 12),
      column.date('validFrom'),
      column.date('validTo', { isNullable: true }),
      column.text('name', 120),
      column.text('jurisdiction', 6),
      column.text('ownership', 10),
      column.text('tier', 10),
      column.flag('designated'),
      column.instant('recordedAt'),
      column.instant('supersededAt', { isNullable: true }),
    ],
    indexes: [{ columns: ['code', 'validFrom'] }],
  },
  {
    name: 'institution_category',
    columns: [
      column.text('institution', 12, { isPrimary: true }),
      column.text('category', 40, { isPrimary: true }),
      column.flag('reported'),
      column.flag('volunteered'),
      column.instant('recordedAt'),
    ],
  },
  {
    name: 'institution_area',
    columns: [
      column.text('institution', 12, { isPrimary: true }),
      column.text('area', 6, { isPrimary: true }),
    ],
    indexes: [{ columns: ['area', 'institution'] }],
  },
];
