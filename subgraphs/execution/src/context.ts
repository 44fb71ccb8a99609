import type { Asker } from '@alliance-hub/auth';
import type { FactPage } from '@alliance-hub/database';
import { HubError, messages, type PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { Reads } from './query/reads';
import type { RenewalService } from './renewal/renewal.service';

/** The use-cases that write. */
export interface ExecutionServices {
  readonly renewals: RenewalService;
}

/** What resolvers work with: one for each request. */
export interface ExecutionContext {
  /** Absent on internal doors. */
  readonly asker?: Asker;
  readonly policy: Policy;
  /** The day it is in China. */
  readonly today: PlainDate;
  /** Loaders and lists. @throws HubError UNAUTHENTICATED without an asker. */
  readonly reads: Reads;
  /**
   * Carries out a mutation; what the request reads afterwards sees what it wrote. The work itself decides whether this
   * asker may.
   * @throws HubError UNAUTHENTICATED without an asker
   */
  readonly write: <T>(work: (services: ExecutionServices, asker: Asker) => Promise<T>) => Promise<T>;
  /** The internal door: the log that settlement follows. */
  readonly facts: (after: string, first: number) => Promise<FactPage>;
}

export interface ContextParts {
  asker?: Asker;
  policy: Policy;
  today: PlainDate;
  readsFor: (asker: Asker) => Reads;
  services: ExecutionServices;
  facts: ExecutionContext['facts'];
}

export function contextOf({
  asker,
  policy,
  today,
  readsFor,
  services,
  facts,
}: ContextParts): ExecutionContext {
  let reads = asker && readsFor(asker);
  return {
    ...(asker && { asker }),
    policy,
    today,
    facts,
    write: async work => {
      if (!asker) throw new HubError('UNAUTHENTICATED', say('nobody'));
      const done = await work(services, asker);
      reads = readsFor(asker);
      return done;
    },
    get reads() {
      if (reads) return reads;
      throw new HubError('UNAUTHENTICATED', say('nobody'));
    },
  };
}

const say = messages('execution.context', {
  nobody: {
    en: 'Execution answers a known asker only; send a bearer token.',
    zh: '执行数据仅答复身份明确的请求；请附上令牌。',
  },
});
