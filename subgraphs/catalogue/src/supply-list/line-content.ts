import { type ProductDetails } from '../product/product-details';

/** What a line says beside prices. The names are those of the fields that a client sends. */
const FIELDS = [
  'productCode',
  'name',
  'specification',
  'model',
  'unit',
  'bidGroup',
  'rank',
  'origin',
  'certificate.number',
  'certificate.validFrom',
  'certificate.validTo',
] as const;
export type LineField = (typeof FIELDS)[number];
export type LineContent = Record<LineField, string | null>;

export const lineContent = (details: ProductDetails, bidGroup: string, rank: number | null): LineContent => ({
  productCode: details.code,
  name: details.name,
  specification: details.specification,
  model: details.model,
  unit: details.unit,
  bidGroup,
  rank: rank === null ? null : String(rank),
  origin: details.origin,
  'certificate.number': details.certificate?.number ?? null,
  'certificate.validFrom': details.certificate?.validFrom ?? null,
  'certificate.validTo': details.certificate?.validTo ?? null,
});

/** Fields in which two lines differ; nothing where a line kept no words. */
export function differences(before: string | null, after: string | null): LineField[] {
  if (before === null || after === null) return [];
  const [was, is] = [readContent(before), readContent(after)];
  return FIELDS.filter(field => was[field] !== is[field]);
}

export const readContent = (content: string): LineContent => JSON.parse(content) as LineContent;
