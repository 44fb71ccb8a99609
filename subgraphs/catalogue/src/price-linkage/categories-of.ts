import { type EntityManager } from 'typeorm';
import { categoryTree } from '../read/category-tree';
import { marks, select, selectIn } from '../read/select';

/** The categories of products, nearest first. */
export async function categoriesOf(
  manager: EntityManager,
  products: readonly number[],
): Promise<(productId: number) => readonly string[]> {
  const tree = await categoryTree(manager);
  const rows = await selectIn([...new Set(products)], some =>
    select<{ id: number; category: string }>(
      manager,
      `SELECT id, category FROM product WHERE id IN (${marks(some)})`,
      some,
    ),
  );
  const chains = new Map(rows.map(({ id, category }) => [Number(id), tree.chain(category)]));
  return productId => chains.get(productId) ?? [];
}
