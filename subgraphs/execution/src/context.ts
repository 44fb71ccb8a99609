import type { Asker } from '@alliance-hub/auth';
import type { FactPage } from '@alliance-hub/database';
import { HubError, messages, type PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { AgreementService } from './agreement/agreement.service';
import type { SigningService } from './agreement/signing.service';
import type { InstitutionService } from './institution/institution.service';
import type { PurchaseService } from './purchase/purchase.service';
import type { Reads } from './query/reads';
import type { RenewalService } from './renewal/renewal.service';
import type { CycleExtensionService } from './rollout/cycle-extension.service';

/** The use-cases that write. */
export interface ExecutionServices {
  readonly institutions: InstitutionService;
  readonly agreements: AgreementService;
  readonly signing: SigningService;
  readonly purchases: PurchaseService;
  readonly extensions: CycleExtensionService;
  readonly renewals: RenewalService;
}

export interface ContextParts {
  /** Absent on internal doors. */
  asker?: Asker;
  policy: Policy;
  today: PlainDate;
  readsFor: (asker: Asker) => Reads;
  facts: (after: string, first: number) => Promise<FactPage>;
  services: ExecutionServices;
}

/** What resolvers work with: one for each request. */
export class ExecutionContext {
  readonly asker?: Asker;
  readonly policy: Policy;
  /** The day it is in China. */
  readonly today: PlainDate;
  /** The internal door: the log that settlement follows. */
  readonly facts: ContextParts['facts'];
  private loaders: Reads | undefined;

  constructor(private readonly parts: ContextParts) {
    const { asker, policy, today, facts } = parts;
    if (asker) this.asker = asker;
    this.policy = policy;
    this.today = today;
    this.facts = facts;
  }

  /** Loaders and lists. @throws HubError UNAUTHENTICATED without an asker. */
  get reads(): Reads {
    return (this.loaders ??= this.parts.readsFor(this.requireAsker()));
  }

  /**
   * Carries out a mutation. What the request reads afterwards sees what it wrote.
   * @throws HubError UNAUTHENTICATED without an asker; the work itself decides whether this one may.
   */
  async write<T>(work: (services: ExecutionServices, asker: Asker) => Promise<T>): Promise<T> {
    const done = await work(this.parts.services, this.requireAsker());
    this.loaders = undefined;
    return done;
  }

  private requireAsker(): Asker {
    if (this.asker) return this.asker;
    throw new HubError('UNAUTHENTICATED', say('nobody'));
  }
}

const say = messages('execution.context', {
  nobody: {
    en: 'Execution answers a known asker only; send a bearer token.',
    zh: '执行数据仅答复身份明确的请求；请附上令牌。',
  },
});
