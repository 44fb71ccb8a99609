import 'reflect-metadata';
import { databaseAddress } from '@alliance-hub/database';
import { loadPolicy } from '@alliance-hub/policy';
import { askSubgraph, didNotStart, readSubgraphConfig, run, serveSubgraph } from '@alliance-hub/serving';
import { CATALOGUE_FACTS_QUESTION, type CatalogueFactsAnswer } from './catalogue-follower/question';
import { openExecution, startFollowing } from './execution';
import { loadSample } from './sample/load-sample';

/** How often the catalogue's log is looked at, milliseconds. */
const FOLLOW_EVERY = 1_000;

/** Execution as a process of its own; it follows the catalogue over HTTP. */
run(didNotStart('Execution'), async () => {
  const config = readSubgraphConfig(4002, ['HUB_CATALOGUE_URL']);
  const { internalToken, verifier } = config;
  const execution = await openExecution({
    database: databaseAddress(config.database, 'HUB_DATABASE'),
    policy: loadPolicy(config.rules),
    verifier,
    internalToken,
    catalogueFacts: async (after, first) => {
      const question = {
        query: CATALOGUE_FACTS_QUESTION,
        variables: { after: after || null, first },
        requestId: 'follower',
      };
      return (await askSubgraph<CatalogueFactsAnswer>(config.HUB_CATALOGUE_URL, internalToken, question))
        .catalogueFacts;
    },
  });
  if (config.sampleData) {
    await execution.followCatalogue();
    await loadSample(execution);
  }
  const following = startFollowing(execution, FOLLOW_EVERY);
  await serveSubgraph(execution, config, () => following.stop());
});
