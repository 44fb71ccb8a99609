import { randomUUID } from 'node:crypto';
import { insertMany, takeNumbers } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';
import { type LedgerEvent } from './feed-place';
import { WebhookDeliveryEntity } from './webhook.entity';
import { WebhookDeliveryKind, WebhookDeliveryStatus } from './webhook.enums';

const { PENDING } = WebhookDeliveryStatus;

/** Deliveries of one endpoint that wait, so many at most: then the feed waits for the endpoint. */
export const MOST_PENDING = 500;

/** Products × jurisdictions whose first delivery fails, so many at most: then nothing new is tried. */
export const MOST_BLOCKED = 20;

type NewDelivery = Pick<
  WebhookDeliveryEntity,
  'endpoint' | 'kind' | 'messageId' | 'seq' | 'eventKey' | 'nextTryAt'
>;

async function enter(
  manager: EntityManager,
  deliveries: readonly NewDelivery[],
  createdAt: string,
): Promise<number> {
  const first = await takeNumbers(manager, 'webhook', deliveries.length);
  await insertMany(
    manager,
    WebhookDeliveryEntity,
    deliveries.map((delivery, index) => ({
      ...delivery,
      id: first + index,
      status: PENDING,
      attempts: 0,
      createdAt,
      deliveredAt: null,
    })),
  );
  return first;
}

/** Entries of the feed, in order: each waits for the pending ones of its key. */
export async function enterEvents(
  manager: EntityManager,
  endpoint: string,
  kind: WebhookDeliveryKind.EVENT | WebhookDeliveryKind.REPLAY,
  events: readonly LedgerEvent[],
  now: string,
): Promise<void> {
  if (events.length === 0) return;
  const waiting = new Set(await pendingKeys(manager, endpoint));
  const rows = events.map(({ seq, id, key }): NewDelivery => {
    const behind = waiting.has(key);
    waiting.add(key);
    return { endpoint, kind, messageId: id, seq, eventKey: key, nextTryAt: behind ? null : now };
  });
  await enter(manager, rows, now);
}

async function pendingKeys(manager: EntityManager, endpoint: string): Promise<string[]> {
  const rows = await select<{ eventKey: string }>(
    manager,
    `SELECT DISTINCT eventKey FROM webhook_delivery WHERE endpoint = ? AND status = ? AND eventKey <> ''`,
    [endpoint, PENDING],
  );
  return rows.map(({ eventKey }) => eventKey);
}

/** The handshake is due now; one that was tried in vain begins again. */
export async function pendingHandshake(manager: EntityManager, endpoint: string, now: string): Promise<void> {
  const known = { endpoint, kind: WebhookDeliveryKind.HANDSHAKE, status: PENDING };
  if (await manager.existsBy(WebhookDeliveryEntity, known)) {
    await manager.update(WebhookDeliveryEntity, known, { nextTryAt: now });
    return;
  }
  const { HANDSHAKE: kind } = WebhookDeliveryKind;
  const messageId = `handshake_${randomUUID()}`;
  await enter(manager, [{ endpoint, kind, messageId, seq: null, eventKey: '', nextTryAt: now }], now);
}

/** @returns the test's row in the ledger; the same request again gives the same row. */
export async function pendingTest(
  manager: EntityManager,
  endpoint: string,
  messageId: string,
  now: string,
): Promise<string> {
  const { TEST: kind } = WebhookDeliveryKind;
  const known = await manager.findOneBy(WebhookDeliveryEntity, { endpoint, kind, messageId });
  if (known) return String(known.id);
  return String(
    await enter(manager, [{ endpoint, kind, messageId, seq: null, eventKey: '', nextTryAt: now }], now),
  );
}

/** What waited for its next try is due now. */
export async function wakeDeliveries(manager: EntityManager, endpoint: string, due: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(WebhookDeliveryEntity)
    .set({ nextTryAt: due })
    .where('endpoint = :endpoint AND status = :status AND nextTryAt > :due', {
      endpoint,
      status: PENDING,
      due,
    })
    .execute();
}

/** The next one of a key has nothing before it any more. */
export async function releaseNext(
  manager: EntityManager,
  { endpoint, eventKey }: Pick<WebhookDeliveryEntity, 'endpoint' | 'eventKey'>,
  now: string,
): Promise<WebhookDeliveryEntity | null> {
  if (eventKey === '') return null;
  const next = await manager.findOne(WebhookDeliveryEntity, {
    where: { endpoint, eventKey, status: PENDING },
    order: { id: 'ASC' },
  });
  if (!next) return null;
  await manager.update(WebhookDeliveryEntity, { id: next.id }, { nextTryAt: now });
  return Object.assign(next, { nextTryAt: now });
}
