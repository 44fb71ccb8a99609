import { randomUUID } from 'node:crypto';
import { type Asker } from '@alliance-hub/auth';
import { audit, type Database } from '@alliance-hub/database';
import { badInput, HubError, messages } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { fingerprint } from '../write/fingerprint';
import { requireOwnId } from '../write/own-id';
import { type FeedPlace } from './feed-place';
import { pendingHandshake, wakeDeliveries } from './ledger';
import { endpointFor, ownEndpoint } from './owner';
import { rightsOf } from './rights';
import { selectionText } from './selection-text';
import { type SecretStore } from './secret-store';
import { WebhookAttemptEntity, WebhookDeliveryEntity, WebhookEndpointEntity } from './webhook.entity';
import { WebhookPause, WebhookStatus } from './webhook.enums';
import { type CreateWebhookEndpointInput, type RotateWebhookSecretInput } from './webhook.input';
import { instant, type WebhookOptions } from './webhook-options';
import { webhookUrl } from './webhook-url';

/** A partner system has few endpoints; a loop that creates them is stopped. */
const MOST_ENDPOINTS = 20;
const LONGEST_DESCRIPTION = 200;
const LONGEST_OVERLAP = 168;
const HOUR = 3_600_000;

/** What owners do with their endpoints. */
export class WebhookService {
  constructor(
    private readonly database: Database,
    private readonly feed: FeedPlace,
    private readonly secrets: SecretStore,
    private readonly options: WebhookOptions,
  ) {}

  /** @returns the secret with the first request alone: it is never shown again. */
  create(
    input: CreateWebhookEndpointInput,
    asker: Asker,
  ): Promise<{ endpoint: WebhookEndpointEntity; secret: string | null }> {
    this.secrets.requireKey();
    requireOwnId('requestId', input.requestId);
    const url = webhookUrl(input.url, this.options.demo);
    const selection = selectionText(input.selection);
    const description = checkedDescription(input.description);
    const filter = input.filter ?? {};
    const print = fingerprint(url, selection, description, filter, input.after ?? null);
    return this.database.transaction(async manager => {
      const known = await this.knownRequest(manager, asker, input.requestId, print);
      if (known) return { endpoint: known, secret: null };
      await this.requireRoom(manager, asker);
      await this.feed.check(manager, filter);
      const head = await this.feed.head(manager);
      const endpoint = manager.create(WebhookEndpointEntity, {
        id: `wh_${randomUUID().replaceAll('-', '')}`,
        owner: asker.sub,
        requestId: input.requestId,
        fingerprint: print,
        ...this.rights(asker),
        url,
        description,
        filter: JSON.stringify(filter),
        selection,
        status: WebhookStatus.PENDING,
        pausedBecause: null,
        createdAt: this.now(),
        verifiedAt: null,
        place: input.after == null ? head : this.feed.seqOf(input.after, head, 'after'),
        replayPlace: null,
        replayUntil: null,
        replayRequest: null,
        failingSince: null,
        notBefore: null,
        lastDeliveredAt: null,
        holder: null,
        leaseUntil: null,
        epoch: 0,
      });
      await manager.insert(WebhookEndpointEntity, endpoint);
      const secret = await this.secrets.issue(manager, endpoint.id, input.requestId);
      await pendingHandshake(manager, endpoint.id, this.now());
      await this.note(manager, asker, 'webhook.create', endpoint, { url });
      return { endpoint, secret };
    });
  }

  rotate(
    input: RotateWebhookSecretInput,
    asker: Asker,
  ): Promise<{ endpoint: WebhookEndpointEntity; secret: string | null }> {
    this.secrets.requireKey();
    requireOwnId('requestId', input.requestId);
    const hours = input.overlapHours ?? 24;
    if (!Number.isInteger(hours) || hours < 0 || hours > LONGEST_OVERLAP) {
      throw badInput('overlapHours', hours, say('overlap', { most: LONGEST_OVERLAP }));
    }
    return this.database.transaction(async manager => {
      const endpoint = await ownEndpoint(manager, asker, input.id);
      if (await this.secrets.knows(manager, endpoint.id, input.requestId)) return { endpoint, secret: null };
      await this.secrets.retire(manager, endpoint.id, instant(this.options.now().getTime() + hours * HOUR));
      const secret = await this.secrets.issue(manager, endpoint.id, input.requestId);
      await this.note(manager, asker, 'webhook.rotate', endpoint, { overlapHours: hours });
      return { endpoint: await this.change(manager, endpoint, this.rights(asker)), secret };
    });
  }

  /** Its owner goes on hearing, with the rights that the token has now. */
  renew(id: string, asker: Asker): Promise<WebhookEndpointEntity> {
    return this.database.transaction(async manager => {
      const endpoint = await ownEndpoint(manager, asker, id);
      const lapsed = endpoint.pausedBecause === WebhookPause.RIGHTS_EXPIRED;
      await this.note(manager, asker, 'webhook.renew', endpoint, this.rights(asker));
      const renewed = await this.change(manager, endpoint, this.rights(asker));
      return lapsed ? this.setGoing(manager, renewed) : renewed;
    });
  }

  pause(id: string, asker: Asker): Promise<WebhookEndpointEntity> {
    return this.database.transaction(async manager => {
      const endpoint = await endpointFor(manager, asker, id);
      if (endpoint.status === WebhookStatus.DISABLED) return endpoint;
      const because = endpoint.owner === asker.sub ? WebhookPause.OWNER : WebhookPause.OFFICE;
      // What the alliance office paused stays its own to resume.
      if (endpoint.pausedBecause === WebhookPause.OFFICE) return endpoint;
      await this.note(manager, asker, 'webhook.pause', endpoint, { because });
      return this.change(manager, endpoint, { status: WebhookStatus.PAUSED, pausedBecause: because });
    });
  }

