import { InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { type Catalogue, openCatalogue } from '@alliance-hub/catalogue';
import { loadPolicy } from '@alliance-hub/policy';
import { readConfig } from '../config';

/** Works on the catalogue of this machine's hub, whether the hub runs or not. */
export async function withCatalogue<T>(work: (catalogue: Catalogue) => Promise<T>): Promise<T> {
  const config = readConfig();
  const catalogue = await openCatalogue({
    database: config.databases.catalogue,
    policy: loadPolicy(config.rules),
    // Nobody asks this process anything, so it accepts nobody's tokens.
    verifier: new TokenVerifier({ issuer: 'none', audience: 'none', keys: { keys: [] } }),
    internalToken: InternalToken.random(),
  });
  try {
    return await work(catalogue);
  } finally {
    await catalogue.close();
  }
}
