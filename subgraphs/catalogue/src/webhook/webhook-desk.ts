import { type Attempt, type AttemptService } from './attempt.service';
import { type DeliveryService } from './delivery.service';
import { type FeedPlace } from './feed-place';
import { ownerOf } from './rights';
import { type WebhookRecorded, type WebhookWorkDelivery, type WebhookWorkItem } from './webhook-door.types';
import { type WebhookDeliveryEntity } from './webhook.entity';

/** The desk at which gateways take work and report, in the form that the internal doors hand over. */
export class WebhookDesk {
  constructor(
    private readonly deliveries: DeliveryService,
    private readonly attempts: AttemptService,
    private readonly feed: FeedPlace,
  ) {}

  async take(holder: string, most: number): Promise<WebhookWorkItem[]> {
    const work = await this.deliveries.take(holder, most);
    return work.map(({ endpoint, secrets, deliveries }) => ({
      endpoint: endpoint.id,
      epoch: endpoint.epoch,
      url: endpoint.url,
      filter: endpoint.filter,
      selection: endpoint.selection,
      claims: JSON.stringify(ownerOf(endpoint)),
      secrets,
      deliveries: deliveries.map(delivery => this.handedOver(delivery)),
    }));
  }

  async record(attempt: Attempt): Promise<WebhookRecorded> {
    const { held, next } = await this.attempts.record(attempt);
    return { held, next: next && this.handedOver(next) };
  }

  release(holder: string): Promise<void> {
    return this.deliveries.release(holder);
  }

  private handedOver({
    id,
    kind,
    messageId,
    seq,
    eventKey: key,
  }: WebhookDeliveryEntity): WebhookWorkDelivery {
    const after = seq === null ? null : this.feed.cursorOf(Number(seq) - 1);
    return { id: String(id), kind, messageId, seq: seq === null ? null : Number(seq), after, key };
  }
}
