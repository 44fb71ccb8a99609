import { type PriceLinkageFilter } from '../price-linkage/linkage-change.types';
import { type FeedPlace } from './feed-place';
import { type WebhookDeliveryEntity, type WebhookEndpointEntity } from './webhook.entity';
import { type WebhookDelivery, type WebhookEndpoint, type WebhookReplay } from './webhook.types';

/** An endpoint as its owner sees it. */
export function toEndpoint(row: WebhookEndpointEntity, feed: FeedPlace): WebhookEndpoint {
  const { id, owner, url, description, selection, status, pausedBecause } = row;
  const { createdAt, verifiedAt, rightsUntil, failingSince, lastDeliveredAt } = row;
  const given = JSON.parse(row.filter) as PriceLinkageFilter;
  return {
    id,
    owner,
    url,
    description,
    selection,
    status,
    pausedBecause,
    createdAt,
    verifiedAt,
    rightsUntil,
    failingSince,
    lastDeliveredAt,
    filter: {
      jurisdictions: given.jurisdictions ?? null,
      companies: given.companies ?? null,
      products: given.products ?? null,
      tenders: given.tenders ?? null,
      types: given.types ?? null,
    },
    cursor: feed.cursorOf(Number(row.place)),
    replay: replayOf(row, feed),
  };
}

const replayOf = (
  { replayPlace, replayUntil }: WebhookEndpointEntity,
  feed: FeedPlace,
): WebhookReplay | null =>
  replayPlace === null || replayUntil === null
    ? null
    : { cursor: feed.cursorOf(Number(replayPlace)), until: feed.cursorOf(Number(replayUntil)) };

/** A row of the ledger as the owner of its endpoint sees it. */
export function toDelivery(row: WebhookDeliveryEntity, feed: FeedPlace): WebhookDelivery {
  const { kind, messageId, status, createdAt, nextTryAt, deliveredAt } = row;
  return {
    id: String(row.id),
    kind,
    messageId,
    cursor: row.seq === null ? null : feed.cursorOf(Number(row.seq)),
    status,
    attempts: Number(row.attempts),
    createdAt,
    nextTryAt,
    deliveredAt,
  };
}
