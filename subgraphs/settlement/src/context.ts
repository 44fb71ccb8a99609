import { type Asker } from '@alliance-hub/auth';
import { type EntityManager } from 'typeorm';
import { HubError, messages, type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import type DataLoader from 'dataloader';
import { type FilingRow } from './filing/filing.entity';
import { filingByIdLoader, filingLoader, type FilingLoader } from './filing/filing.loader';
import { FilingRepository } from './filing/filing.repository';
import { type FilingService } from './filing/filing.service';
import { catalogueLoader, type CatalogueLoader } from './insurance-catalogue/insurance-catalogue.loader';
import { InsuranceCatalogueRepository } from './insurance-catalogue/insurance-catalogue.repository';
import { PayableReads } from './payable/payable.reads';
import { type PaymentService } from './payment/payment.service';
import { PrepaymentReads } from './prepayment/prepayment.reads';
import { type PrepaymentService } from './prepayment/prepayment.service';

/** The use-cases that write. */
export interface SettlementServices {
  readonly filings: FilingService;
  readonly payments: PaymentService;
  readonly prepayments: PrepaymentService;
}

export interface ContextParts {
  readonly requestId: string;
  readonly asker: Asker | undefined;
  readonly policy: Policy;
  /** The day it is in China. */
  readonly today: PlainDate;
  readonly read: EntityManager;
  readonly services: SettlementServices;
  /** Copies execution's log up to its head. */
  readonly followExecution: () => Promise<number>;
}

/** What one request works with. The loaders are fresh for each request. */
export class SettlementContext {
  readonly requestId: string;
  /** Absent on internal doors. */
  readonly asker?: Asker;
  readonly policy: Policy;
  readonly services: SettlementServices;
  readonly followExecution: () => Promise<number>;
  readonly catalogue: CatalogueLoader;
  readonly filings: FilingLoader;
  /** Filings that the asker may see. */
  readonly filingById: DataLoader<string, FilingRow | undefined>;
  private ownPayables: PayableReads | undefined;
  private ownPrepayments: PrepaymentReads | undefined;

  constructor(private readonly parts: ContextParts) {
    const { requestId, asker, policy, services, followExecution, read } = parts;
    this.requestId = requestId;
    if (asker) this.asker = asker;
    this.policy = policy;
    this.services = services;
    this.followExecution = followExecution;
    this.catalogue = catalogueLoader(new InsuranceCatalogueRepository(read));
    const filings = new FilingRepository(read);
    this.filings = filingLoader(filings);
    this.filingById = filingByIdLoader(filings, () => askerOf(this));
  }

  /**
   * The payables that the asker may see.
   * @throws HubError UNAUTHENTICATED without an asker.
   */
  get payables(): PayableReads {
    const { read, today } = this.parts;
    return (this.ownPayables ??= new PayableReads(read, askerOf(this), today));
  }

  /**
   * The prepayments that the asker may see.
   * @throws HubError UNAUTHENTICATED without an asker.
   */
  get prepayments(): PrepaymentReads {
    const { read, policy, today } = this.parts;
    return (this.ownPrepayments ??= new PrepaymentReads(read, policy, askerOf(this), today));
  }

  /** What the request reads afterwards sees what it wrote. */
  readAgain(): void {
    this.filings.clearAll();
    this.ownPayables = undefined;
    this.ownPrepayments = undefined;
  }
}

/** @throws HubError UNAUTHENTICATED when nobody is known to ask. */
export function askerOf({ asker }: Pick<SettlementContext, 'asker'>): Asker {
  if (asker) return asker;
  throw new HubError('UNAUTHENTICATED', say('nobody'));
}

const say = messages('settlement.context', {
  nobody: {
    en: 'Filings and money are answered to a known asker only; send a bearer token.',
    zh: '备案与货款信息仅答复身份明确的请求；请附上令牌。',
  },
});
