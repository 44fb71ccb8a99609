import { createHash } from 'node:crypto';
import { HubError, messages, type Text } from '@alliance-hub/kernel';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { type Asker, claimsSchema } from './asker';

export interface TokenRules {
  issuer: string;
  audience: string;
  /** Public keys of the issuer: the keys, or where it publishes them (they are fetched again when it rotates them). */
  keys: JSONWebKeySet | URL;
}

const REMEMBERED = 1_000;

/** A token whose key the issuer has withdrawn is refused after at most this long, milliseconds. */
const TRUSTED_FOR = 60_000;

/** Verifies bearer tokens (JWT, RFC 7519). What was verified is remembered for a minute. */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly verified = new Map<string, { asker: Asker; until: number }>();

  constructor(private readonly rules: TokenRules) {
    this.keys =
      rules.keys instanceof URL
        ? createRemoteJWKSet(rules.keys, { cooldownDuration: 5_000 })
        : createLocalJWKSet(rules.keys);
  }

  /**
   * @param authorization the header, `Bearer <token>`.
   * @throws HubError UNAUTHENTICATED, saying whether the token is missing, expired or not ours.
   */
  async verify(authorization: string | undefined): Promise<Asker> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      throw new HubError('UNAUTHENTICATED', say('missing'), { field: 'Authorization' });
    }
    const key = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(key);
    if (known && known.until > Date.now()) return known.asker;
    const asker = await this.check(token);
    if (this.verified.size >= REMEMBERED) this.verified.clear();
    this.verified.set(key, { asker, until: Math.min(asker.exp * 1_000, Date.now() + TRUSTED_FOR) });
    return asker;
  }

  private async check(token: string): Promise<Asker> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.rules.issuer,
        audience: this.rules.audience,
        algorithms: ['ES256', 'EdDSA', 'RS256'],
        requiredClaims: ['exp', 'sub'],
      });
      return claimsSchema.parse(payload);
    } catch (cause) {
      throw new HubError('UNAUTHENTICATED', refusal(cause), { field: 'Authorization', cause });
    }
  }
}

function refusal(cause: unknown): Text {
  if (cause instanceof errors.JWTExpired) return say('expired');
  if (cause instanceof z.ZodError) return say('claims');
  if (cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)) return say('notOurs');
  return say('noKeys');
}

const say = messages('auth.tokens', {
  missing: {
    en: 'Nothing is answered without a token: send the header «Authorization: Bearer <token>».',
    zh: '未附令牌的请求不予答复：请发送请求头“Authorization: Bearer <令牌>”。',
  },
  expired: {
    en: 'The token has expired; fetch a new one from its issuer.',
    zh: '令牌已过期；请向签发方重新获取。',
  },
  claims: {
    en: 'The token is genuine, but its claims are not what the hub knows (role, jurisdictions, companies, institutions); ask its issuer.',
    zh: '令牌有效，但其声明（role、jurisdictions、companies、institutions）无法识别；请联系签发方。',
  },
  notOurs: {
    en: 'The token was not issued for this hub or was changed; fetch a new one from its issuer.',
    zh: '令牌并非为本平台签发或已被改动；请向签发方重新获取。',
  },
  noKeys: {
    en: 'The keys of the token’s issuer cannot be fetched at present; ask again in a minute.',
    zh: '暂时无法获取令牌签发方的公钥；请一分钟后重试。',
  },
});
