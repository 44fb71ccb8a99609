import { plainDate, Ratio } from '@alliance-hub/kernel';
import { copyOfOwnData, editPolicyFile, removePolicyDirectories } from '../tests/policy-directory';
import { checkCases, loadPolicy, OWN_DATA, PARAMETER_KEYS, type Policy } from './index';

afterAll(removePolicyDirectories);

const policy = loadPolicy();

describe('the policy of the notices', () => {
  test.each([
    ['460000', 4, 'HI-2.1'],
    ['610000', 15, 'SX-1.1'],
    ['500000', 4, 'CQ-1.2'],
    ['210000', 12, 'LN-1.1'],
    ['371000', 5, 'WH-0.1'],
  ])('%s carries out %i categories (%s)', (code, count, clause) => {
    const rollouts = policy.rolloutsOf(code);
    expect(rollouts).toHaveLength(count);
    expect(rollouts.filter(rule => !rule.clause.id.startsWith(clause))).toEqual([]);
  });

  test('the notices print 40 rollouts', () => {
    expect(policy.rollouts()).toHaveLength(40);
  });

  test('FX-1 Fengxiang has the 15 categories of Shaanxi under its own notice', () => {
    const rollouts = policy.rolloutsOf('610305');
    expect(rollouts.map(rule => rule.category)).toEqual(
      policy.rolloutsOf('610000').map(rule => rule.category),
    );
    expect(new Set(rollouts.map(rule => rule.document.number))).toEqual(new Set(['宝凤医保函〔2026〕95号']));
    expect(policy.rollout('610300:DCB')?.document.number).toBe('宝医保函〔2026〕53号');
    expect(policy.rollout('610000:DCB')?.document.number).toBe('陕医保函〔2026〕36号');
  });

  test('the ledger is complete: 164 clauses and 67 readings', () => {
    const prefixes = new Map([
      ['HI', 34],
      ['SX', 36],
      ['BJ', 1],
      ['FX', 4],
      ['CQ', 33],
      ['LN', 33],
      ['WH', 23],
    ]);
    const ids = policy.clauses().map(clause => clause.id.slice(0, 2));
    expect([...prefixes].map(([prefix]) => [prefix, ids.filter(id => id === prefix).length])).toEqual([
      ...prefixes,
    ]);
    const readings = Array.from({ length: 67 }, (_, index) =>
      policy.reading(`A-${String(index + 1).padStart(2, '0')}`),
    );
    expect(readings.filter(reading => !reading)).toEqual([]);
  });

  test.each([...policy.rollouts(), ...policy.rolloutsOf('610305')].map(rule => [rule.id, rule] as const))(
    '%s has a cycle that its notice gives',
    (_, rule) => {
      const scope = { jurisdiction: rule.jurisdiction, categories: [rule.category] };
      const specified = policy.intervals('cycle.term', scope).filter(part => part.status === 'SPECIFIED');
      expect(specified).toHaveLength(1);
      expect(specified[0]?.citations.length).toBeGreaterThan(0);
    },
  );

  test('every timeline of every rollout is without gap or overlap', () => {
    for (const rule of [...policy.rollouts(), ...policy.rolloutsOf('610305')]) {
      for (const key of PARAMETER_KEYS) {
        const parts = policy.intervals(key, { jurisdiction: rule.jurisdiction, categories: [rule.category] });
        expect(parts[0]?.from).toBeUndefined();
        expect(parts.at(-1)?.to).toBeUndefined();
        expect(parts.slice(1).map(part => part.from)).toEqual(parts.slice(0, -1).map(part => part.to));
      }
    }
  });

  test('every rule of every rollout reads in words', () => {
    for (const rule of policy.rollouts()) {
      const at = {
        jurisdiction: rule.jurisdiction,
        categories: [rule.category],
        on: plainDate('2026-06-01'),
      };
      for (const { says, status, clause } of policy.rules(['catalogue', 'execution', 'settlement'], at)) {
        expect(`${says.en} ${says.zh}`).not.toMatch(/undefined|\[object|NaN|\{/);
        if (status !== 'NOT_SPECIFIED') expect(clause).toBeDefined();
      }
    }
  });

  test('values are exact kernel types', () => {
    const at = { jurisdiction: '460000', categories: ['FLOW-DIVERTER'], on: plainDate('2025-07-30') };
    const limit = policy.resolve('nonWinning.limit', at);
    expect(limit.status === 'SPECIFIED' && limit.value.ratio.equals(Ratio.of('0.5'))).toBe(true);
  });
});

test('loading the same files again gives the same policy, unparsed', () => {
  expect(loadPolicy()).toBe(policy);
});

test('every rule, clause and reading speaks Chinese too', () => {
  const english = /[a-z]{3,}/;
  const scopes = policy.jurisdictions().flatMap(jurisdiction =>
    policy.rolloutsOf(jurisdiction).flatMap(({ category }) =>
      ['2021-06-01', '2023-06-01', '2025-08-01', '2026-07-01'].map(on => ({
        jurisdiction,
        categories: [category],
        on: plainDate(on),
      })),
    ),
  );
  const rules = scopes.flatMap(at => policy.rules(['catalogue', 'execution', 'settlement'], at));
  const clauses = policy.clauses();
  const readings = clauses.flatMap(clause => clause.readings.flatMap(each => [each.unclear, each.reading]));
  const texts = [...rules.map(rule => rule.says), ...clauses.map(clause => clause.says), ...readings];
  expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh) || english.test(zh))).toEqual([]);
});

