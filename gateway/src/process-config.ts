import { InternalToken, type TokenRules } from '@alliance-hub/auth';
import { readSettings, SETTINGS, tokenRules } from '@alliance-hub/serving';
import { type SubgraphName } from './config';
import { FEED_SETTINGS, type FeedConfig, feedConfig } from './feed-settings';

/** The settings of the gateway as a process of its own (docs/operations.md). */
export interface ProcessConfig extends FeedConfig {
  mode: 'demo' | 'production';
  port: number;
  host: string;
  internalToken: InternalToken;
  tokens: TokenRules;
  addresses: Record<SubgraphName, string>;
  logLevel: string;
}

const SHAPE = {
  PORT: SETTINGS.PORT.default(4000),
  HUB_HOST: SETTINGS.HUB_HOST.default('0.0.0.0'),
  HUB_MODE: SETTINGS.HUB_MODE,
  HUB_INTERNAL_TOKEN: SETTINGS.secret,
  HUB_JWT_ISSUER: SETTINGS.HUB_JWT_ISSUER,
  HUB_JWT_AUDIENCE: SETTINGS.HUB_JWT_AUDIENCE,
  HUB_JWT_KEYS: SETTINGS.HUB_JWT_KEYS,
  HUB_JWT_KEYS_URL: SETTINGS.HUB_JWT_KEYS_URL,
  HUB_CATALOGUE_URL: SETTINGS.address,
  HUB_EXECUTION_URL: SETTINGS.address,
  HUB_SETTLEMENT_URL: SETTINGS.address,
  HUB_LOG_LEVEL: SETTINGS.HUB_LOG_LEVEL,
  ...FEED_SETTINGS,
};

/** @throws HubError CONFIG_INVALID: one sentence that names the setting, its value and what would be right. */
export function readProcessConfig(env: NodeJS.ProcessEnv = process.env): ProcessConfig {
  const given = readSettings(SHAPE, env);
  return {
    mode: given.HUB_MODE,
    port: given.PORT,
    host: given.HUB_HOST,
    internalToken: new InternalToken(given.HUB_INTERNAL_TOKEN),
    tokens: tokenRules(given),
    addresses: {
      catalogue: given.HUB_CATALOGUE_URL,
      execution: given.HUB_EXECUTION_URL,
      settlement: given.HUB_SETTLEMENT_URL,
    },
    logLevel: given.HUB_LOG_LEVEL,
    ...feedConfig(given),
  };
}
