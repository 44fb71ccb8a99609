import { type Asker } from '@alliance-hub/auth';
import { type Database } from '@alliance-hub/database';
import { type FeedCursors } from '../price-linkage/feed-cursor';
import { AttemptService } from './attempt.service';
import { DeliveryService } from './delivery.service';
import { FeedPlace } from './feed-place';
import { RedeliveryService } from './redelivery.service';
import { SecretStore } from './secret-store';
import { WebhookDesk } from './webhook-desk';
import { type WebhookOptions } from './webhook-options';
import { WebhookReads } from './webhook.reads';
import { WebhookService } from './webhook.service';

/** All of webhooks over one store. */
export interface Webhooks {
  readonly webhooks: WebhookService;
  readonly redeliveries: RedeliveryService;
  readonly desk: WebhookDesk;
  readsFor(asker: Asker): WebhookReads;
}

export function openWebhooks(database: Database, cursors: FeedCursors, options: WebhookOptions): Webhooks {
  const feed = new FeedPlace(cursors);
  const secrets = new SecretStore(options);
  return {
    webhooks: new WebhookService(database, feed, secrets, options),
    redeliveries: new RedeliveryService(database, feed, options),
    desk: new WebhookDesk(
      new DeliveryService(database, feed, secrets, options),
      new AttemptService(database, options),
      feed,
    ),
    readsFor: asker => new WebhookReads(database.read, feed, asker),
  };
}
