import { indexName, InstantColumn, LongTextColumn, TextColumn, WholeColumn } from '@alliance-hub/database';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  type WebhookDeliveryKind,
  type WebhookDeliveryStatus,
  type WebhookPause,
  type WebhookStatus,
} from './webhook.enums';

/** Where a partner wants to be told, what of each change, and how far it has been told. */
@Entity('webhook_endpoint')
@Index(indexName('webhook_endpoint', ['owner', 'requestId'], true), ['owner', 'requestId'], { unique: true })
@Index(indexName('webhook_endpoint', ['holder']), ['holder'])
export class WebhookEndpointEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) id: string;
  /** Subject of the token that created it. */
  @TextColumn(200) owner: string;
  @TextColumn(100) requestId: string;
  /** Of what was asked for: the same request again changes nothing, another one under the same id is refused. */
  @TextColumn(64) fingerprint: string;
  /** The owner's claims as JSON: changes are heard with these rights. */
  @LongTextColumn() claims: string;
  @InstantColumn() rightsUntil: string;
  @LongTextColumn() url: string;
  @TextColumn(200, { nullable: true }) description: string | null;
  /** As JSON. */
  @LongTextColumn() filter: string;
  @LongTextColumn() selection: string;
  @TextColumn(10) status: WebhookStatus;
  @TextColumn(20, { nullable: true }) pausedBecause: WebhookPause | null;
  @InstantColumn() createdAt: string;
  @InstantColumn({ nullable: true }) verifiedAt: string | null;
  /** Every change up to this one stands in the ledger. */
  @WholeColumn() place: number;
  @WholeColumn({ nullable: true }) replayPlace: number | null;
  @WholeColumn({ nullable: true }) replayUntil: number | null;
  @TextColumn(100, { nullable: true }) replayRequest: string | null;
  @InstantColumn({ nullable: true }) failingSince: string | null;
  /** The endpoint asked (Retry-After) not to be called before. */
  @InstantColumn({ nullable: true }) notBefore: string | null;
  @InstantColumn({ nullable: true }) lastDeliveredAt: string | null;
  /** The gateway that delivers; the lease ends unless it is renewed. */
  @TextColumn(80, { nullable: true }) holder: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: string | null;
  /** Counts the leases: what a former holder still sends is told apart by it. */
  @WholeColumn() epoch: number;
}

@Entity('webhook_secret')
@Index(indexName('webhook_secret', ['endpoint']), ['endpoint'])
export class WebhookSecretEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(40) endpoint: string;
  @TextColumn(100) requestId: string;
  /** Encrypted with HUB_WEBHOOK_KEY. */
  @TextColumn(400) sealed: string;
  @InstantColumn() createdAt: string;
  /** Null: the current one. Until then its signature stands beside that of the current one. */
  @InstantColumn({ nullable: true }) expiresAt: string | null;
}

/** The ledger: one row for each message to an endpoint. What is pending in it is the queue. */
@Entity('webhook_delivery')
@Index(indexName('webhook_delivery', ['endpoint', 'status', 'eventKey']), ['endpoint', 'status', 'eventKey'])
@Index(indexName('webhook_delivery', ['endpoint', 'messageId']), ['endpoint', 'messageId'])
@Index(indexName('webhook_delivery', ['status', 'nextTryAt']), ['status', 'nextTryAt'])
export class WebhookDeliveryEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @TextColumn(40) endpoint: string;
  @TextColumn(10) kind: WebhookDeliveryKind;
  /** The header `webhook-id`: of a change its id in the feed. */
  @TextColumn(120) messageId: string;
  @WholeColumn({ nullable: true }) seq: number | null;
  /** What is delivered in order: `<product>:<jurisdiction>`; the empty string: on its own. */
  @TextColumn(60) eventKey: string;
  @TextColumn(10) status: WebhookDeliveryStatus;
  @WholeColumn() attempts: number;
  @InstantColumn() createdAt: string;
  /** Null while it waits for an earlier one of its key, and when it is done. */
  @InstantColumn({ nullable: true }) nextTryAt: string | null;
  @InstantColumn({ nullable: true }) deliveredAt: string | null;
}

@Entity('webhook_attempt')
@Index(indexName('webhook_attempt', ['delivery']), ['delivery'])
export class WebhookAttemptEntity {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @WholeColumn() delivery: number;
  @InstantColumn() triedAt: string;
  @WholeColumn() milliseconds: number;
  @WholeColumn({ nullable: true }) statusCode: number | null;
  /** A text in every language as JSON; null where it was taken. */
  @LongTextColumn({ nullable: true }) error: string | null;
}

export const webhookEntities = [
  WebhookEndpointEntity,
  WebhookSecretEntity,
  WebhookDeliveryEntity,
  WebhookAttemptEntity,
];
