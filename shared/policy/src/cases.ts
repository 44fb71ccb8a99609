import { division, type Language, LANGUAGES, type Text } from '@alliance-hub/kernel';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CASES_ENDING, FOLDER, shown } from './load/sources';
import { day } from './parameters/values';
import { describeRule, isParameterKey, PARAMETER_KEYS } from './parameters/registry';
import { say } from './messages';
import { type Policy } from './policy';
import { nearest } from './yaml/nearest';
import { type PolicyProblem } from './yaml/problem';
import { refusal } from './yaml/refusal';
import { readBy } from './yaml/schema-read';
import { YamlFile } from './yaml/yaml-file';

const caseRow = z.strictObject({
  name: z.string().min(1),
  parameter: z.string().transform((key, context) => {
    if (isParameterKey(key)) return key;
    const near = nearest(key, PARAMETER_KEYS) ?? '';
    context.issues.push({ code: 'custom', ...refusal(say('noParameter', { near })), input: key });
    return z.NEVER;
  }),
  jurisdiction: z
    .string()
    .refine(
      code => division(code)?.retiredOn === undefined && division(code) !== undefined,
      refusal(say('noDivision')),
    )
    .optional(),
  categories: z.array(z.string()).optional(),
  on: day,
  expect: z.strictObject({
    status: z.enum(['SPECIFIED', 'NOT_SPECIFIED', 'PENDING']),
    value: z.unknown().optional(),
    says: z.union([z.string(), z.strictObject({ en: z.string(), zh: z.string() })]).optional(),
    clause: z.string().nullable().optional(),
  }),
});

type PolicyCase = z.output<typeof caseRow>;

/** What became of one case of a *.cases.yaml file. */
export interface CaseResult {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** What differs from the expectation; empty when it is met. */
  readonly failures: readonly Text[];
}

function run(policy: Policy, code: string, one: PolicyCase): Text[] {
  const at = { jurisdiction: one.jurisdiction ?? code, categories: one.categories, on: one.on };
  const resolved = policy.resolve(one.parameter, at);
  const { expect } = one;
  const failures: Text[] = [];
  if (resolved.status !== expect.status)
    failures.push(say('missedStatus', { found: resolved.status, expected: expect.status }));
  const raw = resolved.status === 'SPECIFIED' ? resolved.raw : undefined;
  if (
    expect.value !== undefined &&
    !isDeepStrictEqual(raw === undefined ? undefined : JSON.parse(raw), expect.value)
  ) {
    failures.push(say('missedValue', { found: raw ?? say('none'), expected: JSON.stringify(expect.value) }));
  }
  const says = resolved.status === 'SPECIFIED' ? describeRule(one.parameter, resolved.value) : undefined;
  const wanted: Partial<Record<Language, string>> =
    typeof expect.says === 'string' ? { en: expect.says } : (expect.says ?? {});
  for (const language of LANGUAGES) {
    const expected = wanted[language];
    const found = says?.in(language) ?? say('nothing');
    if (expected !== undefined && found !== expected) failures.push(say('missedWords', { found, expected }));
  }
  const cited = resolved.citations.map(citation => citation.clause.id);
  const met = expect.clause === null ? cited.length === 0 : cited.includes(expect.clause ?? '');
  if (expect.clause !== undefined && !met)
    failures.push(
      say('missedClause', {
        found: cited.join(', ') || say('nothing'),
        expected: expect.clause ?? say('nothing'),
      }),
    );
  return failures;
}

function checkFile(policy: Policy, path: string, code: string): CaseResult[] {
  const file = new YamlFile(shown(path), readFileSync(path, 'utf8'));
  const problems: PolicyProblem[] = [...file.problems];
  const list = readBy(z.array(z.unknown()), file, [], problems) ?? [];
  const results = list.flatMap((_, index): CaseResult[] => {
    const one = readBy(caseRow, file, [index], problems);
    if (!one) return [];
    return [
      { file: file.path, line: file.lineOf([index]), name: one.name, failures: run(policy, code, one) },
    ];
  });
  const faulty = problems.map(problem => ({
    file: problem.file,
    line: problem.line,
    name: problem.key,
    failures: [problem.message],
  }));
  return [...faulty, ...results];
}

/**
 * Runs the resolution cases (given, expect) that stand as *.cases.yaml in the jurisdiction folders of a directory.
 * A case asks at the folder's jurisdiction unless it names one.
 */
export function checkCases(policy: Policy, directory: string): CaseResult[] {
  return readdirSync(directory)
    .sort()
    .flatMap(folder => {
      const code = FOLDER.exec(folder)?.[1];
      if (code === undefined) return [];
      const names = readdirSync(join(directory, folder)).filter(name => name.endsWith(CASES_ENDING));
      return names.sort().flatMap(name => checkFile(policy, join(directory, folder, name), code));
    });
}
