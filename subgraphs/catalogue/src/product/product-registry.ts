import { insertMany, takeNumbers } from '@alliance-hub/database';
import { type HubError, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { groupBy, marks, select, selectIn } from '../read/select';
import { CompanyEntity } from '../company/company.entity';
import { addCertificates } from './certificate.repository';
import { PENDING_PREFIX } from './product-code.repository';
import { type ProductDetails } from './product-details';
import { refreshSearchText, SearchTexts } from './search-text';
import { StoreBefore } from './store-before';
import { wanted } from '../messages';
import { ProductCodeEntity, ProductEntity } from './product.entity';

export interface KnownProduct {
  id: number;
  code: string;
  name: string;
  specification: string | null;
  model: string | null;
  unit: string;
  company: string;
  category: string;
  origin: string | null;
  lineKey: string;
}

const KNOWN =
  'p.id, p.code, p.name, p.specification, p.model, p.unit, p.company, p.category, p.origin, p.lineKey';

/** What a line is about: a product of the store, a new one, or why it cannot be told. */
export type Identified = { product: KnownProduct | null } | { error: HubError };

/**
 * Finds the products that lines are about, by code, and where they have none by what they say.
 * @param before the store as it was, where lines are compared with that
 */
export async function identify(
  manager: EntityManager,
  lines: readonly ProductDetails[],
  before = new StoreBefore(),
): Promise<Identified[]> {
  const codes = [...new Set(lines.flatMap(({ code }) => code ?? []))];
  const keys = [...new Set(lines.map(({ lineKey }) => lineKey))];
  const coded = await selectIn(codes, some =>
    select<KnownProduct & { asked: string }>(
      manager,
      `SELECT ${KNOWN}, c.code AS asked FROM product_code c JOIN product p ON p.id = c.productId WHERE c.code IN (${marks(some)})`,
      some,
    ),
  );
  const byCode = groupBy(
    coded.filter(({ asked }) => before.hadCode(asked)).flatMap(row => before.seen(row)),
    row => row.asked,
  );
  const byKey = groupBy(await productsByKey(manager, keys, before), row => row.lineKey);
  return lines.map(line => {
    const coded = line.code === null ? [] : (byCode.get(line.code) ?? []);
    if (coded.length > 1)
      return {
        error: conflict('productCode', line.code ?? '', wanted('severalHadIt')),
      };
    const alike = (byKey.get(line.lineKey) ?? []).filter(
      product => line.code === null || product.code.startsWith(PENDING_PREFIX),
    );
    const product = coded[0] ?? alike[0] ?? null;
    const error = product && contradiction(line, product);
    return error ? { error } : { product: product && { ...product, id: Number(product.id) } };
  });
}

/** In the order of their ids. */
async function productsByKey(
  manager: EntityManager,
  keys: readonly string[],
  before: StoreBefore,
): Promise<KnownProduct[]> {
  const withField = (field: string, values: readonly unknown[]) =>
    selectIn(values, some =>
      select<KnownProduct>(
        manager,
        `SELECT ${KNOWN} FROM product p WHERE p.${field} IN (${marks(some)})`,
        some,
      ),
    );
  const rows = [
    ...(await withField('lineKey', keys)),
    ...(await withField('id', before.changedWith(keys))),
  ].flatMap(row => before.seen(row));
  const byId = new Map(rows.map(row => [Number(row.id), row]));
  return [...byId.values()].sort((a, b) => Number(a.id) - Number(b.id));
}

/** A code names one company's product of one category, priced in one unit. */
function contradiction(line: ProductDetails, product: KnownProduct): HubError | null {
  const known = (value: string) => wanted('known', { product: product.code, value });
  if (line.company.uscc !== product.company) {
    return conflict('company.uscc', line.company.uscc, known(product.company));
  }
  if (line.category !== product.category) return conflict('category', line.category, known(product.category));
  if (line.unit !== product.unit) {
    return conflict('unit', line.unit, wanted('knownUnit', { product: product.code, value: product.unit }));
  }
  return null;
}

export interface Registration {
  details: ProductDetails;
  product: KnownProduct | null;
}
export interface RegistrationOptions {
  provenance: string;
  /** What a provisional code is numbered under: the tender of the list, or of the category of a filed product. */
  pendingUnder: (details: ProductDetails) => string;
  /** From when a code holds that a known product did not have. */
  on: PlainDate;
}

/** A product as it was just written: what it has is what the line says. */
export interface AddedProduct {
  id: number;
  code: string;
  details: ProductDetails;
}
export interface Registered {
  /** Ids of the products, in the order of the lines. */
  ids: number[];
  /** Products that are new or not what they were. */
  changed: ReadonlySet<number>;
  /** Those of them that are new, by id. */
  added: ReadonlyMap<number, AddedProduct>;
}

/** Writes the products of lines with their companies, codes and certificates. */
export async function register(
  manager: EntityManager,
  registrations: readonly Registration[],
  options: RegistrationOptions,
): Promise<Registered> {
  const companyNames = await addCompanies(manager, registrations);
  const added = await addProducts(
    manager,
    registrations.filter(({ product }) => product === null),
    companyNames,
    options,
  );
  const changed = new Set<number>();
  for (const { details, product } of registrations) {
    if (product && (await update(manager, details, product, options))) changed.add(product.id);
  }
  let next = 0;
  const ids = registrations.map(({ product }) => product?.id ?? added[next++]?.id ?? 0);
  const byId = new Map(added.map(product => [product.id, product]));
  const certified = await addCertificates(
    manager,
    registrations.flatMap(({ details: { certificate } }, index) =>
      certificate ? [{ productId: ids[index] ?? 0, certificate }] : [],
    ),
    id => byId.has(id),
  );
  for (const id of certified) changed.add(id);
  await refreshSearchText(
    manager,
    [...changed].filter(id => !byId.has(id)),
  );
  return { ids, changed: new Set([...changed, ...byId.keys()]), added: byId };
}

/** Writes products that are new, with their codes; gives them in the order of the lines. */
async function addProducts(
  manager: EntityManager,
  fresh: readonly Registration[],
  companyNames: ReadonlyMap<string, string>,
  { provenance, pendingUnder }: RegistrationOptions,
): Promise<AddedProduct[]> {
  if (fresh.length === 0) return [];
  const first = await takeNumbers(manager, 'product', fresh.length);
  const codes = await provisionalCodes(manager, fresh, pendingUnder);
  const texts = await SearchTexts.load(manager);
  const rows = fresh.map(({ details }, index) => {
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
  return fresh.map(({ details }, index) => ({
    id: first + index,
    code: details.code ?? codes[index] ?? '',
    details,
  }));
}

const FAMILY_LENGTH = 20;

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
  fresh: readonly Registration[],
  under: RegistrationOptions['pendingUnder'],
): Promise<(string | null)[]> {
  if (fresh.every(({ details }) => details.code !== null)) return fresh.map(() => null);
  const prefixOf = (details: ProductDetails) => `${PENDING_PREFIX}${under(details)}-`;
  const prefixes = new Set(fresh.flatMap(({ details }) => (details.code === null ? prefixOf(details) : [])));
  const last = new Map<string, number>();
  for (const prefix of prefixes) last.set(prefix, await lastNumber(manager, prefix));
  return fresh.map(({ details }) => {
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

/** Adds the companies that are new; gives the names of all of them, as stored. */
async function addCompanies(
  manager: EntityManager,
  registrations: readonly Registration[],
): Promise<Map<string, string>> {
  // As a company that is known keeps its name, so does one that the lines before have named.
  const named = new Map<string, ProductDetails['company']>();
  for (const { details } of registrations) {
    if (!named.has(details.company.uscc)) named.set(details.company.uscc, details.company);
  }
  const known = await selectIn([...named.keys()], some =>
    select<CompanyEntity>(manager, `SELECT uscc, name FROM company WHERE uscc IN (${marks(some)})`, some),
  );
  for (const { uscc } of known) named.delete(uscc);
  const fresh = [...named.values()];
  await insertMany(manager, CompanyEntity, fresh);
  return new Map([...known, ...fresh].map(({ uscc, name }) => [uscc, name]));
}

/**
 * Names and models follow the newest list; a product that waited for a code gets the one that the list gives.
 * @returns whether anything changed
 */
async function update(
  manager: EntityManager,
  { code, name, specification, model, origin, lineKey }: ProductDetails,
  product: KnownProduct,
  { on }: RegistrationOptions,
): Promise<boolean> {
  const told = { name, specification, model, lineKey, ...(origin && { origin }) };
  const differs = Object.entries(told).some(
    ([field, value]) => product[field as keyof KnownProduct] !== value,
  );
  if (differs) await manager.update(ProductEntity, { id: product.id }, told);
  const getsCode = code !== null && product.code.startsWith(PENDING_PREFIX);
  if (getsCode) await succeedCode(manager, product.id, product.code, code, on);
  return differs || getsCode;
}

/** From a day on a product has another code; the old one stays resolvable. */
export async function succeedCode(
  manager: EntityManager,
  productId: number,
  oldCode: string,
  newCode: string,
  on: PlainDate,
): Promise<void> {
  await manager.update(ProductCodeEntity, { code: oldCode, productId }, { toDate: on });
  await manager.insert(ProductCodeEntity, codeRow(newCode, productId, on));
  await manager.update(ProductEntity, { id: productId }, { code: newCode });
}
