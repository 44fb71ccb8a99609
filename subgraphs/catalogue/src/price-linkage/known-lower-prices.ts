import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { evidenceOf } from './evidence';
import { type NewsOfList } from './follow-supply-list';
import { type LowerPrice, openCasesForLowerPrices } from './open-cases';

interface Row {
  productId: number;
  jurisdiction: string | null;
  amount: number;
  componentPrice: number | null;
  tender: string | null;
  publishedOn: PlainDate;
}
type ListedRow = Row & { documentTitle: string; documentNumber: string | null };
type RecordedRow = Row & { id: number; evidence: string; isTold: number; supersededAt: string | null };

/**
 * Lists arrive in any order: a lower price of elsewhere that was published while the product won here, and was known
 * before this list was, opens its case now.
 * @returns ids of the cases that opened
 */
export async function openForKnownPrices(
  manager: EntityManager,
  policy: Policy,
  news: NewsOfList,
): Promise<string[]> {
  const says = new Map(news.lines.map(({ productId, price }) => [productId, price]));
  const lower = (await knownPrices(manager, news))
    .filter(({ productId, price }) => says.get(productId)?.greaterThan(price))
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0));
  const opened: string[] = [];
  for (const round of oneOfEach(lower)) {
    const prices = round.map(price => ({ ...price, onlyIn: news.jurisdiction }));
    opened.push(...(await openCasesForLowerPrices(manager, policy, prices)).opened);
  }
  return opened;
}

/** Winning prices of elsewhere that were published from the first day of the list on and set nothing off here. */
async function knownPrices(manager: EntityManager, news: NewsOfList): Promise<LowerPrice[]> {
  const { jurisdiction, effectiveFrom, lines } = news;
  const products = lines.map(({ productId }) => productId);
  const recorded = await selectIn(products, some =>
    select<RecordedRow>(
      manager,
      `SELECT w.id, w.productId, w.jurisdiction, w.amount, w.componentPrice, w.tender, w.publishedOn, w.evidence, w.supersededAt,
       CASE WHEN w.supersededAt IS NOT NULL OR w.correction = 1 OR EXISTS (
         SELECT 1 FROM linkage_change c
         WHERE c.productId = w.productId AND c.jurisdiction = ? AND c.triggerId = w.id) THEN 1 ELSE 0 END AS isTold
       FROM won_price w WHERE (w.jurisdiction IS NULL OR w.jurisdiction <> ?) AND w.productId IN (${marks(some)})
       ORDER BY w.id`,
      [jurisdiction, jurisdiction, ...some],
    ),
  );
  const listed = await selectIn(products, some =>
    select<ListedRow>(
      manager,
      `SELECT p.productId, p.jurisdiction, p.amount, p.componentPrice, s.tender, s.documentTitle, s.documentNumber,
       COALESCE(s.documentIssuedOn, s.effectiveFrom) AS publishedOn
       FROM price p JOIN supply_list s ON s.id = p.listId
       WHERE p.supersededAt IS NULL AND p.kind = 'WINNING' AND p.source <> 'CORRECTION' AND p.jurisdiction <> ?
       AND COALESCE(s.documentIssuedOn, s.effectiveFrom) >= ? AND p.productId IN (${marks(some)}) ORDER BY p.id`,
      [jurisdiction, effectiveFrom, ...some],
    ),
  );
  const isRecorded = recordedAmong(recorded);
  return [
    ...recorded
      .filter(row => Number(row.isTold) === 0 && row.publishedOn >= effectiveFrom)
      .map(row => ({ ...priceOf(row), evidence: row.evidence, wonPriceId: Number(row.id) })),
    ...listed
      .filter(row => !isRecorded(row))
      .map(row => ({
        ...priceOf(row),
        evidence: evidenceOf({ title: row.documentTitle, number: row.documentNumber }),
      })),
  ];
}

/**
 * Whether a listed price is recorded: it stands, or it was wrong. What was wrong may be published anew, and is then a
 * price like any other.
 */
function recordedAmong(recorded: readonly RecordedRow[]): (listed: Row) => boolean {
  const standing = new Set<string>();
  const wrongUntil = new Map<string, PlainDate>();
  for (const row of recorded) {
    const name = nameOf(row);
    const until = wrongUntil.get(name);
    if (row.supersededAt === null) standing.add(name);
    else if (until === undefined || until < row.publishedOn) wrongUntil.set(name, row.publishedOn);
  }
  return row => {
    const until = wrongUntil.get(nameOf(row));
    return standing.has(nameOf(row)) || (until !== undefined && row.publishedOn <= until);
  };
}

const nameOf = ({ productId, jurisdiction, tender, amount }: Row): string =>
  [productId, jurisdiction ?? '', tender ?? '', amount].join(' ');

const priceOf = ({ productId, jurisdiction, amount, componentPrice, tender, publishedOn }: Row) => ({
  productId: Number(productId),
  price: Yuan.ofUnits(amount),
  componentPrice: componentPrice === null ? null : Yuan.ofUnits(componentPrice),
  jurisdiction,
  tender,
  publishedOn,
});

/** Rounds in which each product has one price at most, as each is judged by what came of the one before. */
function oneOfEach(prices: readonly LowerPrice[]): LowerPrice[][] {
  const rounds: LowerPrice[][] = [];
  const before = new Map<number, number>();
  for (const price of prices) {
    const round = before.get(price.productId) ?? 0;
    (rounds[round] ??= []).push(price);
    before.set(price.productId, round + 1);
  }
  return rounds;
}
