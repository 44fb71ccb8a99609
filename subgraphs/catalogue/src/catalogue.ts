import { admit, type InternalToken, type TokenVerifier } from '@alliance-hub/auth';
import { Database, type DatabaseAddress, readFacts } from '@alliance-hub/database';
import { type RunningSubgraph, type SubgraphRequest } from '@alliance-hub/graphql';
import { chinaToday, type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { repeat, type Repeating } from '@alliance-hub/serving';
import { type Logger } from 'typeorm';
import { ReferenceService } from './alliance/reference.service';
import { CommitmentService } from './commitment/commitment.service';
import { MaintenanceService } from './data-gap/maintenance.service';
import { CompanyService } from './company/company.service';
import { CatalogueContext, type CatalogueServices } from './context';
import { entities } from './entities';
import { ListingService } from './listing/listing.service';
import { Projector } from './listing/projection/projector';
import { migrations } from './migrations';
import { FeedCursors } from './price-linkage/feed-cursor';
import { linkageFeedPage } from './price-linkage/linkage-door';
import { PriceLinkageService } from './price-linkage/price-linkage.service';
import { WinningPriceService } from './price-linkage/record-winning-price';
import { sweepCases } from './price-linkage/sweep-cases';
import { CodeTablesService } from './product/code-tables.service';
import { ProductService } from './product/product.service';
import { Reads } from './read/reads';
import { buildCatalogueSchema } from './schema';
import { SupplyListService } from './supply-list/supply-list.service';
import { WithdrawalService } from './withdrawal/withdrawal.service';
import { openWebhooks } from './webhook';
import { SecretBox } from './webhook/secret-box';
import { type WebhookOptions } from './webhook/webhook-options';
import { writing } from './write/writing';

export interface CatalogueOptions {
  database: DatabaseAddress;
  policy: Policy;
  verifier: TokenVerifier;
  internalToken: InternalToken;
  /** Sees every SQL statement. */
  logger?: Logger;
  webhooks?: WebhookSettings;
}

/** What the operator says of webhooks. */
export interface WebhookSettings extends Partial<Pick<WebhookOptions, 'now' | 'random'>> {
  /** 32 bytes in base64 that keep the signing secrets; without it nobody can create an endpoint. */
  key?: string;
  /** Receivers on this machine and plain HTTP are allowed. */
  demo: boolean;
}

/** The catalogue with its store open: the graph to read, the services to write. */
export interface Catalogue extends RunningSubgraph, CatalogueServices {
  contextFor(request: SubgraphRequest): Promise<CatalogueContext>;
  readonly database: Database;
  readonly reference: ReferenceService;
  /** What a day brings to the cases of price linkage: gives how many it found overdue, each of which it finds once. */
  sweepCases(on: PlainDate): Promise<number>;
}

/**
 * Opens the store, brings its schema up to date, and projects everything again if the policy has changed since.
 * @throws HubError CONFIG_INVALID or DATA_DIR_UNWRITABLE.
 */
export async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const { policy, verifier, internalToken, logger } = options;
  const database = await Database.open({
    address: options.database,
    entities,
    migrations,
    ...(logger && { logger }),
  });
  const projector = new Projector(policy);
  await writing(database, manager => projector.followPolicy(manager));
  const cursors = await FeedCursors.of(database.read);
  const hooks = openWebhooks(database, cursors, webhookOptions(options.webhooks));
  const services: CatalogueServices = {
    supplyLists: new SupplyListService(database, projector, policy),
    listings: new ListingService(database, projector, policy),
    products: new ProductService(database, projector),
    companies: new CompanyService(database),
    winningPrices: new WinningPriceService(database, projector, policy),
    withdrawals: new WithdrawalService(database, projector, policy),
    priceLinkage: new PriceLinkageService(database, projector, policy),
    webhooks: hooks.webhooks,
    redeliveries: hooks.redeliveries,
    codeTables: new CodeTablesService(database, projector),
    maintenance: new MaintenanceService(database),
    commitments: new CommitmentService(database),
  };
  return {
    name: 'catalogue',
    ...buildCatalogueSchema(),
    contextFor: async request => {
      const asker = await admit(internalToken, verifier, request);
      return new CatalogueContext(
        asker,
        () => new Reads(database.read, policy, cursors),
        (after, first) => readFacts(database.read, after, first),
        page => linkageFeedPage(database.read, cursors, page),
        services,
        hooks,
      );
    },
    ready: () => database.ready(),
    close: () => database.close(),
    database,
    reference: new ReferenceService(database, projector),
    ...services,
    sweepCases: on => sweepCases(database, policy, on),
  };
}

/** Looks every so often, until stopped, what the day brings to the cases of price linkage. */
export const startSweeping = (
  catalogue: Pick<Catalogue, 'sweepCases'>,
  everyMs: number = SWEEP_EVERY,
  onError?: (error: unknown) => void,
): Repeating => repeat(() => catalogue.sweepCases(chinaToday()), everyMs, onError);

const SWEEP_EVERY = 10 * 60_000;

/** @throws HubError CONFIG_INVALID for a key that is none. */
function webhookOptions({ key, demo, now, random }: WebhookSettings = { demo: false }): WebhookOptions {
  return {
    ...(key !== undefined && { box: SecretBox.of(key) }),
    demo,
    now: now ?? (() => new Date()),
    random: random ?? Math.random,
  };
}
