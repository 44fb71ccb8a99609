import { InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { type RunningSubgraph } from '@alliance-hub/graphql';
import { type z } from 'zod';
import { listen } from './listen';
import { noSampleInProduction, say } from './messages';
import {
  invalidSetting,
  readSettings,
  type RuleSources,
  ruleSources,
  SETTINGS,
  tokenRules,
} from './settings';
import { stopOnSignal } from './stop';
import { print } from './terminal-language';
import { buildSubgraphServer } from './subgraph-server';

/** What every subgraph is told as a process of its own (docs/operations.md). */
export interface SubgraphProcessConfig {
  mode: 'demo' | 'production';
  port: number;
  host: string;
  /** Address of its store. */
  database: string;
  rules: RuleSources;
  internalToken: InternalToken;
  verifier: TokenVerifier;
  sampleData: boolean;
}

const SHAPE = {
  HUB_HOST: SETTINGS.HUB_HOST.default('0.0.0.0'),
  HUB_MODE: SETTINGS.HUB_MODE.default('production'),
  HUB_DATABASE: SETTINGS.text,
  HUB_POLICY_DIR: SETTINGS.HUB_POLICY_DIR,
  HUB_WORKDAY_CALENDAR: SETTINGS.HUB_WORKDAY_CALENDAR,
  HUB_SAMPLE_DATA: SETTINGS.HUB_SAMPLE_DATA,
  HUB_INTERNAL_TOKEN: SETTINGS.secret,
  HUB_JWT_ISSUER: SETTINGS.HUB_JWT_ISSUER,
  HUB_JWT_AUDIENCE: SETTINGS.HUB_JWT_AUDIENCE,
  HUB_JWT_KEYS: SETTINGS.HUB_JWT_KEYS,
  HUB_JWT_KEYS_URL: SETTINGS.HUB_JWT_KEYS_URL,
};

/**
 * @param port where it listens unless PORT says otherwise.
 * @param addresses settings of this subgraph that name another process, e.g. `HUB_CATALOGUE_URL`.
 * @param own further settings that this subgraph alone has.
 * @throws HubError CONFIG_INVALID: one sentence that names the setting, its value and what would be right.
 */
export function readSubgraphConfig<
  Address extends string = never,
  Own extends z.ZodRawShape = Record<never, never>,
>(
  port: number,
  addresses: readonly Address[] = [],
  own: Own = {} as Own,
  env: NodeJS.ProcessEnv = process.env,
): SubgraphProcessConfig & Record<Address, string> & { own: z.infer<z.ZodObject<Own>> } {
  const others = Object.fromEntries(addresses.map(name => [name, SETTINGS.address]));
  const shape = { PORT: SETTINGS.PORT.default(port), ...SHAPE };
  const given = readSettings({ ...shape, ...others, ...own }, env) as z.infer<z.ZodObject<typeof shape>>;
  const chosen = given as Record<string, unknown>;
  const sampleData = given.HUB_SAMPLE_DATA === 'yes';
  if (sampleData && given.HUB_MODE === 'production') {
    throw invalidSetting('HUB_SAMPLE_DATA', 'yes', noSampleInProduction);
  }
  return {
    port: given.PORT,
    host: given.HUB_HOST,
    database: given.HUB_DATABASE,
    rules: ruleSources(given),
    internalToken: new InternalToken(given.HUB_INTERNAL_TOKEN),
    verifier: new TokenVerifier(tokenRules(given)),
    sampleData,
    mode: given.HUB_MODE,
    own: Object.fromEntries(Object.keys(own).map(name => [name, chosen[name]])) as z.infer<z.ZodObject<Own>>,
    ...(Object.fromEntries(addresses.map(name => [name, chosen[name]])) as Record<Address, string>),
  };
}

/** Listens, says so, and stops gracefully when asked. `stopping` runs before the store is closed. */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  { port, host }: Pick<SubgraphProcessConfig, 'port' | 'host'>,
  stopping: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const server = await buildSubgraphServer(subgraph);
  const listening = await listen(server.http, port, host);
  stopOnSignal(async () => {
    await server.stop();
    await stopping();
    await subgraph.close();
  });
  print(say('subgraphStarted', { name: subgraph.name, host, port: listening }));
}
