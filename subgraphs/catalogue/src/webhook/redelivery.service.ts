import { type Asker } from '@alliance-hub/auth';
import { audit, type Database } from '@alliance-hub/database';
import { badInput, HubError, messages } from '@alliance-hub/kernel';
import { requireOwnId } from '../write/own-id';
import { type FeedPlace } from './feed-place';
import { pendingTest } from './ledger';
import { endpointFor } from './owner';
import { WebhookEndpointEntity } from './webhook.entity';
import { WebhookStatus } from './webhook.enums';
import { type ReplayWebhookInput, type SendTestDeliveryInput } from './webhook.input';
import { instant, type WebhookOptions } from './webhook-options';

/** What owners have delivered beside the feed's course: a test, or a range once more. */
export class RedeliveryService {
  constructor(
    private readonly database: Database,
    private readonly feed: FeedPlace,
    private readonly options: WebhookOptions,
  ) {}

  /**
   * A test goes to a paused endpoint too; never to one that has not answered the handshake.
   * @returns its row in the ledger
   */
  sendTest({ id, requestId }: SendTestDeliveryInput, asker: Asker): Promise<string> {
    requireOwnId('requestId', requestId);
    return this.database.transaction(async manager => {
      const endpoint = await endpointFor(manager, asker, id);
      requireHandshake(endpoint);
      await audit(manager, { actor: asker.sub, action: 'webhook.test', subject: id, details: { requestId } });
      return pendingTest(manager, id, `test_${requestId}`, instant(this.options.now()));
    });
  }

  /** Delivers a range once more, beside what is new. Each entry keeps its `webhook-id`. */
  replay(input: ReplayWebhookInput, asker: Asker): Promise<WebhookEndpointEntity> {
    requireOwnId('requestId', input.requestId);
    return this.database.transaction(async manager => {
      const endpoint = await endpointFor(manager, asker, input.id);
      if (endpoint.replayRequest === input.requestId) return endpoint;
      requireHandshake(endpoint);
      if (endpoint.replayUntil !== null) {
        throw new HubError('CONFLICT', say('replaying', { id: input.id }), { field: 'id', value: input.id });
      }
      const head = await this.feed.head(manager);
      const seq = (cursor: string, field: string) => this.feed.seqOf(cursor, head, field);
      const replayPlace = input.after == null ? 0 : seq(input.after, 'after');
      const replayUntil = input.until == null ? endpoint.place : seq(input.until, 'until');
      if (replayUntil > endpoint.place) throw badInput('until', input.until, say('notYet'));
      if (replayUntil < replayPlace) throw badInput('until', input.until ?? null, say('backwards'));
      const range = { replayPlace, replayUntil, replayRequest: input.requestId };
      await manager.update(WebhookEndpointEntity, { id: input.id }, range);
      await audit(manager, { actor: asker.sub, action: 'webhook.replay', subject: input.id, details: range });
      return Object.assign(endpoint, range);
    });
  }
}

function requireHandshake({ id, verifiedAt, status }: WebhookEndpointEntity): void {
  const going = status === WebhookStatus.ACTIVE || status === WebhookStatus.PAUSED;
  if (verifiedAt !== null && going) return;
  throw new HubError('CONFLICT', say('noHandshake', { id }), { field: 'id', value: id });
}

const say = messages('catalogue.webhook.redelivery', {
  noHandshake: {
    en: 'The endpoint {id} has not answered the handshake; nothing else is sent to it before.',
    zh: '推送端点 {id} 尚未完成握手；此前不会发送其他内容。',
  },
  replaying: {
    en: 'The endpoint {id} is replaying a range; wait until its replay is null.',
    zh: '推送端点 {id} 正在重放；请待其 replay 为 null 后再试。',
  },
  notYet: {
    en: 'it must not lie beyond the cursor of the endpoint: what comes after it is delivered for the first time',
    zh: '不得晚于该端点的游标：其后的变动将首次推送',
  },
  backwards: { en: 'it must not lie before after', zh: '不得早于 after' },
});
