import { appendFacts, upsertMany } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { ProductFacts } from '../catalogue-follower/product-facts';
import { isLot, lotFact } from '../fact/execution-facts';
import { readInstitutions } from '../institution/institution.repository';
import { carryOverIsStale } from '../renewal/carry-over-state';
import { everCarriesOver } from '../renewal/renewal-rules';
import { Rollouts } from '../rollout/carrying';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { keepSuperseded } from '../writing/superseded';
import type { Writing } from '../writing/writing';
import { attribute } from './attribution';
import { PurchaseLineRow, SupersededPurchaseLine } from './purchase-line.entity';
import { dropEmptySums, SumChanges } from './purchase-sum.repository';

/** Which lines are attributed anew; nothing given: all of them. */
export interface RecountScope {
  products?: readonly string[];
  institution?: string;
  /** Lines that count to the rollout of this category there now. */
  jurisdiction?: string;
  category?: string;
  /** Lines ordered on this day or later. */
  orderedFrom?: PlainDate;
}

const PAGE = 1_000;

/**
 * Attributes purchase lines anew after a correction that reaches back: of the catalogue, of an institution, of an
 * extension or of the policy. Lines, sums and facts change together, and the lines as they counted before are kept;
 * what stays as it was is not written. Returns the number of lines changed.
 */
export async function recount(work: Writing, policy: Policy, scope: RecountScope): Promise<number> {
  if (scope.products?.length === 0) return 0;
  const { manager } = work;
  const rollouts = new Rollouts(policy, await readExtensions(manager));
  let changed = 0;
  for (let after = ''; ;) {
    const rows = await page(manager, scope, after);
    changed += await recountPage(work, policy, rollouts, rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return changed;
    after = last.lineId;
  }
}

async function recountPage(
  work: Writing,
  policy: Policy,
  rollouts: Rollouts,
  rows: readonly PurchaseLineRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { manager, recordedAt } = work;
  const facts = await ProductFacts.read(
    manager,
    rows.map(row => row.product),
  );
  const institutions = await readInstitutions(manager, [...new Set(rows.map(row => row.institution))]);
  const sums = new SumChanges();
  const changed: PurchaseLineRow[] = [];
  const before: PurchaseLineRow[] = [];
  for (const row of rows) {
    const attribution = attribute({ policy, rollouts, facts, institutions }, row);
    if (!attribution) continue;
    const anew: PurchaseLineRow = { ...row, ...attribution, product: facts.current(row.product), recordedAt };
    if (words(anew) === words(row)) continue;
    sums.takeAway(row);
    sums.add(anew);
    before.push(row);
    changed.push(anew);
  }
  if (changed.length === 0) return 0;
  await keepSuperseded(work, SupersededPurchaseLine, before);
  await upsertMany(manager, PurchaseLineRow, changed, ['lineId']);
  await sums.write(manager);
  await dropEmptySums(manager, [...new Set(rows.map(row => row.product))]);
  await appendFacts(manager, changed.filter(isLot).map(lotFact));
  if (mayCarryOver(policy, [...before, ...changed])) await carryOverIsStale(manager);
  return changed.length;
}

function mayCarryOver(policy: Policy, rows: readonly PurchaseLineRow[]): boolean {
  const rollouts = new Map(rows.map(row => [`${row.jurisdiction}:${row.category}`, row]));
  return [...rollouts.values()].some(
    ({ jurisdiction, category }) =>
      jurisdiction !== null && category !== null && everCarriesOver(policy, { jurisdiction, category }),
  );
}

const words = (row: PurchaseLineRow): string =>
  [
    row.product,
    row.company,
    row.standing,
    row.counted,
    row.jurisdiction,
    row.category,
    row.agreementYear,
  ].join('|');

function page(manager: EntityManager, scope: RecountScope, after: string): Promise<PurchaseLineRow[]> {
  const { products, institution, jurisdiction, category, orderedFrom } = scope;
  const query = manager
    .createQueryBuilder(PurchaseLineRow, 'line')
    .where('line.lineId > :after', { after })
    .orderBy('line.lineId', 'ASC')
    .limit(PAGE);
  if (products) query.andWhere('line.product IN (:...products)', { products });
  if (institution) query.andWhere('line.institution = :institution', { institution });
  if (jurisdiction) query.andWhere('line.jurisdiction = :jurisdiction', { jurisdiction });
  if (category) query.andWhere('line.category = :category', { category });
  if (orderedFrom) query.andWhere('line.orderedOn >= :orderedFrom', { orderedFrom });
  return query.getMany();
}
