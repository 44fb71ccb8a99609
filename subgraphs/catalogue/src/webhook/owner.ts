import { type Asker, rowScope, seesRow } from '@alliance-hub/auth';
import { HubError, messages } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { anyOf, type Condition } from '../read/condition';
import { lockEndpoint } from './lease';
import { type WebhookEndpointEntity } from './webhook.entity';

/** The alliance office sees every endpoint; everybody else those that the own token's subject created. */
export const seesEndpoint = (asker: Asker, { owner }: Pick<WebhookEndpointEntity, 'owner'>): boolean =>
  seesRow(rowScope(asker, 'WEBHOOKS'), { subject: owner });

/** The same for a list in SQL. */
export function endpointsSeenBy(asker: Asker): Condition[] {
  const { all, subjects } = rowScope(asker, 'WEBHOOKS');
  return all ? [] : anyOf('owner', [...subjects]);
}

/**
 * The endpoint to write to, for its owner or the alliance office.
 * @throws HubError NOT_FOUND for one unknown or not the asker's: which of the two is not told.
 */
export async function endpointFor(
  manager: EntityManager,
  asker: Asker,
  id: string,
): Promise<WebhookEndpointEntity> {
  const endpoint = await lockEndpoint(manager, id);
  if (endpoint && seesEndpoint(asker, endpoint)) return endpoint;
  throw new HubError('NOT_FOUND', say('unknown', { id }), { field: 'id', value: id.slice(0, 80) });
}

/**
 * The endpoint to write to, for its owner alone: what is done in the owner's name or shows a secret.
 * @throws HubError NOT_FOUND or FORBIDDEN
 */
export async function ownEndpoint(
  manager: EntityManager,
  asker: Asker,
  id: string,
): Promise<WebhookEndpointEntity> {
  const endpoint = await endpointFor(manager, asker, id);
  if (endpoint.owner === asker.sub) return endpoint;
  throw new HubError('FORBIDDEN', say('ownerAlone', { id }), { field: 'id', value: id });
}

const say = messages('catalogue.webhook.owner', {
  unknown: {
    en: 'id is "{id}", which is no webhook endpoint of yours; webhookEndpoints lists them.',
    zh: 'id 为“{id}”，不是您的推送端点；可由 webhookEndpoints 查看列表。',
  },
  ownerAlone: {
    en: 'The endpoint {id} belongs to somebody else; only its owner may do this.',
    zh: '推送端点 {id} 属于他人；仅其所有者可执行此操作。',
  },
});
