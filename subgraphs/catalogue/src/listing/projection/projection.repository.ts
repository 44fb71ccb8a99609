import { groupBy } from '@alliance-hub/database';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../../read/select';
import { type ProductInputs } from './inputs';
import { type ReferenceRows } from './surroundings';

type Owned<Row> = Row & { productId: number };
type PriceRow = Omit<ProductInputs['prices'][number], 'amount' | 'componentPrice'> & {
  amount: number;
  componentPrice: number | null;
};
type CodeRow = { code: string; provisional: number; fromDate: PlainDate | null; toDate: PlainDate | null };
type ProductRow = Pick<
  ProductInputs,
  'id' | 'code' | 'unit' | 'company' | 'category' | 'origin' | 'firesPerPiece'
>;

/** The bid units that products are or were classified in, and those of groups. */
export async function unitsOf(
  manager: EntityManager,
  products: readonly number[],
  groups: readonly string[],
): Promise<string[]> {
  const named = await selectIn(groups, some =>
    select<{ unitId: string }>(
      manager,
      `SELECT DISTINCT unitId FROM bid_group WHERE id IN (${marks(some)})`,
      some,
    ),
  );
  const classified = await selectIn(products, some =>
    select<{ unitId: string }>(
      manager,
      `SELECT DISTINCT g.unitId FROM classification c JOIN bid_group g ON g.id = c.bidGroup
       WHERE c.supersededAt IS NULL AND c.productId IN (${marks(some)})`,
      some,
    ),
  );
  return [...named, ...classified].map(({ unitId }) => unitId);
}

/** Products of bid units, below an id where one is given. */
export async function productsOfUnits(
  manager: EntityManager,
  units: readonly string[],
  below = Number.MAX_SAFE_INTEGER,
): Promise<number[]> {
  const rows = await selectIn(units, some =>
    select<{ productId: number }>(
      manager,
      `SELECT DISTINCT c.productId FROM classification c JOIN bid_group g ON g.id = c.bidGroup
       WHERE c.supersededAt IS NULL AND g.unitId IN (${marks(some)}) AND c.productId < ?`,
      [...some, below],
    ),
  );
  return rows.map(row => Number(row.productId));
}

export async function loadInputs(manager: EntityManager, ids: readonly number[]): Promise<ProductInputs[]> {
  const owned = async <Row>(columns: string, table: string, rest = '') => {
    const rows = await selectIn(ids, some =>
      select<Owned<Row>>(
        manager,
        `SELECT productId, ${columns} FROM ${table} WHERE productId IN (${marks(some)}) ${rest}`,
        some,
      ),
    );
    return groupBy(rows, row => Number(row.productId));
  };
  const current = 'AND supersededAt IS NULL';
  const products = await selectIn(ids, some =>
    select<ProductRow>(
      manager,
      `SELECT id, code, unit, company, category, origin, firesPerPiece FROM product WHERE id IN (${marks(some)})`,
      some,
    ),
  );
  const codes = await owned<CodeRow>(
    'code, provisional, fromDate, toDate',
    'product_code',
    'ORDER BY toDate, code',
  );
  const certificates = await owned<ProductInputs['certificates'][number]>('number, validFrom', 'certificate');
  const lines = await owned<{ listId: number }>('listId', 'supply_list_line');
  const prices = await owned<PriceRow>(
    'kind, jurisdiction, amount, componentPrice, fromDate, toDate',
    'price',
    current,
  );
  const actions = await owned<ProductInputs['actions'][number]>(
    'jurisdiction, action, fromDate',
    'listing_action',
    `${current} ORDER BY fromDate, id`,
  );
  const classifications = await owned<ProductInputs['classifications'][number]>(
    'bidGroup, bidOutcome, fromDate, toDate',
    'classification',
    `${current} ORDER BY fromDate`,
  );
  return products.map(product => {
    const id = Number(product.id);
    const own = codes.get(id) ?? [];
    return {
      id,
      code: product.code,
      formerCodes: own.flatMap(({ code, toDate }) => (toDate === null ? [] : [code])),
      unit: product.unit,
      company: product.company,
      category: product.category,
      origin: product.origin,
      firesPerPiece: product.firesPerPiece === null ? null : Number(product.firesPerPiece),
      codes: own.map(code => ({ ...code, provisional: Number(code.provisional) === 1 })),
      certificates: certificates.get(id) ?? [],
      lists: new Set((lines.get(id) ?? []).map(line => Number(line.listId))),
      prices: (prices.get(id) ?? []).map(({ amount, componentPrice, ...price }) => ({
        ...price,
        amount: Yuan.ofUnits(amount),
        componentPrice: componentPrice === null ? null : Yuan.ofUnits(componentPrice),
      })),
      actions: actions.get(id) ?? [],
      classifications: classifications.get(id) ?? [],
    };
  });
}

