import { insertMany } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { CompanyEntity } from '../company/company.entity';
import { marks, select, selectIn } from '../read/select';
import { type AddedOptions, type AddedProduct, addProducts, codeRow } from './add-products';
import { addCertificates } from './certificate.repository';
import { PENDING_PREFIX } from './product-code.repository';
import { type ProductDetails } from './product-details';
import { type KnownProduct } from './product-identity';
import { ProductCodeEntity, ProductEntity } from './product.entity';
import { refreshSearchText } from './search-text';

export interface Registration {
  details: ProductDetails;
  product: KnownProduct | null;
}
export interface RegistrationOptions extends AddedOptions {
  /** From when a code holds that a known product did not have. */
  on: PlainDate;
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
    registrations.flatMap(({ details, product }) => (product === null ? details : [])),
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
