import 'reflect-metadata';
import { databaseAddress } from '@alliance-hub/database';
import { loadPolicy } from '@alliance-hub/policy';
import { askSubgraph, didNotStart, readSubgraphConfig, run, serveSubgraph } from '@alliance-hub/serving';
import { EXECUTION_FACTS_QUESTION, type ExecutionFactsAnswer } from './execution-follower/question';
import { loadSample } from './sample';
import { openSettlement, startFollowingExecution } from './settlement';

/** How often execution's log is looked at, milliseconds. */
const FOLLOW_EVERY = 1_000;

/** Settlement as a process of its own; it follows execution over HTTP. */
run(didNotStart('Settlement'), async () => {
  const config = readSubgraphConfig(4003, ['HUB_EXECUTION_URL']);
  const { internalToken, verifier } = config;
  const settlement = await openSettlement({
    database: databaseAddress(config.database, 'HUB_DATABASE'),
    policy: loadPolicy(config.rules),
    verifier,
    internalToken,
    executionFacts: async (after, first) => {
      const question = {
        query: EXECUTION_FACTS_QUESTION,
        variables: { after: after || null, first },
        requestId: 'follower',
      };
      return (await askSubgraph<ExecutionFactsAnswer>(config.HUB_EXECUTION_URL, internalToken, question))
        .executionFacts;
    },
  });
  if (config.sampleData) {
    await settlement.followExecution();
    await loadSample(settlement);
  }
  const following = startFollowingExecution(settlement, FOLLOW_EVERY);
  await serveSubgraph(settlement, config, () => following.stop());
});