describe('*.cases.yaml', () => {
  const results = checkCases(policy, OWN_DATA);
  test.each(
    results.map(result => [`${result.file}:${result.line} ${result.name}`, result.failures] as const),
  )('%s', (_, failures) => {
    expect(failures).toEqual([]);
  });
});

describe('editing the YAML moves the answer', () => {
  const HAINAN = '460000-hainan/execution.yaml';
  const says = (edited: Policy, parameter: string, on = '2025-07-30'): string | undefined =>
    edited
      .rules('execution', { jurisdiction: '460000', categories: ['FLOW-DIVERTER'], on: plainDate(on) })
      .find(rule => rule.parameter === parameter)?.says.en;

  test('HI-3.1.1 a day: the cycle begins and ends elsewhere', () => {
    const dataDir = copyOfOwnData();
    expect(says(loadPolicy({ dataDir }), 'cycle.term')).toBe(
      'Cycle of 2 years from 2025-07-30, to 2027-07-29',
    );
    editPolicyFile(dataDir, HAINAN, 'start: "2025-07-30"', 'start: "2025-08-01"');
    expect(says(loadPolicy({ dataDir }), 'cycle.term')).toBe(
      'Cycle of 2 years from 2025-08-01, to 2027-07-31',
    );
  });

  test('HI-3.1.1 a number: the cycle is longer', () => {
    const dataDir = copyOfOwnData();
    editPolicyFile(dataDir, HAINAN, 'years: 2', 'years: 3');
    expect(says(loadPolicy({ dataDir }), 'cycle.term')).toBe(
      'Cycle of 3 years from 2025-07-30, to 2028-07-29',
    );
  });

  test('HI-3.2.1b a ratio: the limit is another', () => {
    const dataDir = copyOfOwnData();
    editPolicyFile(dataDir, HAINAN, 'ratio: "0.5"', 'ratio: "0.45"');
    expect(says(loadPolicy({ dataDir }), 'nonWinning.limit')).toContain('below 45 %');
  });

  test.each([
    ['a date', HAINAN, 'years: 2', 'years: 3'],
    ['a comment', HAINAN, 'rollouts:', '# by category\nrollouts:'],
    ['a reading', 'readings.yaml', 'A-01:', '# first\nA-01:'],
  ])('the version changes with %s', (_, file, from, to) => {
    const dataDir = copyOfOwnData();
    expect(loadPolicy({ dataDir }).version).toBe(policy.version);
    editPolicyFile(dataDir, file, from, to);
    expect(loadPolicy({ dataDir }).version).not.toBe(policy.version);
  });
});
