import { chinaToday, messages, type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { categoriesOf } from './categories-of';
import { type NewsOfList } from './follow-supply-list';
import { type PriceLinkageCase } from './linkage-case.types';
import { changeCase } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { linkageRule } from './linkage-rule';
import { type CaseRow, toCase } from './linkage.rows';
import { openCasesForLowerPrices } from './open-cases';
import { TRANSITIONS, UNSETTLED } from './transitions';
import { WinningPlaces } from './winning-places';
import { listedWonPrices, type ListedWonPrice, movePublication } from './won-price.repository';

/** What the versions that it takes the place of said of their document. */
export interface FormerDocument {
  publishedOn: PlainDate;
  evidence: string;
}

/** A list whose document may have no title by which it can be cited. */
export type MovedList = NewsOfList & { isCited: boolean };

/**
 * A list that says of its prices only that they were published on another day: the time of their cases runs from that
 * day, and whose places they concern is judged on it.
 * @returns ids of the cases that opened
 */
export async function followMovedPublication(
  manager: EntityManager,
  policy: Policy,
  news: MovedList,
  former: readonly FormerDocument[],
): Promise<string[]> {
  const { lines, tender, jurisdiction, publishedOn, evidence } = news;
  const recorded = await listedWonPrices(manager, news, lines);
  const moved = recorded.filter(
    row =>
      row.isStanding &&
      row.publishedOn !== publishedOn &&
      former.some(told => told.publishedOn === row.publishedOn) &&
      former.some(told => told.evidence === row.evidence),
  );
  await movePublication(
    manager,
    moved.map(({ id }) => id),
    { publishedOn, ...(news.isCited ? { evidence } : {}) },
  );
  const told = new Map<number, Set<string>>();
  for (const row of moved) told.set(row.productId, await countAnew(manager, policy, row, news));

  const wasRecorded = new Set(recorded.map(({ productId }) => productId));
  const prices = lines.flatMap(line => {
    const row = moved.find(({ productId }) => productId === line.productId);
    if (!row && wasRecorded.has(line.productId)) return [];
    const price = { ...line, tender, jurisdiction, publishedOn, evidence };
    return [row ? { ...price, wonPriceId: row.id, notIn: told.get(row.productId) ?? NOWHERE } : price];
  });
  return (await openCasesForLowerPrices(manager, policy, prices)).opened;
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Counts the time of the cases of a price from the day to which its publication moved; gives where it had any. */
async function countAnew(
  manager: EntityManager,
  policy: Policy,
  { id, productId, publishedOn: before, amount }: ListedWonPrice,
  { publishedOn, evidence }: NewsOfList,
): Promise<Set<string>> {
  const rows = await select<CaseRow>(
    manager,
    'SELECT * FROM linkage_case WHERE id IN (SELECT caseId FROM linkage_change WHERE triggerId = ?) ORDER BY id',
    [id],
  );
  const cases = rows.map(toCase);
  const places = (await WinningPlaces.load(manager, [productId])).of(productId, publishedOn);
  const categories = (await categoriesOf(manager, [productId]))(productId);
  for (const row of cases.filter(({ status }) => UNSETTLED.includes(status))) {
    // A case that an earlier price opened keeps the day of that one.
    if (row.countedFrom !== before) continue;
    const { jurisdiction } = row;
    const place = places.find(one => one.jurisdiction === jurisdiction);
    if (!place?.amount.greaterThan(amount)) {
      await withdraw(manager, row, publishedOn, evidence);
      continue;
    }
    const rule = linkageRule(policy, { jurisdiction, categories, publishedOn });
    const { binding, dueOn, dueStatus, provisional } = rule;
    const overdueRecorded = row.overdueRecorded && dueOn !== null && dueOn < chinaToday();
    const duty = { binding, dueOn, dueStatus, provisional, countedFrom: publishedOn, overdueRecorded };
    await changeCase(manager, row, { ...duty, currentPrice: place.amount });
  }
  return new Set(cases.map(({ jurisdiction }) => jurisdiction));
}

async function withdraw(
  manager: EntityManager,
  row: PriceLinkageCase,
  publishedOn: PlainDate,
  evidence: string,
): Promise<void> {
  const { to: status, tells: type } = TRANSITIONS.WITHDRAW;
  const changed = await changeCase(manager, row, { status, metOn: row.countedFrom });
  const reason = say('moved', { evidence, publishedOn });
  await appendChanges(manager, [{ type, case: changed, previousPrice: row.targetPrice, reason }]);
}

const say = messages('catalogue.linkagePublication', {
  moved: {
    en: 'The lower price was published on {publishedOn} ({evidence}), when the product did not win here at a higher one.',
    zh: '更低中选价的公布日期更正为 {publishedOn}（{evidence}），当日该产品在本地没有更高的中选价。',
  },
});
