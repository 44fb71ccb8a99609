import { type Database } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { type PriceLinkageFilter } from '../price-linkage/linkage-change.types';
import { pendingOf, type Pending, dueDeliveries } from './due.repository';
import { type FeedPlace } from './feed-place';
import { enterEvents, MOST_BLOCKED, MOST_PENDING } from './ledger';
import { heldEndpoint, needsLeases, reachable, releaseLeases, takeLeases } from './lease';
import { trimLedger } from './ledger-age';
import { type SecretStore } from './secret-store';
import { type WebhookDeliveryEntity, WebhookEndpointEntity } from './webhook.entity';
import { WebhookDeliveryKind, WebhookStatus } from './webhook.enums';
import { instant, type WebhookOptions } from './webhook-options';

/** What a gateway has to do for an endpoint that it holds. */
export interface WebhookWork {
  endpoint: WebhookEndpointEntity;
  secrets: string[];
  deliveries: WebhookDeliveryEntity[];
}

/** Entries that are put into the ledger at a time. */
const AT_A_TIME = 100;
/** Deliveries of an endpoint that are handed out at a time. */
const HANDED_OUT = 50;
const TRIM_EVERY = 3_600_000;

/** What the gateways that deliver are told. */
export class DeliveryService {
  private trimmedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly feed: FeedPlace,
    private readonly secrets: SecretStore,
    private readonly options: WebhookOptions,
  ) {}

  /**
   * The work of the endpoints that this gateway holds: leases are renewed and taken, what the feed has for them is put
   * into their ledgers, and what is due of it is handed out.
   * @param most endpoints that it takes at a time, so that several gateways share them
   */
  async take(holder: string, most: number): Promise<WebhookWork[]> {
    if (!this.options.box) return [];
    const now = this.options.now().getTime();
    const leases = await reachable(this.database.read, holder, now);
    if (needsLeases(leases, holder, now)) {
      await this.database.transaction(manager => takeLeases(manager, holder, most, now));
    }
    if (leases.length === 0) return [];
    await this.trim(now);
    await this.fill(holder, now);
    return this.due(holder, now);
  }

  /** The gateway stops: another one may take over at once. */
  release(holder: string): Promise<void> {
    return this.database.transaction(manager => releaseLeases(manager, holder));
  }

  /** The feed may have gone on, or a replay been asked for. */
  private async fill(holder: string, now: number): Promise<void> {
    const head = await this.feed.head(this.database.read);
    const behind = await this.database.read
      .createQueryBuilder(WebhookEndpointEntity, 'e')
      .where('e.holder = :holder AND e.status = :active', { holder, active: WebhookStatus.ACTIVE })
      .andWhere('(e.place < :head OR e.replayUntil IS NOT NULL)', { head })
      .getMany();
    if (behind.length === 0) return;
    const pending = await pendingOf(
      this.database.read,
      behind.map(({ id }) => id),
    );
    for (const { id, epoch } of behind) {
      if (!hasRoom(pending.get(id))) continue;
      await this.database.transaction(async manager => {
        const endpoint = await heldEndpoint(manager, { id, holder, epoch });
        if (endpoint?.status === WebhookStatus.ACTIVE)
          await this.enter(manager, endpoint, head, instant(now));
      });
    }
  }

  private async enter(
    manager: EntityManager,
    endpoint: WebhookEndpointEntity,
    head: number,
    now: string,
  ): Promise<void> {
    const { id, place, replayPlace, replayUntil } = endpoint;
    const filter = JSON.parse(endpoint.filter) as PriceLinkageFilter;
    if (replayPlace !== null && replayUntil !== null) {
      const range = { place: replayPlace, until: replayUntil, most: AT_A_TIME };
      const again = await this.feed.matching(manager, filter, range);
      await enterEvents(manager, id, WebhookDeliveryKind.REPLAY, again.events, now);
      const done = again.place >= replayUntil;
      const next = done ? { replayPlace: null, replayUntil: null } : { replayPlace: again.place };
      await manager.update(WebhookEndpointEntity, { id }, next);
    }
    if (place < head) {
      const live = await this.feed.matching(manager, filter, { place, until: head, most: AT_A_TIME });
      await enterEvents(manager, id, WebhookDeliveryKind.EVENT, live.events, now);
      await manager.update(WebhookEndpointEntity, { id }, { place: live.place });
    }
  }

  private async due(holder: string, now: number): Promise<WebhookWork[]> {
    const rows = await dueDeliveries(this.database.read, holder, instant(now), HANDED_OUT);
    const ids = [...new Set(rows.map(({ endpoint }) => endpoint))];
    if (ids.length === 0) return [];
    const pending = await pendingOf(this.database.read, ids);
    const secrets = await this.secrets.inUse(this.database.read, ids);
    const endpoints = await this.database.read
      .createQueryBuilder(WebhookEndpointEntity, 'e')
      .where('e.id IN (:...ids)', { ids })
      .getMany();
    return endpoints.flatMap(endpoint => {
      const own = rows.filter(row => row.endpoint === endpoint.id);
      // Where much fails already, only what failed is tried: a dead endpoint is not asked for every product.
      const blocked = (pending.get(endpoint.id)?.blocked ?? 0) >= MOST_BLOCKED;
      const deliveries = blocked ? own.filter(({ attempts }) => attempts > 0) : own;
      return deliveries.length > 0 ? [{ endpoint, secrets: secrets.get(endpoint.id) ?? [], deliveries }] : [];
    });
  }

  private async trim(now: number): Promise<void> {
    if (now - this.trimmedAt < TRIM_EVERY) return;
    this.trimmedAt = now;
    await this.database.transaction(manager => trimLedger(manager, now));
  }
}

const hasRoom = (pending: Pending | undefined): boolean =>
  pending === undefined || (pending.total <= MOST_PENDING - AT_A_TIME && pending.blocked < MOST_BLOCKED);
