import { admit, type InternalToken, type TokenVerifier } from '@alliance-hub/auth';
import { Database, type DatabaseAddress, type DatabaseOptions } from '@alliance-hub/database';
import { type RunningSubgraph, type SubgraphRequest } from '@alliance-hub/graphql';
import { chinaToday, type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { repeat, type Repeating } from '@alliance-hub/serving';
import { SettlementContext, type SettlementServices } from './context';
import { store } from './data-source';
import { FilingService } from './filing/filing.service';
import { InsuranceCatalogueService } from './insurance-catalogue/insurance-catalogue.service';
import { ExecutionFollower } from './execution-follower/execution-follower.service';
import { type ReadExecutionFacts } from './execution-follower/execution-fact';
import { applyPolicy } from './payable/renew-terms';
import { PaymentService } from './payment/payment.service';
import { PrepaymentService } from './prepayment/prepayment.service';
import { buildSettlementSchema } from './schema';

export interface SettlementOptions {
  readonly database: DatabaseAddress;
  readonly policy: Policy;
  readonly verifier: TokenVerifier;
  readonly internalToken: InternalToken;
  /** Reads execution's log through its internal door. */
  readonly executionFacts: ReadExecutionFacts;
  /** Sees every SQL statement. */
  readonly logger?: DatabaseOptions['logger'];
  /** The day it is; by default in China now. */
  readonly today?: () => PlainDate;
}

/** The settlement subgraph with its store open: what the insurance pays, and what the patient pays. */
export interface Settlement extends RunningSubgraph, SettlementServices {
  readonly database: Database;
  readonly policy: Policy;
  readonly insuranceCatalogue: InsuranceCatalogueService;
  /** Copies execution's log up to its head. Returns the number of facts taken. */
  followExecution(): Promise<number>;
  contextFor(request: SubgraphRequest): Promise<SettlementContext>;
}

/**
 * Opens the store, brings it up to date and builds the schema.
 * @throws HubError CONFIG_INVALID or DATA_DIR_UNWRITABLE when the store cannot be opened.
 */
export async function openSettlement(options: SettlementOptions): Promise<Settlement> {
  const { policy, verifier, internalToken, executionFacts, logger, today = () => chinaToday() } = options;
  const subgraph = buildSettlementSchema();
  const database = await Database.open({ address: options.database, ...store, ...(logger && { logger }) });
  await applyPolicy(database, policy);
  const follower = new ExecutionFollower({ database, policy, read: executionFacts });
  const followExecution = () => follower.toHead();
  const services: SettlementServices = {
    filings: new FilingService(database, policy, today),
    payments: new PaymentService(database, today),
    prepayments: new PrepaymentService(database, policy, today),
  };
  return {
    name: 'settlement',
    ...subgraph,
    ...services,
    database,
    policy,
    followExecution,
    insuranceCatalogue: new InsuranceCatalogueService(database),
    contextFor: async request =>
      new SettlementContext({
        requestId: request.requestId,
        asker: await admit(internalToken, verifier, request),
        policy,
        today: today(),
        read: database.read,
        services,
        followExecution,
      }),
    ready: () => database.ready(),
    close: () => database.close(),
  };
}

/** Follows execution every so often until stopped. */
export const startFollowingExecution = (
  settlement: Pick<Settlement, 'followExecution'>,
  everyMs: number,
  onError?: (error: unknown) => void,
): Repeating => repeat(() => settlement.followExecution(), everyMs, onError);
