import { groupBy } from '@alliance-hub/database';
import { ancestry, type PlainDate, subtree, Yuan } from '@alliance-hub/kernel';
import { type Citation, type ParameterValue, type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { categoryTree } from '../../read/category-tree';
import { marks, select, selectIn } from '../../read/select';
import { least, ownLowest } from './own-lowest';

type CapRule = ParameterValue<'listing.cap'>['caps'][number];
export type CapBasis = CapRule['atMostLowestOf'][number];

/** What a listing price may not exceed, or not without a reason. */
export interface Cap {
  rule: CapRule;
  citation: Citation | undefined;
  amount: Yuan;
  parts: { basis: CapBasis; amount: Yuan }[];
}
export interface CapQuestion {
  productId: number;
  on: PlainDate;
  /** Clips a piece, where the question tells them. */
  firesPerPiece?: number | null;
}

interface ProductRow {
  id: number;
  company: string;
  category: string;
  firesPerPiece: number | null;
}
interface PriceRow {
  productId: number;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  amount: number;
  componentPrice: number | null;
}

/** The caps on the listing prices of products in a jurisdiction, in the order of the questions (CQ-2.2c, CQ-2.2d). */
export async function listingCaps(
  manager: EntityManager,
  policy: Policy,
  jurisdiction: string,
  questions: readonly CapQuestion[],
): Promise<Cap[][]> {
  const tree = await categoryTree(manager);
  const ids = [...new Set(questions.map(({ productId }) => productId))];
  const products = new Map(
    (
      await selectIn(ids, some =>
        select<ProductRow>(
          manager,
          `SELECT id, company, category, firesPerPiece FROM product WHERE id IN (${marks(some)})`,
          some,
        ),
      )
    ).map(row => [Number(row.id), row]),
  );
  const rulesFor = ({ productId, on }: CapQuestion) => {
    const product = products.get(productId);
    if (!product) return undefined;
    const categories = tree.chain(product.category);
    const resolved = policy.resolve('listing.cap', { jurisdiction, categories, on });
    return resolved.status === 'SPECIFIED' ? { product, resolved } : undefined;
  };
  const capped = questions.filter(question => rulesFor(question) !== undefined);
  if (capped.length === 0) return questions.map(() => []);
  const around = await surroundings(manager, jurisdiction, [
    ...new Set(capped.map(({ productId }) => productId)),
  ]);
  return questions.map(question => {
    const found = rulesFor(question);
    if (!found) return [];
    const { product, resolved } = found;
    return resolved.value.caps.flatMap((rule): Cap[] => {
      if (!around.concerns(rule, product, question)) return [];
      const parts = rule.atMostLowestOf.flatMap(basis => {
        const amount = around.priceOf(basis, product, question.on);
        return amount ? [{ basis, amount }] : [];
      });
      const amount = least(parts.map(part => part.amount));
      const citation = policy.citationsOf(rule)[0] ?? resolved.citations[0];
      return amount ? [{ rule, citation, amount, parts }] : [];
    });
  });
}

async function surroundings(manager: EntityManager, jurisdiction: string, ids: readonly number[]) {
  const chain = ancestry(jurisdiction);
  const within = new Set([...chain, ...subtree(jurisdiction)]);
  const won = await selectIn(ids, some =>
    select<PriceRow>(
      manager,
      `SELECT productId, jurisdiction, fromDate, toDate, amount, componentPrice FROM price
       WHERE kind = 'WINNING' AND supersededAt IS NULL AND jurisdiction <> '' AND productId IN (${marks(some)})`,
      some,
    ),
  );
  const byProduct = groupBy(won, row => Number(row.productId));
  const groups = await classifications(manager, ids);
  const prior = await priorPrices(manager, chain, ids);
  const lowestOf = await ownLowest(
    manager,
    chain,
    [...groups.values()].flatMap(rows => rows.flatMap(({ bidGroup }) => bidGroup ?? [])),
  );
  const groupOn = (productId: number, on: PlainDate) =>
    groups.get(productId)?.find(row => row.fromDate <= on && (row.toDate === null || on < row.toDate));

  const lowestElsewhere = (productId: number, on: PlainDate) =>
    least(
      (byProduct.get(productId) ?? [])
        .filter(row => !within.has(row.jurisdiction))
        .filter(row => row.fromDate <= on && (row.toDate === null || on < row.toDate))
        .map(paid),
    );
  const lowestOfCompany = ({ id, company }: ProductRow, on: PlainDate) => {
    const group = groupOn(Number(id), on)?.bidGroup;
    return group ? lowestOf(company, group, on) : undefined;
  };
  return {
    priceOf(basis: CapBasis, product: ProductRow, on: PlainDate): Yuan | undefined {
      const id = Number(product.id);
      switch (basis) {
        case 'OWN_PRIOR_CYCLE_PRICE_HERE':
          return prior.get(id);
        case 'LOWEST_WINNING_PRICE_ELSEWHERE':
          return lowestElsewhere(id, on);
        case 'OWN_LOWEST_WINNING_IN_GROUP':
          return lowestOfCompany(product, on);
        case 'HIGHEST_WINNING_IN_UNIT':
          return undefined;
      }
    },
    concerns(rule: CapRule, product: ProductRow, { on, firesPerPiece }: CapQuestion): boolean {
      const id = Number(product.id);
      const outcome = groupOn(id, on)?.bidOutcome ?? null;
      const fires = firesPerPiece ?? product.firesPerPiece;
      if (rule.firesPerPieceBelow !== undefined) {
        if (fires === null || Number(fires) < 2 || Number(fires) >= rule.firesPerPieceBelow) return false;
      }
      switch (rule.products) {
        case 'FORMER_WINNER_NOT_DECLARED':
          return prior.has(id) && outcome !== 'WON' && outcome !== 'NOT_SELECTED';
        case 'OF_WINNING_BIDDER':
          return outcome !== 'WON' && lowestOfCompany(product, on) !== undefined;
        case 'NOT_SELECTED':
          return outcome === 'NOT_SELECTED';
      }
    },
  };
}

async function classifications(manager: EntityManager, ids: readonly number[]) {
  type Row = {
    productId: number;
    bidGroup: string | null;
    bidOutcome: string | null;
    fromDate: PlainDate;
    toDate: PlainDate | null;
  };
  const rows = await selectIn(ids, some =>
    select<Row>(
      manager,
      `SELECT productId, bidGroup, bidOutcome, fromDate, toDate FROM classification
       WHERE supersededAt IS NULL AND productId IN (${marks(some)}) ORDER BY fromDate`,
      some,
    ),
  );
  return groupBy(rows, row => Number(row.productId));
}

const paid = ({ amount, componentPrice }: Pick<PriceRow, 'amount' | 'componentPrice'>): Yuan =>
  Yuan.ofUnits(componentPrice ?? amount);

/** Winning prices here in a tender that another one continues: the last one of its lists, or recorded by itself. */
async function priorPrices(manager: EntityManager, chain: readonly string[], ids: readonly number[]) {
  const rows = await selectIn(ids, some =>
    select<Pick<PriceRow, 'productId' | 'amount' | 'componentPrice'>>(
      manager,
      `SELECT l.productId, l.price AS amount, l.componentPrice, s.effectiveFrom AS day, s.version AS place
       FROM supply_list_line l JOIN supply_list s ON s.id = l.listId
       WHERE s.tender IN (SELECT predecessor FROM tender WHERE predecessor IS NOT NULL)
       AND s.jurisdiction IN (${marks(chain)}) AND l.productId IN (${marks(some)})
       UNION ALL
       SELECT productId, amount, componentPrice, publishedOn AS day, id AS place FROM won_price
       WHERE supersededAt IS NULL AND tender IN (SELECT predecessor FROM tender WHERE predecessor IS NOT NULL)
       AND jurisdiction IN (${marks(chain)}) AND productId IN (${marks(some)})
       ORDER BY day, place`,
      [...chain, ...some, ...chain, ...some],
    ),
  );
  return new Map(rows.map(row => [Number(row.productId), paid(row)]));
}
