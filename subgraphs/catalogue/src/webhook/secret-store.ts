import { takeNumbers } from '@alliance-hub/database';
import { HubError, messages } from '@alliance-hub/kernel';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { type SecretBox } from './secret-box';
import { newSigningSecret } from './signing-secret';
import { WebhookSecretEntity } from './webhook.entity';
import { instant, type WebhookOptions } from './webhook-options';

/** The signing secrets of endpoints: encrypted in the store, shown once, two of them while a rotation overlaps. */
export class SecretStore {
  constructor(private readonly options: WebhookOptions) {}

  /** @throws HubError CONFIG_INVALID when the operator has set no key to keep secrets with. */
  requireKey(): SecretBox {
    if (this.options.box) return this.options.box;
    throw new HubError('CONFIG_INVALID', say('noKey'), { field: 'HUB_WEBHOOK_KEY' });
  }

  /** A new secret: the only time that it is seen. */
  async issue(manager: EntityManager, endpoint: string, requestId: string): Promise<string> {
    const secret = newSigningSecret();
    await manager.insert(WebhookSecretEntity, {
      id: await takeNumbers(manager, 'webhook', 1),
      endpoint,
      requestId,
      sealed: this.requireKey().seal(secret, endpoint),
      createdAt: instant(this.options.now()),
      expiresAt: null,
    });
    return secret;
  }

  knows(manager: EntityManager, endpoint: string, requestId: string): Promise<boolean> {
    return manager.existsBy(WebhookSecretEntity, { endpoint, requestId });
  }

  /** The secrets that hold now hold until then, and no longer than they did. */
  async retire(manager: EntityManager, endpoint: string, until: string): Promise<void> {
    await manager.update(WebhookSecretEntity, { endpoint, expiresAt: IsNull() }, { expiresAt: until });
    await manager.update(WebhookSecretEntity, { endpoint, expiresAt: MoreThan(until) }, { expiresAt: until });
  }

  /**
   * What each endpoint's deliveries are signed with, the newest first. What was sealed with another key is left out:
   * the endpoint's ledger tells of it, and no other endpoint suffers.
   */
  async inUse(manager: EntityManager, endpoints: readonly string[]): Promise<Map<string, string[]>> {
    const box = this.requireKey();
    const now = instant(this.options.now());
    const endpoint = In([...endpoints]);
    const rows = await manager.find(WebhookSecretEntity, {
      where: [
        { endpoint, expiresAt: IsNull() },
        { endpoint, expiresAt: MoreThan(now) },
      ],
      order: { id: 'DESC' },
    });
    const secrets = new Map<string, string[]>();
    for (const row of rows) {
      const opened = openable(box, row);
      if (opened) secrets.set(row.endpoint, [...(secrets.get(row.endpoint) ?? []), opened]);
    }
    return secrets;
  }

  async forget(manager: EntityManager, endpoint: string): Promise<void> {
    await manager.delete(WebhookSecretEntity, { endpoint });
  }
}

function openable(box: SecretBox, { sealed, endpoint }: WebhookSecretEntity): string | undefined {
  try {
    return box.open(sealed, endpoint);
  } catch (error) {
    if (error instanceof HubError) return undefined;
    throw error;
  }
}

const say = messages('catalogue.webhook.secrets', {
  noKey: {
    en: 'Webhooks are off: this hub has no HUB_WEBHOOK_KEY to keep secrets with; its operator sets one. WebSocket, SSE and polling carry the same feed.',
    zh: '推送未启用：本枢纽未配置用于保存密钥的 HUB_WEBHOOK_KEY，请联系运维设置；WebSocket、SSE 与轮询提供同一事件流。',
  },
});
