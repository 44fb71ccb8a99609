import type { Asker } from '@alliance-hub/auth';
import type { FactPage } from '@alliance-hub/database';
import { HubError, messages, type PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { Reads } from './query/reads';

/** What resolvers work with: one for each request. */
export interface ExecutionContext {
  /** Absent on internal doors. */
  readonly asker?: Asker;
  readonly policy: Policy;
  /** The day it is in China. */
  readonly today: PlainDate;
  /** Loaders and lists. @throws HubError UNAUTHENTICATED without an asker. */
  readonly reads: Reads;
  /** The internal door: the log that settlement follows. */
  readonly facts: (after: string, first: number) => Promise<FactPage>;
}

export interface ContextParts {
  asker?: Asker;
  policy: Policy;
  today: PlainDate;
  readsFor: (asker: Asker) => Reads;
  facts: ExecutionContext['facts'];
}

export function contextOf({ asker, policy, today, readsFor, facts }: ContextParts): ExecutionContext {
  const reads = asker && readsFor(asker);
  return {
    ...(asker && { asker }),
    policy,
    today,
    facts,
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
