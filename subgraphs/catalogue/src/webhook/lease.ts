import { type EntityManager } from 'typeorm';
import { WebhookEndpointEntity } from './webhook.entity';
import { WebhookPause, WebhookStatus } from './webhook.enums';
import { instant } from './webhook-options';

/** A gateway that is silent for so long has lost its endpoints; another takes them at its next look. */
export const LEASE = 26_000;

/**
 * A lease is renewed when less than this is left of it: after a look that took so long at least is sure, which a
 * gateway reckons with before it begins a delivery.
 */
const RENEWED_WITHIN = 22_000;

/**
 * The endpoint as it is now; nobody else writes its ledger until the transaction ends. Must come first in it: what was
 * read before the lock may be stale.
 */
export async function lockEndpoint(
  manager: EntityManager,
  id: string,
): Promise<WebhookEndpointEntity | null> {
  await manager.update(WebhookEndpointEntity, { id }, { id });
  return manager.findOneBy(WebhookEndpointEntity, { id });
}

/** The endpoint, for the gateway that holds it. Null: another one does, or it is gone. */
export async function heldEndpoint(
  manager: EntityManager,
  { id, holder, epoch }: Pick<WebhookEndpointEntity, 'id' | 'holder' | 'epoch'>,
): Promise<WebhookEndpointEntity | null> {
  const endpoint = await lockEndpoint(manager, id);
  return endpoint?.holder === holder && endpoint.epoch === epoch ? endpoint : null;
}

/** Endpoints that the gateway holds or could take. */
export const reachable = (
  manager: EntityManager,
  holder: string,
  now: number,
): Promise<Pick<WebhookEndpointEntity, 'id' | 'holder' | 'leaseUntil'>[]> =>
  manager
    .createQueryBuilder(WebhookEndpointEntity, 'e')
    .select(['e.id', 'e.holder', 'e.leaseUntil'])
    .where('e.status <> :disabled', { disabled: WebhookStatus.DISABLED })
    .andWhere('(e.holder = :holder OR e.leaseUntil IS NULL OR e.leaseUntil <= :now)', {
      holder,
      now: instant(now),
    })
    .getMany();

/** Renews the gateway's leases that need it, and takes up to `most` endpoints that nobody holds. */
export async function takeLeases(
  manager: EntityManager,
  holder: string,
  most: number,
  now: number,
): Promise<void> {
  const at = instant(now);
  const leaseUntil = instant(now + LEASE);
  const lives = 'leaseUntil > :at';
  await manager
    .createQueryBuilder()
    .update(WebhookEndpointEntity)
    .set({ leaseUntil })
    .where(`holder = :holder AND ${lives}`, { holder, at })
    .execute();
  const free = (await reachable(manager, holder, now)).filter(each => !isHeld(each, holder, now));
  for (const { id } of free.slice(0, most)) {
    await manager
      .createQueryBuilder()
      .update(WebhookEndpointEntity)
      .set({ holder, leaseUntil, epoch: () => 'epoch + 1' })
      .where('id = :id AND (leaseUntil IS NULL OR leaseUntil <= :at)', { id, at })
      .execute();
  }
  await manager
    .createQueryBuilder()
    .update(WebhookEndpointEntity)
    .set({ status: WebhookStatus.PAUSED, pausedBecause: WebhookPause.RIGHTS_EXPIRED })
    .where('holder = :holder AND status IN (:...going) AND rightsUntil <= :at', {
      holder,
      at,
      going: [WebhookStatus.PENDING, WebhookStatus.ACTIVE],
    })
    .execute();
}

export async function releaseLeases(manager: EntityManager, holder: string): Promise<void> {
  await manager.update(WebhookEndpointEntity, { holder }, { holder: null, leaseUntil: null });
}

type Lease = Pick<WebhookEndpointEntity, 'holder' | 'leaseUntil'>;

const isHeld = (lease: Lease, holder: string, now: number): boolean =>
  lease.holder === holder && lease.leaseUntil !== null && lease.leaseUntil > instant(now);

/** Whether there is anything to renew or take. */
export const needsLeases = (leases: readonly Lease[], holder: string, now: number): boolean =>
  leases.some(
    lease => !isHeld(lease, holder, now) || (lease.leaseUntil ?? '') < instant(now + RENEWED_WITHIN),
  );
