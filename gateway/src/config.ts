import { resolve } from 'node:path';
import { type TokenRules } from '@alliance-hub/auth';
import { databaseAddress, type DatabaseAddress } from '@alliance-hub/database';
import {
  invalidSetting,
  noSampleInProduction,
  readSettings,
  type RuleSources,
  ruleSources,
  SETTINGS,
  tokenRules,
} from '@alliance-hub/serving';
import { FEED_SETTINGS, type FeedConfig, feedConfig } from './feed-settings';

export const SUBGRAPHS = ['catalogue', 'execution', 'settlement'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The settings of the embedded hub (docs/operations.md). */
export interface Config extends FeedConfig {
  port: number;
  host: string;
  mode: 'demo' | 'production';
  dataDir: string;
  rules: RuleSources;
  sampleData: boolean;
  databases: Record<SubgraphName, DatabaseAddress>;
  /** Whose tokens are accepted; the demonstration makes its own issuer. */
  tokens?: TokenRules;
  logLevel: string;
  /** Keeps the signing secrets of webhooks; the demonstration makes its own. */
  webhookKey?: string;
}

const { HUB_JWT_AUDIENCE, HUB_JWT_ISSUER, HUB_JWT_KEYS, HUB_LOG_LEVEL, HUB_MODE, HUB_POLICY_DIR } = SETTINGS;

const EMBEDDED = {
  PORT: SETTINGS.PORT.default(4000),
  // The demonstration stays on this machine unless told otherwise.
  HUB_HOST: SETTINGS.HUB_HOST.default('127.0.0.1'),
  HUB_MODE,
  HUB_DATA_DIR: SETTINGS.text.default('.data'),
  HUB_POLICY_DIR,
  HUB_WORKDAY_CALENDAR: SETTINGS.HUB_WORKDAY_CALENDAR,
  HUB_SAMPLE_DATA: SETTINGS.HUB_SAMPLE_DATA,
  HUB_CATALOGUE_DATABASE: SETTINGS.text.optional(),
  HUB_EXECUTION_DATABASE: SETTINGS.text.optional(),
  HUB_SETTLEMENT_DATABASE: SETTINGS.text.optional(),
  HUB_JWT_ISSUER,
  HUB_JWT_AUDIENCE,
  HUB_JWT_KEYS,
  HUB_JWT_KEYS_URL: SETTINGS.HUB_JWT_KEYS_URL,
  HUB_LOG_LEVEL,
  ...FEED_SETTINGS,
  HUB_WEBHOOK_KEY: SETTINGS.HUB_WEBHOOK_KEY,
};

/**
 * Reads and checks the settings. This is the only place in the gateway that reads the environment.
 * @throws HubError CONFIG_INVALID: one sentence that names the setting, its value and what would be right.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = readSettings(EMBEDDED, env);
  const dataDir = resolve(given.HUB_DATA_DIR);
  const production = given.HUB_MODE === 'production';
  if (production && given.HUB_SAMPLE_DATA === 'yes') {
    throw invalidSetting('HUB_SAMPLE_DATA', 'yes', noSampleInProduction);
  }
  const address = (
    key: 'HUB_CATALOGUE_DATABASE' | 'HUB_EXECUTION_DATABASE' | 'HUB_SETTLEMENT_DATABASE',
    name: string,
  ) => databaseAddress(given[key] ?? `sqlite:${resolve(dataDir, `${name}.db`)}`, key);
  return {
    port: given.PORT,
    host: given.HUB_HOST,
    mode: given.HUB_MODE,
    dataDir,
    rules: ruleSources(given),
    sampleData: given.HUB_SAMPLE_DATA ? given.HUB_SAMPLE_DATA === 'yes' : !production,
    databases: {
      catalogue: address('HUB_CATALOGUE_DATABASE', 'catalogue'),
      execution: address('HUB_EXECUTION_DATABASE', 'execution'),
      settlement: address('HUB_SETTLEMENT_DATABASE', 'settlement'),
    },
    ...(production && { tokens: tokenRules(given) }),
    logLevel: given.HUB_LOG_LEVEL,
    ...feedConfig(given),
    ...(given.HUB_WEBHOOK_KEY !== undefined && { webhookKey: given.HUB_WEBHOOK_KEY }),
  };
}
