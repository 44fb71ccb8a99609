import { HubError, messages } from '@alliance-hub/kernel';
import { type Asker, claimsSchema } from './asker';
import { type InternalToken } from './internal-token';
import { type TokenVerifier } from './tokens';

/** What a request to a subgraph shows of itself. */
export interface Shown {
  internalToken?: string;
  /** The client's own header. */
  authorization?: string;
  /** In whose name the hub itself asks, where no client does: {@link inTheNameOf}. */
  onBehalfOf?: string;
}

/**
 * The door of a subgraph: nothing is answered without the internal token, and whoever holds it is the hub itself. A
 * client's token is verified again; where there is no client, as for a webhook, the hub says in whose name it asks.
 * @returns the asker; undefined at internal doors.
 * @throws HubError FORBIDDEN or UNAUTHENTICATED
 */
export async function admit(
  internalToken: InternalToken,
  verifier: TokenVerifier,
  { internalToken: given, authorization, onBehalfOf }: Shown,
): Promise<Asker | undefined> {
  internalToken.require(given);
  if (authorization !== undefined) return verifier.verify(authorization);
  return onBehalfOf === undefined ? undefined : named(onBehalfOf);
}

/** The claims as the hub hands them to a subgraph. */
export const inTheNameOf = (asker: Asker): string =>
  Buffer.from(JSON.stringify(asker), 'utf8').toString('base64url');

function named(onBehalfOf: string): Asker {
  const claims = claimsSchema.safeParse(claimsIn(onBehalfOf));
  if (claims.success && claims.data.exp * 1_000 > Date.now()) return claims.data;
  throw new HubError('UNAUTHENTICATED', say(claims.success ? 'expired' : 'notClaims'), {
    field: 'onBehalfOf',
    ...(claims.success ? {} : { cause: claims.error }),
  });
}

function claimsIn(written: string): unknown {
  try {
    return JSON.parse(Buffer.from(written, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const say = messages('auth.admission', {
  expired: {
    en: 'The rights with which this is asked have expired; their owner renews them.',
    zh: '所用授权已到期；请由所有者续期。',
  },
  notClaims: {
    en: 'The claims of the one in whose name this is asked cannot be read.',
    zh: '无法读取被代理者的声明。',
  },
});
