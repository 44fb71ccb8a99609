import { type Asker } from '@alliance-hub/auth';
import { type FactPage } from '@alliance-hub/database';
import { HubError, messages } from '@alliance-hub/kernel';
import { type CommitmentService } from './commitment/commitment.service';
import { type MaintenanceService } from './data-gap/maintenance.service';
import { type CompanyService } from './company/company.service';
import { type ListingService } from './listing/listing.service';
import { type FeedRequest } from './price-linkage/linkage-door';
import { type PriceLinkageFeedPage } from './price-linkage/linkage-door.types';
import { type PriceLinkageService } from './price-linkage/price-linkage.service';
import { type WinningPriceService } from './price-linkage/record-winning-price';
import { type CodeTablesService } from './product/code-tables.service';
import { type ProductService } from './product/product.service';
import { type Reads } from './read/reads';
import { type SupplyListService } from './supply-list/supply-list.service';
import { type WithdrawalService } from './withdrawal/withdrawal.service';
import { type Webhooks } from './webhook';
import { type RedeliveryService } from './webhook/redelivery.service';
import { type WebhookDesk } from './webhook/webhook-desk';
import { type WebhookReads } from './webhook/webhook.reads';
import { type WebhookService } from './webhook/webhook.service';

/** The use-cases that write. */
export interface CatalogueServices {
  readonly supplyLists: SupplyListService;
  readonly listings: ListingService;
  readonly products: ProductService;
  readonly companies: CompanyService;
  readonly winningPrices: WinningPriceService;
  readonly withdrawals: WithdrawalService;
  readonly priceLinkage: PriceLinkageService;
  readonly webhooks: WebhookService;
  readonly redeliveries: RedeliveryService;
  readonly codeTables: CodeTablesService;
  readonly maintenance: MaintenanceService;
  readonly commitments: CommitmentService;
}

/** What resolvers work with: one for each request. */
export class CatalogueContext {
  private loaders: Reads;
  private ownWebhooks: WebhookReads | undefined;

  constructor(
    readonly asker: Asker | undefined,
    private readonly freshReads: () => Reads,
    /** The internal door: the log that execution follows. */
    readonly facts: (after: string, first: number) => Promise<FactPage>,
    /** The internal door: the feed that gateway and webhooks follow. */
    readonly linkageFeed: (request: FeedRequest) => Promise<PriceLinkageFeedPage>,
    private readonly services: CatalogueServices,
    private readonly hooks: Pick<Webhooks, 'desk' | 'readsFor'>,
  ) {
    this.loaders = freshReads();
  }

  /**
   * Loaders and lists.
   * @throws HubError UNAUTHENTICATED without an asker.
   */
  get reads(): Reads {
    this.requireAsker();
    return this.loaders;
  }

  /**
   * The webhook endpoints that the asker may see.
   * @throws HubError UNAUTHENTICATED without an asker.
   */
  get webhooks(): WebhookReads {
    return (this.ownWebhooks ??= this.hooks.readsFor(this.requireAsker()));
  }

  /**
   * The internal door of the gateways that deliver webhooks.
   * @throws HubError FORBIDDEN for any asker
   */
  get webhookDesk(): WebhookDesk {
    if (!this.asker) return this.hooks.desk;
    throw new HubError('FORBIDDEN', say('deliverers'));
  }

  /**
   * Carries out a mutation. What the request reads afterwards sees what it wrote.
   * @throws HubError UNAUTHENTICATED without an asker; the work itself decides whether this one may.
   */
  async write<T>(work: (services: CatalogueServices, asker: Asker) => Promise<T>): Promise<T> {
    const done = await work(this.services, this.requireAsker());
    this.loaders = this.freshReads();
    this.ownWebhooks = undefined;
    return done;
  }

  private requireAsker(): Asker {
    if (this.asker) return this.asker;
    throw new HubError('UNAUTHENTICATED', say('nobody'));
  }
}

const say = messages('catalogue.context', {
  deliverers: {
    en: 'Deliveries are handed to the gateways of this hub alone.',
    zh: '推送任务仅交给本枢纽的网关。',
  },
  nobody: {
    en: 'The catalogue answers a known asker only; send a bearer token.',
    zh: '目录仅答复身份明确的请求；请附上令牌。',
  },
});