const SOME = 2_000;

/**
 * Products some thousands at a time, those of one company together: a product is compared with the winners of its own
 * company alone, and so no more than these are held.
 * @param isWanted of all products of a company that there are among them
 */
export async function companyByCompany(
  manager: EntityManager,
  ids: readonly number[],
  isWanted: (own: readonly number[]) => boolean,
): Promise<number[][]> {
  const rows = await selectIn(ids, some =>
    select<{ id: number; company: string }>(
      manager,
      `SELECT id, company FROM product WHERE id IN (${marks(some)})`,
      some,
    ),
  );
  const batches: number[][] = [];
  for (const own of groupBy(rows, row => row.company).values()) {
    const last = batches.at(-1);
    const products = own.map(({ id }) => Number(id));
    if (!isWanted(products)) continue;
    if (last && last.length + products.length <= SOME) last.push(...products);
    else batches.push(products);
  }
  return batches;
}

/** Reference data around products: of their bid units, every group and award. */
export async function loadReferenceRows(
  manager: EntityManager,
  products: readonly number[],
): Promise<ReferenceRows> {
  const classified = await selectIn(products, some =>
    select<{ bidGroup: string }>(
      manager,
      `SELECT DISTINCT bidGroup FROM classification
       WHERE supersededAt IS NULL AND bidGroup IS NOT NULL AND productId IN (${marks(some)})`,
      some,
    ),
  );
  const groupIds = [...new Set(classified.map(({ bidGroup }) => bidGroup))];
  const lists = await select<ReferenceRows['lists'][number]>(
    manager,
    'SELECT id, tender, jurisdiction, version, effectiveFrom FROM supply_list',
  );
  const tenders = await select<ReferenceRows['tenders'][number]>(
    manager,
    'SELECT number, predecessor, declaredUntil FROM tender',
  );
  const categories = await select<ReferenceRows['categories'][number]>(
    manager,
    'SELECT code, parent, tender FROM category',
  );
  const groups = await selectIn(groupIds, some =>
    select<ReferenceRows['groups'][number]>(
      manager,
      `SELECT * FROM bid_group WHERE unitId IN (SELECT unitId FROM bid_group WHERE id IN (${marks(some)}))`,
      some,
    ),
  );
  const distinct = [...new Map(groups.map(group => [group.id, group])).values()];
  const awards = await selectIn(
    distinct.map(group => group.id),
    some =>
      select<ReferenceRows['awards'][number]>(
        manager,
        `SELECT bidGroup, price, COUNT(*) AS count FROM award
         WHERE supersededAt IS NULL AND bidGroup IN (${marks(some)}) GROUP BY bidGroup, price`,
        some,
      ),
  );
  const version = (list: ReferenceRows['lists'][number]) => ({
    ...list,
    id: Number(list.id),
    version: Number(list.version),
  });
  const counted = awards.map(award => ({ ...award, count: Number(award.count) }));
  return { lists: lists.map(version), tenders, categories, groups: distinct, awards: counted };
}
