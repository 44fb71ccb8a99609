import { type EntityManager, In, LessThan, Not } from 'typeorm';
import { WebhookAttemptEntity, WebhookDeliveryEntity } from './webhook.entity';
import { WebhookDeliveryStatus } from './webhook.enums';
import { instant } from './webhook-options';

/** Days for which the ledger tells of what is done. What is pending is kept. */
export const LEDGER_DAYS = 90;

const DAY = 86_400_000;
const AT_A_TIME = 500;

/** Takes what is older off the ledger, a few hundred rows at a time. */
export async function trimLedger(manager: EntityManager, now: number): Promise<void> {
  const old = await manager.find(WebhookDeliveryEntity, {
    select: { id: true },
    where: {
      status: Not(WebhookDeliveryStatus.PENDING),
      createdAt: LessThan(instant(now - LEDGER_DAYS * DAY)),
    },
    take: AT_A_TIME,
  });
  if (old.length === 0) return;
  const ids = In(old.map(({ id }) => id));
  await manager.delete(WebhookAttemptEntity, { delivery: ids });
  await manager.delete(WebhookDeliveryEntity, { id: ids });
}
