import { admit, type InternalToken, type TokenVerifier } from '@alliance-hub/auth';
import { Database, type DatabaseAddress, readFacts } from '@alliance-hub/database';
import type { RunningSubgraph, SubgraphRequest } from '@alliance-hub/graphql';
import { chinaToday, type PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { repeat, type Repeating } from '@alliance-hub/serving';
import type { Logger } from 'typeorm';
import { AgreementService } from './agreement/agreement.service';
import { SigningService } from './agreement/signing.service';
import type { ReadCatalogueFacts } from './catalogue-follower/catalogue-fact';
import { CatalogueFollower } from './catalogue-follower/catalogue-follower.service';
import { ExecutionContext, type ExecutionServices } from './context';
import { ENTITIES } from './entities';
import { InstitutionService } from './institution/institution.service';
import { CreateExecution20261122090000 } from './migrations/20261122090000-create-execution';
import { RecordedTime20261125230000 } from './migrations/20261125230000-recorded-time';
import { DecisionRequests20261126040000 } from './migrations/20261126040000-decision-requests';
import { OfflinePurchases20261126070000 } from './migrations/20261126070000-offline-purchases';
import { CreateRenewal20261126090000 } from './migrations/20261126090000-create-renewal';
import { CarriedOverSent20261126110000 } from './migrations/20261126110000-carried-over-sent';
import { PurchaseService } from './purchase/purchase.service';
import { Reads } from './query/reads';
import { bringCarryOver } from './renewal/carry-over-state';
import { RenewalService } from './renewal/renewal.service';
import { CycleExtensionService } from './rollout/cycle-extension.service';
import { applyPolicy } from './rollout/policy-in-force';
import { buildExecutionSchema } from './schema';

export interface ExecutionOptions {
  database: DatabaseAddress;
  policy: Policy;
  verifier: TokenVerifier;
  internalToken: InternalToken;
  /** Reads the catalogue's log through its internal door. */
  catalogueFacts: ReadCatalogueFacts;
  /** Sees every statement. */
  logger?: Logger;
  /** The day it is; by default in China now. */
  today?: () => PlainDate;
}

/** Execution with its store open: the subgraph, and the services that write. */
export interface Execution extends RunningSubgraph, ExecutionServices {
  contextFor(request: SubgraphRequest): Promise<ExecutionContext>;
  readonly database: Database;
  readonly policy: Policy;
  readonly today: () => PlainDate;
  /**
   * Copies the catalogue's log up to its head, and carries over what a year that ended leaves. Returns the number of
   * facts taken.
   */
  followCatalogue(): Promise<number>;
}

/**
 * Opens the store, brings it up to date and in line with the policy.
 * @throws HubError CONFIG_INVALID or DATA_DIR_UNWRITABLE, a sentence that says what to do
 */
export async function openExecution(options: ExecutionOptions): Promise<Execution> {
  const { policy, verifier, internalToken, catalogueFacts, logger, today = () => chinaToday() } = options;
  const database = await Database.open({
    address: options.database,
    entities: ENTITIES,
    migrations: [
      CreateExecution20261122090000,
      RecordedTime20261125230000,
      DecisionRequests20261126040000,
      OfflinePurchases20261126070000,
      CreateRenewal20261126090000,
      CarriedOverSent20261126110000,
    ],
    ...(logger && { logger }),
  });
  await applyPolicy(database, policy, today());
  await bringCarryOver(database, policy, today());
  const follower = new CatalogueFollower({ database, policy, read: catalogueFacts });
  const followCatalogue = async () => {
    const taken = await follower.toHead();
    await bringCarryOver(database, policy, today());
    return taken;
  };
  const parts = { database, policy, followCatalogue, today };
  const agreements = new AgreementService(parts);
  const services: ExecutionServices = {
    institutions: new InstitutionService(database, policy, today),
    agreements,
    signing: new SigningService(database, policy, today),
    purchases: new PurchaseService(parts),
    extensions: new CycleExtensionService(database, policy, today),
    renewals: new RenewalService({ ...parts, agreements }),
  };
  return {
    name: 'execution',
    ...buildExecutionSchema(),
    database,
    policy,
    today,
    ...services,
    followCatalogue,
    contextFor: async request => {
      const asker = await admit(internalToken, verifier, request);
      const day = today();
      return new ExecutionContext({
        ...(asker && { asker }),
        policy,
        today: day,
        readsFor: known => new Reads(database.read, policy, day, known),
        facts: (after, first) => readFacts(database.read, after, first),
        services,
      });
    },
    ready: () => database.ready(),
    close: () => database.close(),
  };
}

/** Follows the catalogue every so often until stopped. */
export const startFollowing = (
  execution: Pick<Execution, 'followCatalogue'>,
  everyMs: number,
  onError?: (error: unknown) => void,
): Repeating => repeat(() => execution.followCatalogue(), everyMs, onError);
