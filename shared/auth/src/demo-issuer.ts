import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { HubError, messages } from '@alliance-hub/kernel';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { type AskerInput } from './asker';
import type { TokenRules } from './tokens';

const ISSUER = 'alliance-hub-demo';
const AUDIENCE = 'alliance-hub';
const LIFETIME = '30 days';

/** Signs tokens for the demonstration with a key made on this machine. Never present in production. */
export class DemoIssuer {
  private constructor(private readonly key: JWK) {}

  /**
   * Takes the key from `file`, or makes one and keeps it there, readable by its owner alone.
   * @throws HubError CONFIG_INVALID when the file is there and holds no such key
   */
  static async open(file?: string): Promise<DemoIssuer> {
    if (file && existsSync(file)) return new DemoIssuer(await readKey(file));
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key: JWK = { ...(await exportJWK(privateKey)), kid: 'demo', alg: 'ES256' };
    if (file) writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
    return new DemoIssuer(key);
  }

  /** What a verifier needs to accept this issuer's tokens. */
  get rules(): TokenRules & { keys: JSONWebKeySet } {
    const { kty, crv, x, y, kid, alg } = this.key;
    return { issuer: ISSUER, audience: AUDIENCE, keys: { keys: [{ kty, crv, x, y, kid, alg }] } };
  }

  async issue({ sub, ...claims }: AskerInput, lifetime: string | number = LIFETIME): Promise<string> {
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'demo' })
      .setSubject(sub)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(await importJWK(this.key, 'ES256'));
  }
}

const say = messages('auth.demo', {
  brokenKey: {
    en: 'The demonstration key {file} cannot be used ({why}); delete the file, and the next start makes another and prints new tokens.',
    zh: '演示密钥 {file} 无法使用（{why}）；请删除该文件，下次启动将重新生成并打印新的令牌。',
  },
});

/** A key that signs, as this issuer made it. */
async function readKey(file: string): Promise<JWK> {
  try {
    const key = JSON.parse(readFileSync(file, 'utf8')) as JWK;
    const isPrivate = typeof key === 'object' && key !== null && typeof key.d === 'string';
    if (!isPrivate || key.kid !== 'demo') throw new Error('it is not the key of a demonstration');
    await importJWK(key, 'ES256');
    return key;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HubError('CONFIG_INVALID', say('brokenKey', { file, why }), {
      field: 'demo-key.json',
      value: file,
      cause,
    });
  }
}
