import 'reflect-metadata';
import { databaseAddress } from '@alliance-hub/database';
import { loadPolicy } from '@alliance-hub/policy';
import { didNotStart, readSubgraphConfig, run, serveSubgraph } from '@alliance-hub/serving';
import { loadSample } from './sample';
import { openSettlement } from './settlement';

/** Settlement as a process of its own. */
run(didNotStart('Settlement'), async () => {
  const config = readSubgraphConfig(4003);
  const settlement = await openSettlement({
    database: databaseAddress(config.database, 'HUB_DATABASE'),
    policy: loadPolicy(config.rules),
    verifier: config.verifier,
    internalToken: config.internalToken,
  });
  if (config.sampleData) await loadSample(settlement);
  await serveSubgraph(settlement, config);
});
