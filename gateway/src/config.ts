import { resolve } from 'node:path';
import { type TokenRules } from '@alliance-hub/auth';
import { databaseAddress, type DatabaseAddress } from '@alliance-hub/database';
import { HubError } from '@alliance-hub/kernel';
import { z } from 'zod';

export const SUBGRAPHS = ['catalogue', 'execution', 'settlement'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

const setting = z.string().min(1);
const jwks = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as TokenRules['keys'];
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON Web Key Set: {"keys": [{"kty": …}]}' });
      return z.NEVER;
    }
  })
  .refine(
    keys => Array.isArray(keys?.keys) && keys.keys.length > 0,
    'must hold at least one public key in "keys"',
  );

const environment = z.strictObject({
  PORT: z.coerce
    .number('must be a port number from 0 to 65535')
    .int('must be a whole number')
    .min(0, 'must be a port number from 0 to 65535')
    .max(65_535, 'must be a port number from 0 to 65535')
    .default(4000),
  /** Address to listen on. The demonstration stays on this machine unless told otherwise. */
  HUB_HOST: setting.default('127.0.0.1'),
  HUB_MODE: z.enum(['demo', 'production'], 'must be "demo" or "production"').default('demo'),
  HUB_DATA_DIR: setting.default('.data'),
  HUB_POLICY_DIR: setting.optional(),
  HUB_SAMPLE_DATA: z.enum(['yes', 'no'], 'must be "yes" or "no"').optional(),
  HUB_CATALOGUE_DATABASE: setting.optional(),
  HUB_EXECUTION_DATABASE: setting.optional(),
  HUB_SETTLEMENT_DATABASE: setting.optional(),
  HUB_JWT_ISSUER: setting.optional(),
  HUB_JWT_AUDIENCE: setting.default('alliance-hub'),
  HUB_JWT_KEYS: jwks.optional(),
  HUB_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('warn'),
});

export interface Config {
  port: number;
  host: string;
  mode: 'demo' | 'production';
  dataDir: string;
  policyDir?: string;
  sampleData: boolean;
  databases: Record<SubgraphName, DatabaseAddress>;
  /** Whose tokens are accepted; the demonstration makes its own issuer. */
  tokens?: TokenRules;
  logLevel: string;
}

/**
 * Reads and checks the settings. This is the only place in the gateway that reads the environment.
 * @throws HubError CONFIG_INVALID: one sentence that names the setting, its value and what would be right.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const chosen = Object.fromEntries(Object.entries(env).filter(([name]) => isOurs(name)));
  const result = environment.safeParse(chosen);
  if (result.success) return toConfig(result.data);

  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    const known = Object.keys(environment.shape).join(', ');
    throw invalid(name, chosen[name], `is not a setting of the hub; the settings are ${known}`);
  }
  const name = String(issue?.path[0]);
  throw invalid(name, chosen[name], issue?.message ?? 'is not valid');
}

const isOurs = (name: string) =>
  name === 'PORT' || (name.startsWith('HUB_') && !name.startsWith('HUB_TEST_'));

function toConfig(given: z.infer<typeof environment>): Config {
  const dataDir = resolve(given.HUB_DATA_DIR);
  const production = given.HUB_MODE === 'production';
  if (production && given.HUB_SAMPLE_DATA === 'yes') {
    throw invalid('HUB_SAMPLE_DATA', 'yes', 'is refused in production; sample data belongs to HUB_MODE=demo');
  }
  if (production && !(given.HUB_JWT_ISSUER && given.HUB_JWT_KEYS)) {
    const missing = given.HUB_JWT_ISSUER ? 'HUB_JWT_KEYS' : 'HUB_JWT_ISSUER';
    throw invalid(missing, undefined, 'must be set in production: it says whose tokens are accepted');
  }
  const address = (name: SubgraphName) => {
    const key = `HUB_${name.toUpperCase()}_DATABASE` as 'HUB_CATALOGUE_DATABASE';
    return databaseAddress(given[key] ?? `sqlite:${resolve(dataDir, `${name}.db`)}`, key);
  };
  return {
    port: given.PORT,
    host: given.HUB_HOST,
    mode: given.HUB_MODE,
    dataDir,
    policyDir: given.HUB_POLICY_DIR,
    sampleData: given.HUB_SAMPLE_DATA ? given.HUB_SAMPLE_DATA === 'yes' : !production,
    databases: {
      catalogue: address('catalogue'),
      execution: address('execution'),
      settlement: address('settlement'),
    },
    tokens: production
      ? {
          issuer: given.HUB_JWT_ISSUER ?? '',
          audience: given.HUB_JWT_AUDIENCE,
          keys: given.HUB_JWT_KEYS ?? { keys: [] },
        }
      : undefined,
    logLevel: given.HUB_LOG_LEVEL,
  };
}

function invalid(name: string, value: string | undefined, rule: string): HubError {
  const shown = value === undefined ? 'not set' : `"${value.slice(0, 80)}"`;
  return new HubError('CONFIG_INVALID', `${name} (${shown}) ${rule}.`, { field: name, value });
}
