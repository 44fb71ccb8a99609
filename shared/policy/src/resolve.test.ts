import { plainDate, Text } from '@alliance-hub/kernel';
import {
  clauseYaml,
  policyDirectory,
  removePolicyDirectories,
  SMALL_POLICY,
} from '../tests/policy-directory';
import { loadPolicy, type ParameterKey, type Policy, reasonOf, reasonsOf } from './index';

afterAll(removePolicyDirectories);

const EXECUTION = '610000-shaanxi/execution.yaml';

/** SMALL_POLICY with more parameters in Shaanxi's execution.yaml and other files. */
function small(execution = '', files: Record<string, string> = {}): Policy {
  const text = (SMALL_POLICY[EXECUTION] ?? '') + execution;
  return loadPolicy({ dataDir: policyDirectory({ ...SMALL_POLICY, [EXECUTION]: text, ...files }) });
}

function dated(
  policy: Policy,
  key: ParameterKey,
  jurisdiction: string,
  categories: string[] | undefined,
  on: string,
): string {
  const found = policy.resolve(key, { jurisdiction, categories, on: plainDate(on) });
  const value = found.status === 'SPECIFIED' ? found.raw : found.status;
  return `${value} ${found.citations.map(citation => citation.clause.id).join('+')}`.trim();
}

const sale = (entries: string): string => `sale.from:\n${entries}`;
const entry = (date: string, rest: string): string =>
  `  - { value: { date: "${date}" }, cite: SX-2, ${rest} }\n`;

describe('resolve: days', () => {
  const policy = small(
    sale(
      entry('2026-01-01', 'from: "2026-05-31", to: "2026-12-31"') + entry('2026-01-02', 'from: "2027-02-01"'),
    ),
  );

  test.each([
    ['the day before the first entry', '2026-05-30', 'NOT_SPECIFIED'],
    ['its first day', '2026-05-31', '{"date":"2026-01-01"} SX-2'],
    ['its last day', '2026-12-30', '{"date":"2026-01-01"} SX-2'],
    ['its `to`, which is excluded', '2026-12-31', 'NOT_SPECIFIED'],
    ['the last day of the gap', '2027-01-31', 'NOT_SPECIFIED'],
    ['the first day of the next entry', '2027-02-01', '{"date":"2026-01-02"} SX-2'],
    ['long after', '2099-01-01', '{"date":"2026-01-02"} SX-2'],
  ])('%s', (_, on, expected) => {
    expect(dated(policy, 'sale.from', '610000', ['DCB'], on)).toBe(expected);
  });

  test('from and to bound the days with one answer, in the gap too', () => {
    const bounds = policy.intervals('sale.from', { jurisdiction: '610000', categories: ['DCB'] });
    expect(bounds.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['NOT_SPECIFIED', undefined, '2026-05-31'],
      ['SPECIFIED', '2026-05-31', '2026-12-31'],
      ['NOT_SPECIFIED', '2026-12-31', '2027-02-01'],
      ['SPECIFIED', '2027-02-01', undefined],
    ]);
  });
});

describe('resolve: categories', () => {
  const policy = small(
    sale(
      entry('2026-01-01', 'from: "2026-01-01"') +
        entry('2026-01-02', 'from: "2026-03-01", to: "2026-06-01", categories: [UROLOGY]') +
        entry('2026-01-03', 'from: "2026-05-01", categories: [INTERVENTION]'),
    ),
  );

  test.each([
    ['the general entry, before the specific one', ['UROLOGY'], '2026-02-28', '{"date":"2026-01-01"} SX-2'],
    ['the specific entry wins', ['UROLOGY'], '2026-03-01', '{"date":"2026-01-02"} SX-2'],
    ['the general one again after it', ['UROLOGY'], '2026-06-01', '{"date":"2026-01-01"} SX-2'],
    [
      'the nearer of two categories wins',
      ['UROLOGY', 'INTERVENTION'],
      '2026-05-31',
      '{"date":"2026-01-02"} SX-2',
    ],
    [
      'the parent category before the general entry',
      ['UROLOGY', 'INTERVENTION'],
      '2026-06-01',
      '{"date":"2026-01-03"} SX-2',
    ],
    ['no category asked: the general entry', undefined, '2026-06-01', '{"date":"2026-01-01"} SX-2'],
    ['a category that is not carried out here: nothing', ['GUIDEWIRE'], '2026-06-01', 'NOT_SPECIFIED'],
    [
      'a known category that is not carried out here: only what names it',
      ['INTERVENTION'],
      '2026-04-30',
      'NOT_SPECIFIED',
    ],
  ])('%s', (_, categories, on, expected) => {
    expect(dated(policy, 'sale.from', '610000', categories, on)).toBe(expected);
  });

  test('a parameter that reaches every consumable speaks of categories that are not carried out, too', () => {
    const settlement =
      'copay.notInVbp:\n  - { from: "2026-01-01", value: { kind: NONE_UP_TO, threshold: "300.00" }, cite: SX-2 }\n';
    const any = small('', { '610000-shaanxi/settlement.yaml': settlement });
    expect(dated(any, 'copay.notInVbp', '610000', ['GUIDEWIRE'], '2026-01-01')).toContain('300.00');
  });
});

