import { type SourceDocument } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Condition, valuesOf, where } from '../read/condition';
import { marks, select, selectIn } from '../read/select';
import { SupplyListEntity } from './supply-list.entity';

/** A line of a stored version. */
export interface StoredLine {
  productId: number;
  price: Yuan;
  componentPrice: Yuan | null;
  bidGroup: string;
  ranking: number | null;
  fingerprint: string;
  content: string | null;
}

/** Versions of a list, oldest first. */
export const versionsOf = (
  manager: EntityManager,
  tender: string,
  jurisdiction: string,
): Promise<SupplyListEntity[]> =>
  manager.find(SupplyListEntity, { where: { tender, jurisdiction }, order: { version: 'ASC' } });

type LineRow = Omit<StoredLine, 'price' | 'componentPrice'> & {
  price: number;
  componentPrice: number | null;
};

const toLine = (row: LineRow): StoredLine => ({
  productId: Number(row.productId),
  price: Yuan.ofUnits(row.price),
  componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
  bidGroup: row.bidGroup,
  ranking: row.ranking === null ? null : Number(row.ranking),
  fingerprint: row.fingerprint,
  content: row.content,
});

export async function linesOf(manager: EntityManager, listId: number): Promise<Map<number, StoredLine>> {
  const rows = await select<LineRow>(manager, 'SELECT * FROM supply_list_line WHERE listId = ?', [listId]);
  return new Map(rows.map(row => [Number(row.productId), toLine(row)]));
}

const PAGE = 1_000;

/** The line `l` is of a product that another version does not list. */
export const notOn = (listId: number): Condition => ({
  sql: 'NOT EXISTS (SELECT 1 FROM supply_list_line o WHERE o.listId = ? AND o.productId = l.productId)',
  values: [listId],
});

/** The line `l` is of a product that another version does not list at the same price. */
export const notSoPricedOn = (listId: number): Condition => ({
  sql: `NOT EXISTS (SELECT 1 FROM supply_list_line o
        WHERE o.listId = ? AND o.productId = l.productId AND o.price = l.price)`,
  values: [listId],
});

/** The line `l` is of a product that another version lists at the same price. */
export const soPricedOn = (listId: number): Condition => ({
  sql: `EXISTS (SELECT 1 FROM supply_list_line o
        WHERE o.listId = ? AND o.productId = l.productId AND o.price = l.price)`,
  values: [listId],
});

/** Lines `l` of a version that meet the conditions, some at a time, by product. */
export async function* linesInPages(
  manager: EntityManager,
  listId: number,
  conditions: readonly Condition[] = [],
): AsyncGenerator<StoredLine[], void, undefined> {
  const all: Condition[] = [{ sql: 'l.listId = ?', values: [listId] }, ...conditions];
  for (let last = 0; ;) {
    const page = [...all, { sql: 'l.productId > ?', values: [last] }];
    const rows = await select<LineRow>(
      manager,
      `SELECT l.* FROM supply_list_line l ${where(page)} ORDER BY l.productId LIMIT ${PAGE}`,
      valuesOf(page),
    );
    if (rows.length === 0) return;
    yield rows.map(toLine);
    last = Number(rows.at(-1)?.productId);
  }
}

/** Products below an id that are on any of the versions. */
export async function listedProducts(
  manager: EntityManager,
  lists: readonly number[],
  below: number,
): Promise<number[]> {
  const rows = await select<{ productId: number }>(
    manager,
    `SELECT DISTINCT productId FROM supply_list_line
     WHERE listId IN (${marks(lists)}) AND productId < ? ORDER BY productId`,
    [...lists, below],
  );
  return rows.map(({ productId }) => Number(productId));
}

/** What lines of a version say, by product. */
export async function fingerprintsOf(
  manager: EntityManager,
  listId: number,
  products: readonly number[],
): Promise<Map<number, string>> {
  const rows = await selectIn(products, some =>
    select<{ productId: number; fingerprint: string }>(
      manager,
      `SELECT productId, fingerprint FROM supply_list_line WHERE listId = ? AND productId IN (${marks(some)})`,
      [listId, ...some],
    ),
  );
  return new Map(rows.map(row => [Number(row.productId), row.fingerprint]));
}

/** The columns of the document that a version came with. */
export const documentOf = (source: SourceDocument) => ({
  documentNumber: source.number ?? null,
  documentTitle: source.title,
  documentIssuer: source.issuer ?? null,
  documentIssuedOn: (source.issuedOn as SupplyListEntity['documentIssuedOn']) ?? null,
});
