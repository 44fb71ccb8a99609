import { type Asker, type TokenVerifier } from '@alliance-hub/auth';
import { HubError, type Language, messages } from '@alliance-hub/kernel';
import { refused } from './refusal';

/** How long a verified token is trusted before it is verified again, milliseconds: its key may be withdrawn. */
const TRUSTED_FOR = 60_000;

/** The token behind a live connection: it may run out, be renewed, or be withdrawn while the connection lasts. */
export class LiveToken {
  private verifiedAt = Date.now();

  private constructor(
    private readonly verifier: TokenVerifier,
    private header: string,
    private bearer: Asker,
  ) {}

  /** @throws HubError UNAUTHENTICATED when it is missing, expired or not ours. */
  static async accept(verifier: TokenVerifier, authorization: string | undefined): Promise<LiveToken> {
    const asker = await verifier.verify(authorization);
    return new LiveToken(verifier, authorization as string, asker);
  }

  get authorization(): string {
    return this.header;
  }

  get asker(): Asker {
    return this.bearer;
  }

  get expiresAt(): Date {
    return new Date(this.bearer.exp * 1_000);
  }

  get expired(): boolean {
    return this.expiresAt.getTime() <= Date.now();
  }

  /** @throws HubError or Refusal UNAUTHENTICATED when it is no longer good. */
  async check(): Promise<void> {
    if (this.expired) throw refused('UNAUTHENTICATED', say('expired'), 'Authorization');
    if (Date.now() - this.verifiedAt < TRUSTED_FOR) return;
    await this.verifier.verify(this.header);
    this.verifiedAt = Date.now();
  }

  /** Another process refused it: verify it at the next check. */
  distrust(): void {
    this.verifiedAt = 0;
  }

  /**
   * Goes on with a fresh token of the same bearer with the same rights.
   * @throws HubError UNAUTHENTICATED or FORBIDDEN.
   */
  async renew(authorization: string): Promise<void> {
    const asker = await this.verifier.verify(authorization);
    if (asker.sub !== this.bearer.sub || rightsOf(asker) !== rightsOf(this.bearer)) {
      throw new HubError('FORBIDDEN', say('otherRights'), { field: 'authorization' });
    }
    this.header = authorization;
    this.bearer = asker;
    this.verifiedAt = Date.now();
  }
}

const sorted = (codes: readonly string[]) => [...codes].sort();

/** Everything in a token that decides what its bearer sees: equal texts see the same. */
export const rightsOf = ({ role, jurisdictions, companies, institutions }: Asker): string =>
  JSON.stringify([role, sorted(jurisdictions), sorted(companies), sorted(institutions)]);

/** Those who share an answer: same rights, same language. */
export const audienceOf = (asker: Asker, language: Language): string => `${language} ${rightsOf(asker)}`;

const say = messages('gateway.token', {
  expired: {
    en: 'The token has expired; fetch a new one from its issuer and subscribe again after your last cursor.',
    zh: '令牌已过期；请向签发方获取新令牌，并自最后游标起重新订阅。',
  },
  otherRights: {
    en: 'The new token is of another bearer or has other rights; open a connection of its own for it.',
    zh: '新令牌属于其他持有人或权限不同；请为其另建连接。',
  },
});