describe('resolve: inheritance', () => {
  const local = {
    '610300-baoji/execution.yaml': `rollouts:
  - { category: CATHETER, name: 导管, cite: BJ-1 }
sale.from:
  - { from: "2026-07-01", to: "2026-08-01", categories: [DCB], value: { date: "2026-07-01" }, cite: BJ-1 }
  - { from: "2026-09-01", categories: [DCB], status: PENDING, cite: BJ-1 }
`,
  };
  const policy = small(sale(entry('2026-06-01', 'from: "2026-06-01"')), local);

  test.each([
    ["Fengxiang inherits Shaanxi's entry", '610305', ['DCB'], '2026-06-30', '{"date":"2026-06-01"} SX-2'],
    ["Baoji's entry is nearer", '610305', ['DCB'], '2026-07-01', '{"date":"2026-07-01"} BJ-1'],
    [
      "and gives way to Shaanxi's after its end",
      '610305',
      ['DCB'],
      '2026-08-01',
      '{"date":"2026-06-01"} SX-2',
    ],
    ['a nearer PENDING hides the value above', '610305', ['DCB'], '2026-09-01', 'PENDING BJ-1'],
    ['Shaanxi itself is untouched', '610000', ['DCB'], '2026-07-01', '{"date":"2026-06-01"} SX-2'],
    ['a district without a folder of its own', '610302', ['DCB'], '2026-07-01', '{"date":"2026-07-01"} BJ-1'],
    ['another city of the province', '610100', ['DCB'], '2026-07-01', '{"date":"2026-06-01"} SX-2'],
    [
      "Shaanxi's general entry says nothing of a category that Baoji alone carries out",
      '610300',
      ['CATHETER'],
      '2026-07-01',
      'NOT_SPECIFIED',
    ],
    ['a province without policy', '440000', ['DCB'], '2026-07-01', 'NOT_SPECIFIED'],
  ])('%s', (_, jurisdiction, categories, on, expected) => {
    expect(dated(policy, 'sale.from', jurisdiction, categories, on)).toBe(expected);
  });

  test('the answer names the jurisdiction whose notice gives it', () => {
    const on = plainDate('2026-06-30');
    expect(
      policy.resolve('sale.from', { jurisdiction: '610305', categories: ['DCB'], on }).jurisdiction,
    ).toBe('610000');
  });

  test('rollouts are inherited, each with the nearest notice that forwards the printed one', () => {
    const rollouts = policy
      .rolloutsOf('610305')
      .map(({ id, carriedBy, document }) => [id, carriedBy, document.id]);
    expect(rollouts).toEqual([
      ['610305:DCB', '610000', 'FX-A'],
      ['610305:UROLOGY', '610000', 'FX-A'],
      ['610305:CATHETER', '610300', 'FX-A'],
    ]);
    expect(policy.rollout('610100:DCB')?.document.id).toBe('SX-A');
    expect(policy.rollout('610302:DCB')?.document.id).toBe('BJ-A');
  });

  test('rollouts() lists each where a notice prints it', () => {
    expect(policy.rollouts().map(rule => rule.id)).toEqual([
      '610000:DCB',
      '610000:UROLOGY',
      '610300:CATHETER',
    ]);
  });

  test.each([['610305:GUIDEWIRE'], ['440000:DCB'], ['610322:DCB'], ['DCB'], ['']])('no rollout %s', id => {
    expect(policy.rollout(id)).toBeUndefined();
  });

  test.each([
    ['999999', 'UNKNOWN_JURISDICTION'],
    ['610322', 'RETIRED_CODE'],
  ])('jurisdiction %s is refused with %s', (jurisdiction, code) => {
    expect.assertions(1);
    try {
      policy.intervals('cycle.term', { jurisdiction });
    } catch (error) {
      expect(error).toMatchObject({ code, value: jurisdiction });
    }
  });
});

