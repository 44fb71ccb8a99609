import { groupBy } from '@alliance-hub/database';
import { type HubError } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { wanted } from '../messages';
import { marks, select, selectIn } from '../read/select';
import { PENDING_PREFIX } from './product-code.repository';
import { type ProductDetails } from './product-details';
import { StoreBefore } from './store-before';

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