  /** Goes on where it stopped; with the handshake where the endpoint has not answered it, or said that it is gone. */
  resume(id: string, asker: Asker): Promise<WebhookEndpointEntity> {
    return this.database.transaction(async manager => {
      const endpoint = await endpointFor(manager, asker, id);
      const own = endpoint.owner === asker.sub;
      if (endpoint.pausedBecause === WebhookPause.OFFICE && asker.role !== 'ALLIANCE_OFFICE') {
        throw new HubError('FORBIDDEN', say('pausedByOffice', { id }), { field: 'id', value: id });
      }
      if (!own && endpoint.rightsUntil <= this.now()) {
        throw new HubError('CONFLICT', say('rightsExpired', { id, owner: endpoint.owner }), {
          field: 'id',
          value: id,
        });
      }
      await this.note(manager, asker, 'webhook.resume', endpoint, {});
      const renewed = own ? await this.change(manager, endpoint, this.rights(asker)) : endpoint;
      return this.setGoing(manager, renewed);
    });
  }

  /** @returns the id of what is there no more. */
  remove(id: string, asker: Asker): Promise<string> {
    return this.database.transaction(async manager => {
      const endpoint = await endpointFor(manager, asker, id);
      const deliveries = manager
        .createQueryBuilder(WebhookDeliveryEntity, 'd')
        .select('d.id')
        .where('d.endpoint = :endpoint');
      await manager
        .createQueryBuilder()
        .delete()
        .from(WebhookAttemptEntity)
        .where(`delivery IN (${deliveries.getQuery()})`, { endpoint: id })
        .execute();
      await manager.delete(WebhookDeliveryEntity, { endpoint: id });
      await this.secrets.forget(manager, id);
      await manager.delete(WebhookEndpointEntity, { id });
      await this.note(manager, asker, 'webhook.delete', endpoint, { url: endpoint.url });
      return id;
    });
  }

  private async setGoing(
    manager: EntityManager,
    endpoint: WebhookEndpointEntity,
  ): Promise<WebhookEndpointEntity> {
    const stopped = endpoint.status === WebhookStatus.PAUSED || endpoint.status === WebhookStatus.DISABLED;
    if (!stopped) return endpoint;
    const shaken = endpoint.verifiedAt !== null && endpoint.status !== WebhookStatus.DISABLED;
    if (!shaken) await pendingHandshake(manager, endpoint.id, this.now());
    await wakeDeliveries(manager, endpoint.id, this.now());
    return this.change(manager, endpoint, {
      status: shaken ? WebhookStatus.ACTIVE : WebhookStatus.PENDING,
      pausedBecause: null,
      failingSince: null,
      notBefore: null,
    });
  }

  private async knownRequest(
    manager: EntityManager,
    { sub: owner }: Asker,
    requestId: string,
    print: string,
  ) {
    const known = await manager.findOneBy(WebhookEndpointEntity, { owner, requestId });
    if (!known || known.fingerprint === print) return known;
    throw new HubError('CONFLICT', say('requestUsed', { requestId }), {
      field: 'requestId',
      value: requestId,
    });
  }

  private async requireRoom(manager: EntityManager, { sub: owner }: Asker): Promise<void> {
    if ((await manager.countBy(WebhookEndpointEntity, { owner })) < MOST_ENDPOINTS) return;
    throw new HubError('RATE_LIMITED', say('tooMany', { most: MOST_ENDPOINTS }), { field: 'url' });
  }

  private async change(
    manager: EntityManager,
    endpoint: WebhookEndpointEntity,
    values: Partial<WebhookEndpointEntity>,
  ): Promise<WebhookEndpointEntity> {
    await manager.update(WebhookEndpointEntity, { id: endpoint.id }, values);
    return Object.assign(endpoint, values);
  }

  private rights(asker: Asker): Pick<WebhookEndpointEntity, 'claims' | 'rightsUntil'> {
    return rightsOf(asker, this.options.now());
  }

  private now(): string {
    return instant(this.options.now());
  }

  private note(
    manager: EntityManager,
    { sub: actor }: Asker,
    action: string,
    { id: subject }: WebhookEndpointEntity,
    details: Record<string, unknown>,
  ): Promise<void> {
    return audit(manager, { actor, action, subject, details });
  }
}

function checkedDescription(given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  if (text.length <= LONGEST_DESCRIPTION) return text || null;
  throw badInput('description', text, say('description', { most: LONGEST_DESCRIPTION }));
}

const say = messages('catalogue.webhook', {
  overlap: {
    en: 'it must be a whole number of hours from 0 to {most}',
    zh: '应为 0 至 {most} 的整数小时',
  },
  description: { en: 'it must be at most {most} characters long', zh: '不得超过 {most} 字符' },
  pausedByOffice: {
    en: 'The alliance office paused the endpoint {id} and alone resumes it; ask the alliance office.',
    zh: '推送端点 {id} 由联采办暂停，仅联采办可恢复；请联系联采办。',
  },
  rightsExpired: {
    en: 'The rights of {id} have expired; its owner {owner} renews them (renewWebhookEndpoint), which resumes it.',
    zh: '{id} 的授权已到期；由所有者 {owner} 续期（renewWebhookEndpoint）后即恢复。',
  },
  requestUsed: {
    en: 'requestId is "{requestId}", which came before with other content; a new request needs an id of its own.',
    zh: 'requestId“{requestId}”此前已用于其他内容；新请求须使用新的编号。',
  },
  tooMany: {
    en: 'There are {most} endpoints of this owner already; delete one that is not needed any more.',
    zh: '该所有者已有 {most} 个推送端点；请先删除不再需要的端点。',
  },
});
