import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OWN_DATA } from '../src/load/load';

const made: string[] = [];

/** A temporary directory of policy files, as path → text. */
export function policyDirectory(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'policy-'));
  made.push(directory);
  for (const [name, text] of Object.entries(files)) writePolicyFile(directory, name, text);
  return directory;
}

/** A temporary copy of the repository's policy data, to edit. */
export function copyOfOwnData(): string {
  const directory = policyDirectory({});
  cpSync(OWN_DATA, directory, { recursive: true });
  return directory;
}

/** Replaces one piece of text that must stand in the file exactly once. */
export function editPolicyFile(directory: string, name: string, from: string, to: string): void {
  const text = readFileSync(join(directory, name), 'utf8');
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${name}, not once.`);
  writeFileSync(join(directory, name), parts.join(to));
}

export function writePolicyFile(directory: string, name: string, text: string): void {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Deletes what the functions above made. */
export function removePolicyDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** documents.yaml of a jurisdiction with one document, "HI-1". */
export function documentsYaml(jurisdiction: string, id: string, forwards?: string): string {
  return `jurisdiction: "${jurisdiction}"
documents:
  - id: ${id}
    number: null
    title: 关于执行集中带量采购中选结果的通知
    issuer: 医疗保障局
    issuedOn: null
${forwards === undefined ? '' : `    forwards: ${forwards}\n`}`;
}

/** One row of clauses.yaml. */
export function clauseYaml(id: string, doc: string, readings: readonly string[] = []): string {
  return `- id: ${id}
  doc: ${doc}
  article: 一
  domain: EXE
  kinds: [c]
  text: 原文
  says: Clause ${id}.
  readings: [${readings.join(', ')}]
`;
}

/** A small policy: Shaanxi with two rollouts, forwarded by Baoji and Fengxiang. */
export const SMALL_POLICY: Readonly<Record<string, string>> = {
  'readings.yaml': `A-01: { unclear: { en: The start, zh: 起始日 }, reading: { en: The day of issue, zh: 成文之日 } }
A-02: { unclear: { en: The end, zh: 届满日 }, reading: { en: None, zh: 无 } }
`,
  '610000-shaanxi/documents.yaml': documentsYaml('610000', 'SX-A'),
  '610000-shaanxi/clauses.yaml': clauseYaml('SX-1', 'SX-A', ['A-01']) + clauseYaml('SX-2', 'SX-A'),
  '610000-shaanxi/execution.yaml': `rollouts:
  - { category: DCB, name: 药物涂层球囊类, cite: SX-1 }
  - { category: UROLOGY, name: 泌尿介入类, cite: SX-1 }
cycle.term:
  - from: "2026-05-31"
    value: { kind: YEARS, start: "2026-05-31", years: 3 }
    cite: [SX-2, SX-1]
    reading: A-01
`,
  '610300-baoji/documents.yaml': documentsYaml('610300', 'BJ-A', 'SX-A'),
  '610300-baoji/clauses.yaml': clauseYaml('BJ-1', 'BJ-A'),
  '610305-fengxiang/documents.yaml': documentsYaml('610305', 'FX-A', 'BJ-A'),
  '610305-fengxiang/clauses.yaml': clauseYaml('FX-1', 'FX-A'),
};
