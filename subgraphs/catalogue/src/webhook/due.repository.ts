import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { type WebhookDeliveryEntity } from './webhook.entity';
import { WebhookDeliveryKind, WebhookDeliveryStatus, WebhookStatus } from './webhook.enums';

export interface Pending {
  total: number;
  /** Those that were tried in vain: each stands first of its key. */
  blocked: number;
}

/** How much waits at each endpoint. */
export async function pendingOf(
  manager: EntityManager,
  endpoints: readonly string[],
): Promise<Map<string, Pending>> {
  const rows = await select<{ endpoint: string; total: number; blocked: number }>(
    manager,
    `SELECT endpoint, COUNT(*) AS total, SUM(CASE WHEN attempts > 0 THEN 1 ELSE 0 END) AS blocked
     FROM webhook_delivery WHERE endpoint IN (${marks(endpoints)}) AND status = ? GROUP BY endpoint`,
    [...endpoints, WebhookDeliveryStatus.PENDING],
  );
  return new Map(
    rows.map(({ endpoint, total, blocked }) => [
      endpoint,
      { total: Number(total), blocked: Number(blocked) },
    ]),
  );
}

/** What is due at the endpoints that a gateway holds: the first `most` of each, in order. */
export async function dueDeliveries(
  manager: EntityManager,
  holder: string,
  now: string,
  most: number,
): Promise<WebhookDeliveryEntity[]> {
  const rows = await select<WebhookDeliveryEntity>(
    manager,
    `SELECT * FROM (
       SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.endpoint ORDER BY d.id) AS place
       FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint
       WHERE e.holder = ? AND d.status = ? AND d.nextTryAt <= ? AND (e.notBefore IS NULL OR e.notBefore <= ?)
         AND (e.status = ? OR (e.status = ? AND d.kind = ?) OR (e.status = ? AND d.kind = ?))
     ) due WHERE place <= ${most} ORDER BY id`,
    [
      holder,
      WebhookDeliveryStatus.PENDING,
      now,
      now,
      WebhookStatus.ACTIVE,
      WebhookStatus.PENDING,
      WebhookDeliveryKind.HANDSHAKE,
      WebhookStatus.PAUSED,
      WebhookDeliveryKind.TEST,
    ],
  );
  return rows.map(row => ({
    ...row,
    id: Number(row.id),
    seq: row.seq === null ? null : Number(row.seq),
    attempts: Number(row.attempts),
  }));
}
