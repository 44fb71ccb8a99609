import { type Database, takeNumbers } from '@alliance-hub/database';
import { type Text } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { releaseNext, wakeDeliveries } from './ledger';
import { heldEndpoint } from './lease';
import { isGivenUp, nextTry, rest } from './retry-schedule';
import { WebhookAttemptEntity, WebhookDeliveryEntity, WebhookEndpointEntity } from './webhook.entity';
import { WebhookDeliveryKind, WebhookDeliveryStatus, WebhookPause, WebhookStatus } from './webhook.enums';
import { instant, type WebhookOptions } from './webhook-options';

/** How an attempt ended. */
export enum AttemptOutcome {
  DELIVERED = 'DELIVERED',
  FAILED = 'FAILED',
  /** 410: the endpoint wants nothing any more. */
  GONE = 'GONE',
  /** The owner may not hear of it: nothing was sent. */
  WITHHELD = 'WITHHELD',
}

export interface Attempt {
  endpoint: string;
  holder: string;
  epoch: number;
  delivery: number;
  outcome: AttemptOutcome;
  milliseconds: number;
  statusCode: number | null;
  error: Text | null;
  /** Milliseconds for which the endpoint asked not to be called. */
  retryAfter: number | null;
}

export interface Recorded {
  /** The gateway holds the endpoint still, and goes on with it. */
  held: boolean;
  /** What waited for this delivery, and is due now. */
  next: WebhookDeliveryEntity | null;
}

const STOP: Recorded = { held: false, next: null };

/** Enters what became of deliveries, and decides what comes of it. */
export class AttemptService {
  constructor(
    private readonly database: Database,
    private readonly options: WebhookOptions,
  ) {}

  record(attempt: Attempt): Promise<Recorded> {
    return this.database.transaction(async manager => {
      const { endpoint: id, holder, epoch } = attempt;
      const endpoint = await heldEndpoint(manager, { id, holder, epoch });
      if (!endpoint) return STOP;
      const delivery = await manager.findOneBy(WebhookDeliveryEntity, { id: attempt.delivery, endpoint: id });
      if (delivery?.status !== WebhookDeliveryStatus.PENDING) return STOP;
      const at = this.options.now().getTime();
      if (attempt.outcome !== AttemptOutcome.WITHHELD) await this.enter(manager, attempt, at);
      switch (attempt.outcome) {
        case AttemptOutcome.DELIVERED:
          return this.delivered(manager, endpoint, delivery, at);
        case AttemptOutcome.WITHHELD:
          await close(manager, delivery, WebhookDeliveryStatus.WITHHELD, null);
          return { held: goesOn(endpoint), next: await releaseNext(manager, delivery, instant(at)) };
        case AttemptOutcome.GONE:
          await this.counted(manager, delivery);
          await manager.update(
            WebhookEndpointEntity,
            { id },
            { status: WebhookStatus.DISABLED, pausedBecause: null },
          );
          return STOP;
        case AttemptOutcome.FAILED:
          return this.failed(manager, endpoint, delivery, attempt, at);
      }
    });
  }

  private async delivered(
    manager: EntityManager,
    endpoint: WebhookEndpointEntity,
    delivery: WebhookDeliveryEntity,
    at: number,
  ): Promise<Recorded> {
    const now = instant(at);
    await close(manager, delivery, WebhookDeliveryStatus.DELIVERED, now);
    if (delivery.kind === WebhookDeliveryKind.TEST) return { held: goesOn(endpoint), next: null };
    const shaken = delivery.kind === WebhookDeliveryKind.HANDSHAKE && {
      verifiedAt: now,
      ...(endpoint.status === WebhookStatus.PENDING && { status: WebhookStatus.ACTIVE }),
    };
    await manager.update(
      WebhookEndpointEntity,
      { id: endpoint.id },
      { failingSince: null, notBefore: null, lastDeliveredAt: now, ...shaken },
    );
    // What failed before gets through now: the others need not wait out their hours.
    if (delivery.attempts > 0) await wakeDeliveries(manager, endpoint.id, now);
    return { held: goesOn(endpoint), next: await releaseNext(manager, delivery, now) };
  }

  private async failed(
    manager: EntityManager,
    endpoint: WebhookEndpointEntity,
    delivery: WebhookDeliveryEntity,
    { retryAfter }: Attempt,
    at: number,
  ): Promise<Recorded> {
    const attempts = await this.counted(manager, delivery);
    if (delivery.kind === WebhookDeliveryKind.TEST) {
      await close(manager, delivery, WebhookDeliveryStatus.FAILED, null);
      return { held: goesOn(endpoint), next: null };
    }
    const nextTryAt = instant(nextTry({ attempts, at, retryAfter }, this.options.random()));
    await manager.update(WebhookDeliveryEntity, { id: delivery.id }, { nextTryAt });
    const failingSince = endpoint.failingSince ?? instant(at);
    await manager.update(
      WebhookEndpointEntity,
      { id: endpoint.id },
      {
        failingSince,
        ...(retryAfter !== null && { notBefore: instant(at + rest(retryAfter)) }),
        ...(isGivenUp(Date.parse(failingSince), at) && {
          status: WebhookStatus.PAUSED,
          pausedBecause: WebhookPause.FAILING,
        }),
      },
    );
    return { held: goesOn(endpoint) && retryAfter === null, next: null };
  }

  private async enter(
    manager: EntityManager,
    { delivery, milliseconds, statusCode, error }: Attempt,
    at: number,
  ): Promise<void> {
    await manager.insert(WebhookAttemptEntity, {
      id: await takeNumbers(manager, 'webhook', 1),
      delivery,
      triedAt: instant(at),
      milliseconds,
      statusCode,
      error: error && JSON.stringify(error),
    });
  }

  private async counted(manager: EntityManager, { id, attempts }: WebhookDeliveryEntity): Promise<number> {
    await manager.update(WebhookDeliveryEntity, { id }, { attempts: attempts + 1 });
    return attempts + 1;
  }
}

/** Its owner, or the alliance office, may have stopped it meanwhile. */
const goesOn = ({ status }: WebhookEndpointEntity): boolean =>
  status === WebhookStatus.ACTIVE || status === WebhookStatus.PENDING;

async function close(
  manager: EntityManager,
  { id, attempts }: WebhookDeliveryEntity,
  status: WebhookDeliveryStatus,
  deliveredAt: string | null,
): Promise<void> {
  const done = { status, deliveredAt, nextTryAt: null, ...(deliveredAt && { attempts: attempts + 1 }) };
  await manager.update(WebhookDeliveryEntity, { id }, done);
}
