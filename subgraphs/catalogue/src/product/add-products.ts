import { insertMany, takeNumbers } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { FAMILY_LENGTH, PENDING_PREFIX } from './product-code.repository';
import { type ProductDetails } from './product-details';
import { ProductCodeEntity, ProductEntity } from './product.entity';
import { SearchTexts } from './search-text';

export interface AddedOptions {
  provenance: string;
  /** What a provisional code is numbered under: the tender of the list, or of the category of a filed product. */
  pendingUnder: (details: ProductDetails) => string;
}

/** A product as it was just written: what it has is what the line says. */
export interface AddedProduct {
  id: number;
  code: string;
  details: ProductDetails;
}

/** Writes products that are new, with their codes; gives them in the order of the lines. */
export async function addProducts(
  manager: EntityManager,
  fresh: readonly ProductDetails[],
  companyNames: ReadonlyMap<string, string>,
  { provenance, pendingUnder }: AddedOptions,
): Promise<AddedProduct[]> {
  if (fresh.length === 0) return [];
  const first = await takeNumbers(manager, 'product', fresh.length);
  const codes = await provisionalCodes(manager, fresh, pendingUnder);
  const texts = await SearchTexts.load(manager);
  const rows = fresh.map((details, index) => {
    const { name, specification, model, unit, category, origin, lineKey, certificate } = details;
    const code = details.code ?? codes[index] ?? '';
    const company = details.company.uscc;
    const companyName = companyNames.get(company) ?? null;
    const certificates = certificate ? [certificate.number] : [];
    const named = {
      code,
      formerCodes: [],
      specification,
      model,
      certificates,
      company,
      companyName,
      category,
      name,
    };
    const searchText = texts.of(named);
    const id = first + index;
    return {
      id,
      code,
      name,
      specification,
      model,
      unit,
      category,
      company,
      origin,
      provenance,
      lineKey,
      searchText,
    };
  });
  await insertMany(manager, ProductEntity, rows);
  await addCodes(manager, rows);
  return fresh.map((details, index) => ({
    id: first + index,
    code: details.code ?? codes[index] ?? '',
    details,
  }));
}

/** Writes the codes of products that were written one after the other: those of the NHSA set by set. */
async function addCodes(
  manager: EntityManager,
  products: readonly { id: number; code: string }[],
): Promise<void> {
  const pending = products.filter(({ code }) => code.startsWith(PENDING_PREFIX));
  await insertMany(
    manager,
    ProductCodeEntity,
    pending.map(({ id, code }) => codeRow(code, id, null)),
  );
  await manager.query(
    `INSERT INTO product_code (code, productId, family, provisional)
     SELECT code, id, SUBSTR(code, 1, ${FAMILY_LENGTH}), 0 FROM product
     WHERE id BETWEEN ? AND ? AND code NOT LIKE '${PENDING_PREFIX}%'`,
    [products[0]?.id, products.at(-1)?.id],
  );
}

export const codeRow = (code: string, productId: number, fromDate: PlainDate | null) => ({
  code,
  productId,
  family: code.startsWith(PENDING_PREFIX) ? '' : code.slice(0, FAMILY_LENGTH),
  provisional: code.startsWith(PENDING_PREFIX),
  fromDate,
  toDate: null,
});

/** `PENDING-<tender>-<n>`, numbered on from those there are, in the order of the lines. */
async function provisionalCodes(
  manager: EntityManager,
  fresh: readonly ProductDetails[],
  under: AddedOptions['pendingUnder'],
): Promise<(string | null)[]> {
  if (fresh.every(({ code }) => code !== null)) return fresh.map(() => null);
  const prefixOf = (details: ProductDetails) => `${PENDING_PREFIX}${under(details)}-`;
  const prefixes = new Set(fresh.flatMap(details => (details.code === null ? prefixOf(details) : [])));
  const last = new Map<string, number>();
  for (const prefix of prefixes) last.set(prefix, await lastNumber(manager, prefix));
  return fresh.map(details => {
    if (details.code !== null) return null;
    const prefix = prefixOf(details);
    const number = (last.get(prefix) ?? 0) + 1;
    last.set(prefix, number);
    return `${prefix}${number}`;
  });
}

/** The highest number that a provisional code of the prefix has; 0 where there is none. */
async function lastNumber(manager: EntityManager, prefix: string): Promise<number> {
  const [row] = await select<{ code: string }>(
    manager,
    `SELECT code FROM product_code WHERE provisional = 1 AND SUBSTR(code, 1, ${prefix.length}) = ?
     AND SUBSTR(code, ${prefix.length + 1}) NOT LIKE '%-%' ORDER BY LENGTH(code) DESC, code DESC LIMIT 1`,
    [prefix],
  );
  return row ? Number(row.code.slice(prefix.length)) : 0;
}
