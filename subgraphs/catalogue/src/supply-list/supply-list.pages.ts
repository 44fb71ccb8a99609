import { type Connection, mapConnection, type PageRequest } from '@alliance-hub/graphql';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { pagesByParent } from '../read/pages';
import { readContent } from './line-content';
import { type SupplyListChange, type SupplyListEntry } from './supply-list.types';

type ChangeRow = Omit<SupplyListChange, 'before' | 'after'> & {
  valueBefore: string | null;
  valueAfter: string | null;
};
interface LineRow {
  listId: number;
  productId: number;
  price: number;
  componentPrice: number | null;
  bidGroup: string;
  ranking: number | null;
  content: string | null;
}

/** Differences of many versions, as they stand on the list. */
export async function changePages(
  manager: EntityManager,
  lists: readonly number[],
  request: PageRequest,
): Promise<Connection<SupplyListChange>[]> {
  const pages = await pagesByParent<ChangeRow, number>(
    manager,
    {
      columns: 'c.*',
      from: 'supply_list_change c',
      conditions: [],
      key: 'c.position',
      keyOf: row => Number(row.position),
      parent: 'c.listId',
      parentOf: row => Number(row.listId),
    },
    lists,
    request,
  );
  return pages.map(page =>
    mapConnection(page, ({ valueBefore, valueAfter, productId, ...row }) => ({
      ...row,
      productId: Number(productId),
      before: valueBefore,
      after: valueAfter,
    })),
  );
}

/** Lines of many versions, by product. */
export async function entryPages(
  manager: EntityManager,
  lists: readonly number[],
  request: PageRequest,
): Promise<Connection<SupplyListEntry>[]> {
  const pages = await pagesByParent<LineRow, number>(
    manager,
    {
      columns: 'l.*',
      from: 'supply_list_line l',
      conditions: [],
      key: 'l.productId',
      keyOf: row => Number(row.productId),
      parent: 'l.listId',
      parentOf: row => Number(row.listId),
    },
    lists,
    request,
  );
  return pages.map(page =>
    mapConnection(page, ({ listId, productId, price, componentPrice, bidGroup, ranking, content }) => ({
      listId,
      productId: Number(productId),
      productCode: content === null ? null : readContent(content).productCode,
      price: Yuan.ofUnits(price),
      componentPrice: componentPrice === null ? null : Yuan.ofUnits(componentPrice),
      rank: ranking === null ? null : Number(ranking),
      bidGroup,
    })),
  );
}
