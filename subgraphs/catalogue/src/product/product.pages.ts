import { type Connection, type PageRequest } from '@alliance-hub/graphql';
import { ancestry } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { anyOf, type Condition } from '../read/condition';
import { pageOf, pagesByParent } from '../read/pages';
import { marks } from '../read/select';
import { foundBy } from './search-text';
import { type Product, type ProductFilter } from './product.types';

const LIST = { columns: 'p.*', from: 'product p', key: 'p.code', keyOf: (product: Product) => product.code };

/** @param categories the categories of the filter with all that belongs to them. */
export function productPage(
  manager: EntityManager,
  filter: ProductFilter | null | undefined,
  categories: readonly string[] | null,
  request: PageRequest,
): Promise<Connection<Product>> {
  const conditions: Condition[] = [
    ...anyOf('p.category', categories),
    ...anyOf('p.company', filter?.companies),
    ...anyOf('p.origin', filter?.origins),
    ...foundBy(filter?.text),
  ];
  const { tenders, jurisdictions } = filter ?? {};
  if (tenders) {
    conditions.push({
      sql: `p.id IN (SELECT productId FROM award WHERE supersededAt IS NULL AND tender IN (${marks(tenders)}))`,
      values: tenders,
    });
  }
  if (jurisdictions) {
    const codes = [...new Set(jurisdictions.flatMap(ancestry))];
    conditions.push({
      sql: `p.id IN (SELECT productId FROM listing_fact WHERE jurisdiction IN (${marks(codes)}))`,
      values: codes,
    });
  }
  return pageOf(manager, { ...LIST, conditions }, request);
}

/** Products of many companies. */
export const productPagesOfCompanies = (
  manager: EntityManager,
  companies: readonly string[],
  request: PageRequest,
): Promise<Connection<Product>[]> =>
  pagesByParent<Product, string>(
    manager,
    { ...LIST, conditions: [], parent: 'p.company', parentOf: product => product.company },
    companies,
    request,
  );
