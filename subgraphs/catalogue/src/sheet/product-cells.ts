import { Origin } from '@alliance-hub/graphql';
import { type ProductLine } from '../product/product-details';
import { type SheetRow } from './cell';
import { type ColumnKey } from './columns';

const ORIGINS = {
  国产: Origin.DOMESTIC,
  合资: Origin.JOINT_VENTURE,
  进口: Origin.IMPORTED,
  港澳台: Origin.HMT,
};

/** How a list writes where a product is from. */
export const ORIGIN_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ORIGINS).map(([word, origin]) => [origin, word]),
);

/** Columns without which no product can be told. */
export const PRODUCT_COLUMNS: readonly ColumnKey[] = ['name', 'companyName', 'uscc', 'unit'];

/** Columns that a list may have of a product besides. */
export const OPTIONAL_PRODUCT_COLUMNS: readonly ColumnKey[] = [
  'productCode',
  'specification',
  'model',
  'certificateNumber',
  'certificateFrom',
  'certificateTo',
  'origin',
];

/** Which column a field of a product line stands in, for messages that name the field. */
export const COLUMN_OF_FIELD: Readonly<Record<string, ColumnKey>> = {
  productCode: 'productCode',
  name: 'name',
  specification: 'specification',
  model: 'model',
  unit: 'unit',
  category: 'category',
  bidGroup: 'bidGroup',
  'company.uscc': 'uscc',
  'company.name': 'companyName',
  'certificate.number': 'certificateNumber',
  'certificate.validFrom': 'certificateFrom',
  'certificate.validTo': 'certificateTo',
  origin: 'origin',
  price: 'price',
  componentPrice: 'componentPrice',
  rank: 'rank',
  firesPerPiece: 'firesPerPiece',
};

/** Reads a product from its cells. @throws HubError BAD_USER_INPUT that names the column and the cell. */
export function productCells(row: SheetRow, category: string): ProductLine {
  const number = row.code('certificateNumber');
  return {
    productCode: row.code('productCode'),
    name: row.text('name'),
    specification: row.text('specification'),
    model: row.text('model'),
    unit: row.text('unit'),
    category,
    company: { uscc: row.code('uscc') ?? '', name: row.text('companyName') },
    certificate: number
      ? { number, validFrom: row.date('certificateFrom'), validTo: row.date('certificateTo') }
      : null,
    origin: row.oneOf('origin', ORIGINS),
  };
}
