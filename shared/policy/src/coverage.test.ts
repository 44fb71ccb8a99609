import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyDirectory, removePolicyDirectories } from '../tests/policy-directory';
import { COVERAGE_FILE, readCoverage } from './coverage';
import { coverageTable } from './coverage-table';
import { loadPolicy } from './index';

afterAll(removePolicyDirectories);

const policy = loadPolicy();
const register = readFileSync(COVERAGE_FILE, 'utf8');

/** The problems of the register with one line replaced; without a replacement the line is left out. */
function problems(line: string, replacement = ''): string[] {
  const parts = register.split(line);
  if (parts.length !== 2) throw new Error(`"${line}" stands ${parts.length - 1} times in the register.`);
  const directory = policyDirectory({ 'coverage.yaml': parts.join(replacement) });
  return readCoverage(policy, join(directory, 'coverage.yaml')).problems.map(
    problem => `${problem.key} – ${problem.message.en}`,
  );
}

const SERVICE = 'HI-4.7a: { state: planned, parameters: [supply.service] }';

test('every row of the ledger stands in the register once, and claims only what is so', () => {
  const coverage = readCoverage(policy);
  expect(coverage.problems).toEqual([]);
  expect(coverage.rows).toHaveLength(164);
});

test('every clause that computes, checks or reminds is carried as policy data', () => {
  const bare = readCoverage(policy).rows.filter(
    row => row.parameters.length === 0 && row.clause.kinds.some(kind => ['c', 'k', 'r'].includes(kind)),
  );
  expect(bare.map(row => row.clause.id)).toEqual([]);
});

test('every parameter is used by a notice or is there for other provinces', () => {
  const used = new Set(policy.clauses().flatMap(clause => policy.parametersCiting(clause.id)));
  expect(policy.unusedParameters().filter(key => used.has(key))).toEqual([]);
  expect(policy.unusedParameters()).toEqual(['duties.further']);
});

test('the table prints each row and the counts by document and domain', () => {
  const lines = coverageTable(readCoverage(policy).rows).split('\n');
  expect(
    lines.filter(line => /^(HI|FX|BJ|SX|CQ|LN|WH)-[\d.]+[a-z]?\s+(CAT|EXE|SET)/.test(line)),
  ).toHaveLength(164);
  expect(lines.find(line => line.startsWith('total'))).toMatch(/ 164$/);
  expect(lines.find(line => line.startsWith('EXE'))).toMatch(/ 103$/);
});

test.each([
  ['a missing row', [SERVICE], 'HI-4.7a is missing'],
  ['an unknown row', [SERVICE, `${SERVICE}\nHI-9.9: { state: planned }`], 'no clause HI-9.9'],
  ['a doubled row', [SERVICE, `${SERVICE}\n${SERVICE}`], 'given twice'],
  ['an unknown state', [SERVICE, SERVICE.replace('planned', 'plannd')], 'perhaps planned'],
  [
    'a parameter that no entry of the document cites',
    [SERVICE, SERVICE.replace('supply.service', 'supply.service, cycle.term')],
    'no entry of cycle.term cites HI-4.7a – name supply.service',
  ],
  [
    'a parameter left out',
    [SERVICE, 'HI-4.7a: { state: planned }'],
    'supply.service cites HI-4.7a too – add it',
  ],
  [
    'data without parameters',
    ["HI-0.2: { state: data, note: 'Addressees; the clause text is carried' }", 'HI-0.2: { state: data }'],
    'data without parameters',
  ],
  [
    'a test that does not exist',
    [SERVICE, SERVICE.replace('planned', 'enforced, tests: [gateway/tests/none.test.ts]')],
    'no such file gateway/tests/none.test.ts',
  ],
  [
    'a test that is titled otherwise',
    [SERVICE, SERVICE.replace('planned', 'enforced, tests: [shared/policy/src/yaml/nearest.test.ts]')],
    'has no test titled by HI-4.7a',
  ],
  ['outside without a reason', [SERVICE, 'HI-4.7a: { state: outside }'], 'reason'],
])('%s is a problem', (_, [line = '', replacement], expected) => {
  const found = problems(line, replacement);
  expect(found.join('\n')).toContain(expected);
});

test('a test that is titled by its row proves it', () => {
  const proof = 'enforced, tests: [shared/policy/src/parameters/shapes/due-date.test.ts]';
  const row = 'LN-5.3:\n  { state: reported, tests: [gateway/tests/clauses/monitoring.test.ts],';
  expect(problems(row, `LN-5.3:\n  { state: ${proof},`)).toEqual([]);
});
