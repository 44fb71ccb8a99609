import 'reflect-metadata';
import { databaseAddress } from '@alliance-hub/database';
import { loadPolicy } from '@alliance-hub/policy';
import { didNotStart, readSubgraphConfig, run, serveSubgraph, SETTINGS } from '@alliance-hub/serving';
import { openCatalogue, startSweeping } from './catalogue';
import { loadSample } from './sample/load-sample';

/** Catalogue as a process of its own. */
run(didNotStart('Catalogue'), async () => {
  const config = readSubgraphConfig(4001, [], { HUB_WEBHOOK_KEY: SETTINGS.HUB_WEBHOOK_KEY });
  const catalogue = await openCatalogue({
    database: databaseAddress(config.database, 'HUB_DATABASE'),
    policy: loadPolicy(config.rules),
    verifier: config.verifier,
    internalToken: config.internalToken,
    webhooks: {
      demo: config.mode === 'demo',
      ...(config.own.HUB_WEBHOOK_KEY !== undefined && { key: config.own.HUB_WEBHOOK_KEY }),
    },
  });
  if (config.sampleData) await loadSample(catalogue);
  const sweeping = startSweeping(catalogue);
  await serveSubgraph(catalogue, config, () => sweeping.stop());
});
