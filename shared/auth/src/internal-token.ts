import { randomBytes, timingSafeEqual } from 'node:crypto';
import { HubError, messages } from '@alliance-hub/kernel';

/** The secret that opens a subgraph's doors to the gateway and to the other subgraphs (`HUB_INTERNAL_TOKEN`). */
export class InternalToken {
  constructor(readonly value: string) {}

  /** For one process that holds gateway and subgraphs. */
  static random(): InternalToken {
    return new InternalToken(randomBytes(32).toString('base64url'));
  }

  /** @throws HubError FORBIDDEN unless the caller holds the same secret. */
  require(given: string | undefined): void {
    const expected = Buffer.from(this.value);
    const actual = Buffer.from(given ?? '');
    if (expected.length === actual.length && timingSafeEqual(expected, actual)) return;
    throw new HubError('FORBIDDEN', say('askTheGateway'));
  }
}

const say = messages('auth.internalToken', {
  askTheGateway: {
    en: 'A subgraph answers the gateway and its own followers only; ask the gateway.',
    zh: '子图仅答复网关及其跟随者；请向网关查询。',
  },
});
