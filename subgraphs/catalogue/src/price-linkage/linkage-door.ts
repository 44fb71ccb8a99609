import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { type FeedCursors } from './feed-cursor';
import { type PriceLinkageFilter } from './linkage-change.types';
import { type PriceLinkageFeedPage } from './linkage-door.types';
import { LinkageFeed } from './linkage-feed';
import { changeConditions } from './linkage-filter';
import { caseId } from './linkage.rows';

export interface FeedRequest {
  after?: string;
  first: number;
  filter: PriceLinkageFilter | null;
}

/** A page of the feed for who follows it. @throws HubError UNKNOWN_CURSOR */
export async function linkageFeedPage(
  manager: EntityManager,
  cursors: FeedCursors,
  { after, first, filter }: FeedRequest,
): Promise<PriceLinkageFeedPage> {
  const feed = new LinkageFeed(manager, cursors);
  const headSeq = await feed.head();
  const head = headSeq === 0 ? null : cursors.cursor(headSeq);
  if (first === 0 || (after ?? null) === head) {
    if (after !== undefined) cursors.seq(after, headSeq);
    return { entries: [], head, headSeq, more: after === undefined ? headSeq > 0 : after !== head };
  }
  const changes = await feed.after(after, first, await changeConditions(manager, filter), headSeq);
  const page = changes.slice(0, first);
  const codes = await codesOf(
    manager,
    page.map(({ productId }) => productId),
  );
  const entries = page.map(({ productId, jurisdiction, company, tender, triggerTender, ...change }) => ({
    ...change,
    caseId: caseId(change.caseId),
    productCode: codes.current.get(productId) ?? '',
    formerCodes: codes.former.get(productId) ?? [],
    jurisdictionCode: jurisdiction,
    companyUscc: company,
    tenderNumbers: [...new Set([tender, triggerTender].flatMap(number => number ?? []))],
  }));
  return { entries, head, headSeq, more: changes.length > first };
}

async function codesOf(manager: EntityManager, products: readonly number[]) {
  const ids = [...new Set(products)];
  const rows = await select<{ productId: number; code: string; toDate: string | null }>(
    manager,
    `SELECT productId, code, toDate FROM product_code WHERE productId IN (${marks(ids)}) ORDER BY toDate, code`,
    ids,
  );
  const current = new Map<number, string>();
  const former = new Map<number, string[]>();
  for (const { productId, code, toDate } of rows) {
    const id = Number(productId);
    if (toDate === null) current.set(id, code);
    else former.set(id, [...(former.get(id) ?? []), code]);
  }
  return { current, former };
}
