import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Clause } from './clause';
import { shown } from './load/sources';
import { say } from './messages';
import { type Policy } from './policy';
import { nearest } from './yaml/nearest';
import { type PolicyProblem, sortProblems } from './yaml/problem';
import { readBy } from './yaml/schema-read';
import { YamlFile } from './yaml/yaml-file';

/** The root of the repository, from which the paths of tests count: below it lie src and dist alike. */
const ROOT = join(__dirname, '..', '..', '..');

/** The register of the ledger rows. */
export const COVERAGE_FILE = join(__dirname, '..', 'coverage.yaml');

const text = z.string().min(1);
const parameters = z.array(text).min(1).optional();
const tests = z.array(text).min(1);

const row = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('enforced'), tests, parameters, note: text.optional() }),
  z.strictObject({ state: z.literal('reported'), tests, parameters, note: text.optional() }),
  z.strictObject({ state: z.literal('data'), parameters, note: text.optional() }),
  z.strictObject({ state: z.literal('planned'), parameters, note: text.optional() }),
  z.strictObject({ state: z.literal('outside'), reason: text }),
]);

/** How far the hub has come with a clause. */
export type CoverageState = z.output<typeof row>['state'];

/** Every state, from the farthest on. */
export const COVERAGE_STATES: readonly CoverageState[] = [
  'enforced',
  'reported',
  'data',
  'planned',
  'outside',
];

/** One row of the ledger with its state. */
export interface CoverageRow {
  readonly clause: Clause;
  readonly state: CoverageState;
  /** Parameters that carry it as data. */
  readonly parameters: readonly string[];
  /** Test files that are titled by it. */
  readonly tests: readonly string[];
  /** Why it is outside, or what is to come. */
  readonly note?: string;
}

/** The register as read, and whatever is wrong with it. */
export interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly problems: readonly PolicyProblem[];
}

type Row = z.output<typeof row>;

function checkParameters(
  policy: Policy,
  id: string,
  one: Row,
  file: YamlFile,
  problems: PolicyProblem[],
): void {
  const named = one.state === 'outside' ? [] : (one.parameters ?? []);
  const citing = policy.parametersCiting(id);
  named.forEach((parameter, index) => {
    if (citing.includes(parameter)) return;
    const message = say('coverageParameter', {
      parameter,
      clause: id,
      citing: citing.join(', ') || say('none'),
    });
    problems.push(file.problem([id, 'parameters', index], message));
  });
  const missing = citing.filter(parameter => !named.includes(parameter));
  if (missing.length > 0)
    problems.push(
      file.problem([id], say('coverageMissingParameter', { parameters: missing.join(', '), clause: id })),
    );
  if (one.state === 'data' && named.length === 0 && one.note === undefined)
    problems.push(file.problem([id], say('coverageNoCarrier')));
}

function hasRowInTitle(path: string, id: string): boolean | undefined {
  try {
    const source = readFileSync(join(ROOT, path), 'utf8');
    return new RegExp(`['"\`][^'"\`\\n]*(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w.]*\\w)`).test(source);
  } catch {
    return undefined;
  }
}

function checkTests(id: string, one: Row, file: YamlFile, problems: PolicyProblem[]): void {
  if (!('tests' in one)) return;
  one.tests.forEach((path, index) => {
    const titled = hasRowInTitle(path, id);
    if (titled === true) return;
    const wrong =
      titled === undefined ? say('coverageNoFile', { path }) : say('coverageNoTitle', { path, clause: id });
    problems.push(file.problem([id, 'tests', index], wrong));
  });
}

/** Reads and checks the register against the clauses of a policy: every row once, none unknown, nothing claimed that is not so. */
export function readCoverage(policy: Policy, path = COVERAGE_FILE): Coverage {
  const file = new YamlFile(shown(path), readFileSync(path, 'utf8'));
  const problems: PolicyProblem[] = [...file.problems];
  const content =
    file.content === null ? {} : (readBy(z.record(z.string(), z.unknown()), file, [], problems) ?? {});
  const ids = new Set(Object.keys(content));
  const rows: CoverageRow[] = [];
  for (const id of ids) {
    const clause = policy.clause(id);
    if (!clause) {
      const near = nearest(
        id,
        policy.clauses().map(one => one.id),
      );
      problems.push(file.problem([id], say('coverageUnknown', { clause: id, near: near ?? '' })));
      continue;
    }
    const one = readBy(row, file, [id], problems);
    if (!one) continue;
    checkParameters(policy, id, one, file, problems);
    checkTests(id, one, file, problems);
    const note = one.state === 'outside' ? one.reason : one.note;
    rows.push({
      clause,
      state: one.state,
      parameters: ('parameters' in one && one.parameters) || [],
      tests: 'tests' in one ? one.tests : [],
      ...(note !== undefined && { note }),
    });
  }
  for (const clause of policy.clauses())
    if (!ids.has(clause.id) && file.problems.length === 0)
      problems.push(file.problem([], say('coverageMissing', { clause: clause.id })));
  return { rows, problems: sortProblems(problems) };
}
