import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { HubError, messages } from '@alliance-hub/kernel';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps signing secrets encrypted in the store, with a key that is not in it (`HUB_WEBHOOK_KEY`). */
export class SecretBox {
  private constructor(private readonly key: Buffer) {}

  /**
   * @param written 32 bytes in base64.
   * @throws HubError CONFIG_INVALID
   */
  static of(written: string): SecretBox {
    const key = Buffer.from(written, 'base64');
    if (key.length === KEY_BYTES) return new SecretBox(key);
    throw new HubError('CONFIG_INVALID', say('keyLength', { bytes: key.length }), {
      field: 'HUB_WEBHOOK_KEY',
    });
  }

  /** @param purpose what the secret belongs to: a sealed text moved to another row does not open. */
  seal(secret: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** @throws HubError CONFIG_INVALID when it was sealed with another key, or changed since. */
  open(sealed: string, purpose: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    try {
      const cipher = createDecipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(tag);
      const opened = cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([opened, cipher.final()]).toString('utf8');
    } catch (cause) {
      throw new HubError('CONFIG_INVALID', say('otherKey'), { field: 'HUB_WEBHOOK_KEY', cause });
    }
  }
}

const say = messages('catalogue.webhook.secret', {
  keyLength: {
    en: 'HUB_WEBHOOK_KEY holds {bytes} bytes; it must be 32 random bytes in base64 (openssl rand -base64 32).',
    zh: 'HUB_WEBHOOK_KEY 为 {bytes} 字节；应为 32 个随机字节的 base64（openssl rand -base64 32）。',
  },
  otherKey: {
    en: 'A webhook secret was sealed with another HUB_WEBHOOK_KEY; start with that key, or let its owner rotate the secret.',
    zh: '推送密钥由另一 HUB_WEBHOOK_KEY 加密；请使用原密钥启动，或由所有者轮换推送密钥。',
  },
});
