import { column, type TableSpec } from '@alliance-hub/database';

/** What is followed from the catalogue. */
export const catalogueCopyTables: TableSpec[] = [
  {
    name: 'catalogue_fact',
    columns: [
      column.text('id', 200, { isPrimary: true }),
      column.whole('seq'),
      column.text('productCode', 40),
      column.text('jurisdiction', 6),
      column.date('validFrom'),
      column.date('validTo', { isNullable: true }),
      column.text('standing', 20),
      column.text('standingClause', 40, { isNullable: true }),
      column.yuan('price', { isNullable: true }),
      column.yuan('winningPrice', { isNullable: true }),
      column.yuan('pairedCap', { isNullable: true }),
      column.text('unit', 20),
      column.longText('categoryCodes'),
      column.text('tenderNumber', 80, { isNullable: true }),
      column.text('bidGroup', 80, { isNullable: true }),
      column.text('companyUscc', 18),
      column.date('firstListedOn', { isNullable: true }),
    ],
    indexes: [{ columns: ['productCode', 'jurisdiction', 'validFrom'] }],
  },
  {
    name: 'product_alias',
    columns: [column.text('formerCode', 40, { isPrimary: true }), column.text('code', 40)],
  },
  {
    name: 'category_tender',
    columns: [column.text('category', 40, { isPrimary: true }), column.text('tender', 80)],
  },
];
