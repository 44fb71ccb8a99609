import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMariadb } from './find-mariadb';

/** jest's globalSetup: what every worker finds in its environment. */
export default async function beforeAllTests(): Promise<void> {
  process.env.HUB_TEST_FOLDER = mkdtempSync(join(tmpdir(), 'alliance-hub-tests-'));
  // The gateway would try to reach its maker's collector from here.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  await findMariadb();
}
