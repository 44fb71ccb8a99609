import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Condition } from '../read/condition';
import { openForKnownPrices } from './known-lower-prices';
import { openCasesForLowerPrices } from './open-cases';
import { settleCases } from './settle-cases';
import { withdrawTrigger } from './withdraw-trigger';
import { lowerWonPrices } from './won-price.repository';

/** What a version of a supply list says that the one before it did not. */
export interface NewsOfList {
  tender: string;
  jurisdiction: string;
  effectiveFrom: PlainDate;
  publishedOn: PlainDate;
  evidence: string;
  lines: readonly { productId: number; price: Yuan; componentPrice: Yuan | null }[];
}

/**
 * The line `l` of a list may matter to price linkage: its product has a price of its own elsewhere, or something was
 * recorded of it before.
 */
export const maybeLinked = (jurisdiction: string): Condition => ({
  sql: `(EXISTS (SELECT 1 FROM price p WHERE p.productId = l.productId AND p.jurisdiction <> ?)
         OR EXISTS (SELECT 1 FROM won_price w WHERE w.productId = l.productId)
         OR EXISTS (SELECT 1 FROM linkage_case c WHERE c.productId = l.productId))`,
  values: [jurisdiction],
});

/**
 * Price linkage after a supply list, in the transaction that publishes it and after the read model was projected: what
 * fell here is done, what the list says dearer than before was wrong before, what it says cheaper than elsewhere opens
 * cases there, and what is known to be cheaper elsewhere opens one here.
 * @returns ids of the cases that opened
 */
export async function followSupplyList(
  manager: EntityManager,
  policy: Policy,
  news: NewsOfList,
): Promise<string[]> {
  const { lines, evidence, ...list } = news;
  if (lines.length === 0) return [];
  const { jurisdiction } = list;
  const opened: string[] = [];
  for (const wonPriceId of await lowerWonPrices(manager, list, lines)) {
    opened.push(...(await withdrawTrigger(manager, policy, wonPriceId, evidence)));
  }
  await settleCases(
    manager,
    lines.map(({ productId }) => productId),
    jurisdiction,
  );
  const elsewhere = await openCasesForLowerPrices(
    manager,
    policy,
    lines.map(line => ({ ...line, ...list, evidence })),
  );
  return [...opened, ...elsewhere.opened, ...(await openForKnownPrices(manager, policy, news))];
}
