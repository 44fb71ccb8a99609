import { readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { type AskerInput } from './asker';
import type { TokenRules } from './tokens';

const ISSUER = 'alliance-hub-demo';
const AUDIENCE = 'alliance-hub';
const LIFETIME = '30 days';

/** Signs tokens for the demonstration with a key made on this machine. Never present in production. */
export class DemoIssuer {
  private constructor(private readonly key: JWK) {}

  /** Takes the key from `file`, or makes one and keeps it there, readable by its owner alone. */
  static async open(file?: string): Promise<DemoIssuer> {
    const kept = file && readKey(file);
    if (kept) return new DemoIssuer(kept);
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

function readKey(file: string): JWK | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch {
    return undefined;
  }
}
