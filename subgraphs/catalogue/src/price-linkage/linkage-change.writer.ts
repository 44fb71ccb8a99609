import { randomUUID } from 'node:crypto';
import { insertMany, takeNumbers } from '@alliance-hub/database';
import { type PlainDate, type Text, type Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, selectIn, select } from '../read/select';
import { type PriceLinkageCase } from './linkage-case.types';
import { type PriceLinkageChangeType } from './linkage.enums';
import { FEED_NUMBERS } from './names';
import { LinkageChangeEntity } from './price-linkage.entity';

export interface NewChange {
  type: PriceLinkageChangeType;
  case: Pick<PriceLinkageCase, 'number' | 'productId' | 'jurisdiction' | 'tender' | 'triggerId'>;
  previousPrice?: Yuan | null;
  price?: Yuan | null;
  effectiveOn?: PlainDate | null;
  reason?: Text;
}

/** Appends to the feed, in the transaction that makes it true. */
export async function appendChanges(manager: EntityManager, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const companies = await textsOf(
    manager,
    'SELECT id, company AS value FROM product',
    changes.map(change => change.case.productId),
  );
  const tenders = await textsOf(
    manager,
    'SELECT id, tender AS value FROM won_price',
    changes.map(change => change.case.triggerId),
  );
  const first = await takeNumbers(manager, FEED_NUMBERS, changes.length);
  const occurredAt = new Date().toISOString();
  await insertMany(
    manager,
    LinkageChangeEntity,
    changes.map(
      ({ type, case: { number, productId, jurisdiction, tender, triggerId }, ...change }, index) => ({
        seq: first + index,
        id: randomUUID(),
        type,
        occurredAt,
        caseId: number,
        triggerId,
        productId,
        jurisdiction,
        company: companies.get(productId) ?? '',
        tender,
        triggerTender: tenders.get(triggerId) ?? null,
        previousPrice: change.previousPrice ?? null,
        price: change.price ?? null,
        effectiveOn: change.effectiveOn ?? null,
        reason: change.reason ? JSON.stringify(change.reason) : null,
      }),
    ),
  );
}

async function textsOf(manager: EntityManager, sql: string, ids: readonly number[]) {
  const rows = await selectIn([...new Set(ids)], some =>
    select<{ id: number; value: string | null }>(manager, `${sql} WHERE id IN (${marks(some)})`, some),
  );
  return new Map(rows.map(({ id, value }) => [Number(id), value]));
}
