import { admit, type InternalToken, type TokenVerifier } from '@alliance-hub/auth';
import { Database, type DatabaseAddress, type DatabaseOptions } from '@alliance-hub/database';
import { type RunningSubgraph, type SubgraphRequest } from '@alliance-hub/graphql';
import { type Policy } from '@alliance-hub/policy';
import { askerOf, type SettlementContext, type SettlementServices } from './context';
import { store } from './data-source';
import { filingByIdLoader, filingLoader } from './filing/filing.loader';
import { FilingRepository } from './filing/filing.repository';
import { FilingService } from './filing/filing.service';
import { catalogueLoader } from './insurance-catalogue/insurance-catalogue.loader';
import { InsuranceCatalogueRepository } from './insurance-catalogue/insurance-catalogue.repository';
import { InsuranceCatalogueService } from './insurance-catalogue/insurance-catalogue.service';
import { buildSettlementSchema } from './schema';

export interface SettlementOptions {
  readonly database: DatabaseAddress;
  readonly policy: Policy;
  readonly verifier: TokenVerifier;
  readonly internalToken: InternalToken;
  /** Sees every SQL statement. */
  readonly logger?: DatabaseOptions['logger'];
}

/** The settlement subgraph with its store open: what the insurance pays, and what the patient pays. */
export interface Settlement extends RunningSubgraph, SettlementServices {
  readonly database: Database;
  readonly insuranceCatalogue: InsuranceCatalogueService;
  contextFor(request: SubgraphRequest): Promise<SettlementContext>;
}

/**
 * Opens the store, brings it up to date and builds the schema.
 * @throws HubError CONFIG_INVALID or DATA_DIR_UNWRITABLE when the store cannot be opened.
 */
export async function openSettlement(options: SettlementOptions): Promise<Settlement> {
  const { policy, verifier, internalToken, logger } = options;
  const subgraph = buildSettlementSchema();
  const database = await Database.open({ address: options.database, ...store, ...(logger && { logger }) });
  const services: SettlementServices = { filings: new FilingService(database, policy) };
  return {
    name: 'settlement',
    ...subgraph,
    ...services,
    database,
    insuranceCatalogue: new InsuranceCatalogueService(database),
    contextFor: async request => {
      const asker = await admit(internalToken, verifier, request);
      const filings = new FilingRepository(database.read);
      const context: SettlementContext = {
        requestId: request.requestId,
        policy,
        services,
        catalogue: catalogueLoader(new InsuranceCatalogueRepository(database.read)),
        filings: filingLoader(filings),
        filingById: filingByIdLoader(filings, () => askerOf(context)),
        ...(asker && { asker }),
      };
      return context;
    },
    ready: () => database.ready(),
    close: () => database.close(),
  };
}
