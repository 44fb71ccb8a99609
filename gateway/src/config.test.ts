import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { readConfig } from './config';

const KEYS = '{"keys":[{"kty":"OKP"}]}';
const production = { HUB_MODE: 'production', HUB_JWT_ISSUER: 'https://id.example', HUB_JWT_KEYS: KEYS };

test('nothing set: the demonstration, on this machine alone, with sample data', () => {
  expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', mode: 'demo', sampleData: true });
});

test('PORT and HUB_DATA_DIR move the hub', () => {
  const config = readConfig({ PORT: '4010', HUB_DATA_DIR: '/srv/hub' });
  expect(config.port).toBe(4010);
  expect(config.databases.execution).toEqual({ driver: 'sqlite', file: '/srv/hub/execution.db' });
});

test('production knows whose tokens it takes, and brings no sample data', () => {
  expect(readConfig(production)).toMatchObject({
    mode: 'production',
    sampleData: false,
    tokens: { issuer: 'https://id.example', audience: 'alliance-hub' },
  });
});

test('the rules come from further folders, counted by another calendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  const file = join(folder, '2027.json');
  writeFileSync(
    file,
    '{"version": "test", "years": {"2027": {"holidays": ["2027-01-01"], "makeUpDays": []}}}',
  );
  const { rules } = readConfig({ HUB_POLICY_DIR: '/srv/policy', HUB_WORKDAY_CALENDAR: file });
  expect(rules.extraDirs).toEqual(['/srv/policy']);
  const policy = loadPolicy({ ...(rules.workdays && { workdays: rules.workdays }) });
  expect(policy.workdays.isWorkday(plainDate('2027-01-01'))).toBe(false);
  expect(policy.workdays.isWorkday(plainDate('2028-01-03'))).toBe('UNPUBLISHED');
  expect(loadPolicy().workdays.isWorkday(plainDate('2027-01-01'))).toBe('UNPUBLISHED');
  rmSync(folder, { recursive: true });
});

test.each([
  [
    { HUB_WORKDAY_CALENDAR: '/nowhere.json' },
    'The workday calendar /nowhere.json cannot be read; it must be a readable JSON file.',
  ],
  [{ PORT: 'web' }, 'PORT ("web") must be a port number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT ("70000") must be a port number from 0 to 65535.'],
  [{ HUB_MODE: 'live' }, 'HUB_MODE ("live") must be "demo" or "production".'],
  [{ HUB_SAMPLE_DATA: 'maybe' }, 'HUB_SAMPLE_DATA ("maybe") must be "yes" or "no".'],
  [{ HUB_PORT: '1' }, /^HUB_PORT \("1"\) is not a setting of this process; its settings are PORT, HUB_HOST/],
  [
    { HUB_CATALOGUE_DATABASE: 'postgres://x' },
    /^HUB_CATALOGUE_DATABASE is "postgres:\/\/x"; it must be one of sqlite:/,
  ],
  [
    { HUB_MODE: 'production' },
    'HUB_JWT_ISSUER (not set) must be set in production: it says whose tokens are accepted.',
  ],
  [{ ...production, HUB_JWT_KEYS: 'x' }, /^HUB_JWT_KEYS \("x"\) must be a JSON Web Key Set/],
  [{ ...production, HUB_SAMPLE_DATA: 'yes' }, /^HUB_SAMPLE_DATA \("yes"\) is refused in production/],
])('%j stops the start with one sentence', (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});
