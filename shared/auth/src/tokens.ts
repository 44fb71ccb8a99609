import { createHash } from 'node:crypto';
import { HubError } from '@alliance-hub/kernel';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { type Asker, claimsSchema } from './asker';

export interface TokenRules {
  issuer: string;
  audience: string;
  /** Public keys of the issuer. */
  keys: JSONWebKeySet;
}

const REMEMBERED = 1_000;

/** Verifies bearer tokens (JWT, RFC 7519). What was verified is remembered until it expires. */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly verified = new Map<string, Asker>();

  constructor(private readonly rules: TokenRules) {
    this.keys = createLocalJWKSet(rules.keys);
  }

  /**
   * @param authorization the header, `Bearer <token>`.
   * @throws HubError UNAUTHENTICATED, saying whether the token is missing, expired or not ours.
   */
  async verify(authorization: string | undefined): Promise<Asker> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      throw new HubError(
        'UNAUTHENTICATED',
        'Nothing is answered without a token: send the header «Authorization: Bearer <token>».',
        {
          field: 'Authorization',
        },
      );
    }
    const key = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(key);
    if (known && known.exp * 1_000 > Date.now()) return known;
    const asker = await this.check(token);
    if (this.verified.size >= REMEMBERED) this.verified.clear();
    this.verified.set(key, asker);
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

function refusal(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'The token has expired; fetch a new one from its issuer.';
  if (cause instanceof errors.JOSEError)
    return 'The token was not issued for this hub or was changed; fetch a new one from its issuer.';
  return 'The token is genuine, but its claims are not what the hub knows (role, jurisdictions, companies, institutions); ask its issuer.';
}
