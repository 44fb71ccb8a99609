import { InternalToken, type TokenVerifier } from '@alliance-hub/auth';
import {
  loadSample as loadCatalogueSample,
  openCatalogue,
  startSweeping,
  type Catalogue,
  type WebhookSettings,
} from '@alliance-hub/catalogue';
import {
  loadSample as loadExecutionSample,
  openExecution,
  startFollowing,
  type Execution,
} from '@alliance-hub/execution';
import { type DatabaseOptions } from '@alliance-hub/database';
import { type RunningSubgraph } from '@alliance-hub/graphql';
import { internalError } from '@alliance-hub/kernel';
import { loadPolicy, type Policy } from '@alliance-hub/policy';
import {
  loadSample as loadSettlementSample,
  openSettlement,
  type Settlement,
  startFollowingExecution,
} from '@alliance-hub/settlement';
import { type GraphQLDataSource } from '@apollo/gateway';
import { type Config } from './config';
import { readCatalogueFacts } from './catalogue-facts';
import { readExecutionFacts } from './execution-facts';
import { InProcessSource } from './in-process-source';

/** How often execution looks for new catalogue facts, and settlement for new execution facts, milliseconds. */
const FOLLOW_EVERY = 1_000;

/** The three subgraphs in this process, with their stores open, execution up to date with catalogue and settlement with execution. */
export interface EmbeddedHub {
  policy: Policy;
  catalogue: Catalogue;
  execution: Execution;
  settlement: Settlement;
  sourceOf: (subgraph: string) => GraphQLDataSource;
  /** @throws when one of the stores does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param watch sees every SQL statement of the three stores.
 * @throws HubError POLICY_INVALID, CONFIG_INVALID or DATA_DIR_UNWRITABLE, each a sentence for the operator.
 */
export async function openHub(
  { databases, rules, webhooks }: Pick<Config, 'databases' | 'rules'> & { webhooks?: WebhookSettings },
  verifier: TokenVerifier,
  watch?: DatabaseOptions['logger'],
): Promise<EmbeddedHub> {
  const policy = loadPolicy(rules);
  const internalToken = InternalToken.random();
  const shared = { policy, verifier, internalToken, ...(watch && { logger: watch }) };
  const catalogue = await openCatalogue({
    ...shared,
    database: databases.catalogue,
    ...(webhooks && { webhooks }),
  });
  const execution = await openExecution({
    ...shared,
    database: databases.execution,
    catalogueFacts: (after, first) => readCatalogueFacts(catalogue, internalToken, after, first),
  });
  const settlement = await openSettlement({
    ...shared,
    database: databases.settlement,
    executionFacts: (after, first) => readExecutionFacts(execution, internalToken, after, first),
  });
  await execution.followCatalogue();
  await settlement.followExecution();
  const following = startFollowing(execution, FOLLOW_EVERY);
  const followingExecution = startFollowingExecution(settlement, FOLLOW_EVERY);
  const sweeping = startSweeping(catalogue);

  const subgraphs: RunningSubgraph[] = [catalogue, execution, settlement];
  const sources = new Map(
    subgraphs.map(subgraph => [subgraph.name, new InProcessSource(subgraph, internalToken)]),
  );
  return {
    policy,
    catalogue,
    execution,
    settlement,
    sourceOf: name => {
      const source = sources.get(name);
      if (source) return source;
      throw internalError(`The supergraph names a subgraph ${name} that this process does not hold.`);
    },
    ready: async () => void (await Promise.all(subgraphs.map(subgraph => subgraph.ready()))),
    close: async () => {
      await Promise.all([following.stop(), followingExecution.stop(), sweeping.stop()]);
      await Promise.all(subgraphs.map(subgraph => subgraph.close()));
    },
  };
}

/** Fills empty stores with the sample data, in the order in which the subgraphs depend on each other. */
export async function loadSamples({ catalogue, execution, settlement }: EmbeddedHub): Promise<void> {
  await loadCatalogueSample(catalogue);
  await execution.followCatalogue();
  await loadExecutionSample(execution);
  await settlement.followExecution();
  await loadSettlementSample(settlement);
}