describe('citations', () => {
  test('an entry carries its clauses, and its reading with the clause that names it', () => {
    const found = small().resolve('cycle.term', {
      jurisdiction: '610305',
      categories: ['DCB'],
      on: plainDate('2026-05-31'),
    });
    expect(found.citations.map(({ clause, reading }) => [clause.id, reading?.map(one => one.id)])).toEqual([
      ['SX-2', undefined],
      ['SX-1', ['A-01']],
    ]);
    expect(
      reasonOf(found, Text.of('Cycle end'), [{ name: 'start', value: '2026-05-31' }], '2029-05-30'),
    ).toEqual({
      clause: found.citations[0]?.clause,
      says: Text.of('Cycle end'),
      inputs: [{ name: 'start', value: '2026-05-31' }],
      result: '2029-05-30',
    });
    expect(
      reasonsOf(found, Text.of('Cycle end'), []).map(reason => [reason.clause?.id, reason.says]),
    ).toEqual([
      ['SX-2', Text.of('Cycle end')],
      ['SX-1', new Text('Clause SX-1.', '原文')],
    ]);
  });

  test.each(['NOT_SPECIFIED', 'PENDING'])('an explicit %s carries its clause', status => {
    const policy = small(
      `nonWinning.limit:\n  - { from: "2026-05-31", status: ${status}, cite: SX-1, reading: A-02 }\n`,
    );
    const at = { jurisdiction: '610000', categories: ['DCB'], on: plainDate('2026-05-31') };
    const found = policy.resolve('nonWinning.limit', at);
    expect([found.status, found.from, found.jurisdiction]).toEqual([status, '2026-05-31', '610000']);
    expect(found.citations).toEqual([{ clause: policy.clause('SX-1'), reading: [policy.reading('A-02')] }]);
    const rule = policy.rules('execution', at).find(one => one.parameter === 'nonWinning.limit');
    expect(rule?.clause?.id).toBe('SX-1');
    expect(rule?.says.en).toContain('SX-1: Clause SX-1.');
    expect(rule?.says.zh).toContain('SX-1：原文');
  });

  test('a rule within a value may cite on its own', () => {
    const catalogue = `listing.exemption:
  - from: "2026-05-31"
    value: { rules: [{ kind: NEW_APPROVAL_AT_MOST_MEDIAN_OF_UNIT, cite: SX-1, reading: [A-01] }] }
    cite: SX-2
`;
    const policy = small('', { '610000-shaanxi/catalogue.yaml': catalogue });
    const found = policy.resolve('listing.exemption', {
      jurisdiction: '610000',
      on: plainDate('2026-06-01'),
    });
    const rule = found.status === 'SPECIFIED' ? found.value.rules[0] : undefined;
    expect(policy.citationsOf(rule ?? {})).toEqual([
      { clause: policy.clause('SX-1'), reading: [policy.reading('A-01')] },
    ]);
  });
});

test('extra directories add jurisdictions', () => {
  const extra = policyDirectory({
    '440000-guangdong/documents.yaml': SMALL_POLICY['610000-shaanxi/documents.yaml']!.replace(
      '610000',
      '440000',
    ).replace('SX-A', 'GD-A'),
    '440000-guangdong/clauses.yaml': clauseYaml('GD-1', 'GD-A', ['A-02']),
    '440000-guangdong/execution.yaml': 'rollouts:\n  - { category: DCB, name: 药物球囊, cite: GD-1 }\n',
  });
  const policy = loadPolicy({ dataDir: policyDirectory(SMALL_POLICY), extraDirs: [extra] });
  expect(policy.jurisdictions()).toEqual(['440000', '610000', '610300', '610305']);
  expect(policy.rollout('440100:DCB')?.name).toBe('药物球囊');
});
