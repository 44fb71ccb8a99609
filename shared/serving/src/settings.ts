import { type TokenRules } from '@alliance-hub/auth';
import { HubError, readWorkdayCalendar, type Text, type WorkdayCalendar } from '@alliance-hub/kernel';
import { z } from 'zod';
import { say } from './messages';

/** Zod's messages know one language: each of ours is found again by its English words. */
const rules = new Map<string, Text>();
function must(rule: Text): string {
  rules.set(rule.en, rule);
  return rule.en;
}

const text = z.string().min(1, must(say('notEmpty')));

const jwks = z
  .string()
  .transform((given, context) => {
    try {
      return JSON.parse(given) as Exclude<TokenRules['keys'], URL>;
    } catch {
      context.addIssue({
        code: 'custom',
        message: must(say('notJwks', { example: '{"keys": [{"kty": …}]}' })),
      });
      return z.NEVER;
    }
  })
  .refine(keys => Array.isArray(keys?.keys) && keys.keys.length > 0, must(say('noKey')));

/** Settings that more than one process has; a process picks what it needs. */
export const SETTINGS = {
  PORT: z.coerce
    .number(must(say('port')))
    .int(must(say('whole')))
    .min(0, must(say('port')))
    .max(65_535, must(say('port'))),
  HUB_HOST: text,
  HUB_MODE: z.enum(['demo', 'production'], must(say('mode'))).default('demo'),
  HUB_POLICY_DIR: text.optional(),
  HUB_WORKDAY_CALENDAR: text.optional(),
  HUB_SAMPLE_DATA: z.enum(['yes', 'no'], must(say('yesOrNo'))).optional(),
  HUB_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], must(say('logLevel')))
    .default('warn'),
  HUB_JWT_ISSUER: text.optional(),
  HUB_JWT_AUDIENCE: text.default('alliance-hub'),
  HUB_JWT_KEYS: jwks.optional(),
  HUB_JWT_KEYS_URL: z.url(must(say('keysUrl'))).optional(),
  // Empty where docker-compose.yml is not told of one.
  HUB_REDIS_URL: z
    .string()
    .refine(given => given === '' || /^rediss?:\/\/./.test(given), must(say('redis')))
    .optional(),
  count: z.coerce
    .number(must(say('whole')))
    .int(must(say('whole')))
    .min(1, must(say('atLeastOne'))),
  /** 32 bytes that keep the signing secrets of webhooks. */
  HUB_WEBHOOK_KEY: z
    .string()
    .refine(key => Buffer.from(key, 'base64').length === 32, must(say('webhookKey')))
    .optional(),
  text,
  address: z.url(must(say('address'))),
  secret: z.string().min(32, must(say('secret'))),
} as const;

/**
 * Reads the settings of a process: PORT and everything that begins with HUB_.
 * @throws HubError CONFIG_INVALID: one sentence that names the setting, its value and what would be right.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: NodeJS.ProcessEnv,
): z.infer<z.ZodObject<Shape>> {
  const chosen = Object.fromEntries(Object.entries(env).filter(([name]) => isOurs(name)));
  const result = z.strictObject(shape).safeParse(chosen);
  if (result.success) return result.data;

  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    const known = Object.keys(shape).join(', ');
    throw invalidSetting(name, chosen[name], say('unknown', { known }));
  }
  const name = String(issue?.path[0]);
  throw invalidSetting(name, chosen[name], rules.get(issue?.message ?? '') ?? say('notValid'));
}

const isOurs = (name: string) =>
  name === 'PORT' || (name.startsWith('HUB_') && !name.startsWith('HUB_TEST_'));

/** Secrets are named, never shown. */
const SECRET = /TOKEN|SECRET|PASSWORD|WEBHOOK_KEY/;

export function invalidSetting(name: string, value: string | undefined, rule: Text): HubError {
  const given =
    value === undefined
      ? say('notSet')
      : SECRET.test(name)
        ? say('notShown')
        : say('given', { value: value.slice(0, 80) });
  return new HubError('CONFIG_INVALID', say('invalid', { name, given, rule }), {
    field: name,
    ...(value !== undefined && !SECRET.test(name) && { value }),
  });
}

/** What a process loads its rules with. */
export interface RuleSources {
  /** Further directories of jurisdiction folders. */
  extraDirs?: readonly string[];
  workdays?: WorkdayCalendar;
}

/**
 * Further jurisdictions, and the calendar by which days are counted.
 * @throws HubError CONFIG_INVALID when the calendar cannot be read: it names every problem of the file.
 */
export function ruleSources(given: {
  HUB_POLICY_DIR?: string | undefined;
  HUB_WORKDAY_CALENDAR?: string | undefined;
}): RuleSources {
  const { HUB_POLICY_DIR: folder, HUB_WORKDAY_CALENDAR: calendar } = given;
  return {
    ...(folder !== undefined && { extraDirs: [folder] }),
    ...(calendar !== undefined && { workdays: readWorkdayCalendar(calendar) }),
  };
}

/**
 * Whose tokens a process accepts in production.
 * The keys stand in the environment, or are fetched from where the issuer publishes and rotates them.
 * @throws HubError CONFIG_INVALID when issuer or keys are missing.
 */
export function tokenRules(given: {
  HUB_JWT_ISSUER?: string | undefined;
  HUB_JWT_AUDIENCE: string;
  HUB_JWT_KEYS?: TokenRules['keys'] | undefined;
  HUB_JWT_KEYS_URL?: string | undefined;
}): TokenRules {
  const { HUB_JWT_ISSUER: issuer, HUB_JWT_AUDIENCE: audience, HUB_JWT_KEYS_URL: url } = given;
  const keys = url ? new URL(url) : given.HUB_JWT_KEYS;
  if (issuer && keys) return { issuer, audience, keys };
  throw invalidSetting(
    issuer ? 'HUB_JWT_KEYS' : 'HUB_JWT_ISSUER',
    undefined,
    say(issuer ? 'keysNeeded' : 'issuerNeeded'),
  );
}
