import { type PlainDate, Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { type Citation, type Clause, type Reading } from '../clause';
import { oneOrMore } from '../parameters/one-or-more';
import { day } from '../parameters/values';
import { PARAMETERS, type ParameterKey } from '../parameters/registry';
import { type PolicyProblem } from '../yaml/problem';
import { say } from './messages';
import { type Register } from './register';
import { refusal } from '../yaml/refusal';
import { readBy } from '../yaml/schema-read';
import { type YamlFile, type YamlPath } from '../yaml/yaml-file';

/** What an entry says: a value, or silence with its source. */
export type EntryOutcome =
  | { readonly status: 'SPECIFIED'; readonly value: unknown; readonly raw: string }
  | { readonly status: 'NOT_SPECIFIED' | 'PENDING' };

/** One dated entry of a parameter in one jurisdiction's file, ready to be resolved. */
export interface PolicyEntry {
  readonly key: ParameterKey;
  readonly jurisdiction: string;
  /** Absent: every category that the parameter reaches. */
  readonly categories?: readonly string[];
  readonly from: PlainDate;
  /** First day on which it no longer holds. */
  readonly to?: PlainDate;
  readonly outcome: EntryOutcome;
  readonly citations: readonly Citation[];
  /** Line in its file. */
  readonly line: number;
}

/** Category codes: capital letters, digits and hyphens. */
export const categoryCode = z
  .string()
  .refine(code => /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code), refusal(say('notCategoryCode')));

const entrySchema = z.strictObject({
  categories: z
    .array(categoryCode)
    .min(1)
    .refine(codes => new Set(codes).size === codes.length, refusal(say('categoryTwice')))
    .optional(),
  from: day,
  to: day.optional(),
  value: z.unknown().optional(),
  status: z.enum(['NOT_SPECIFIED', 'PENDING']).optional(),
  cite: oneOrMore,
  reading: oneOrMore.optional(),
  note: z.string().optional(),
});

/** The clauses and readings that entries may refer to. */
export interface Citables {
  readonly clauses: Register<Clause>;
  readonly readings: Register<Reading>;
}

/** Checks `cite` and `reading` of the map at `path`, and gives the citations. */
export function readCitations(
  cited: { cite?: readonly string[]; reading?: readonly string[] },
  file: YamlFile,
  path: YamlPath,
  chain: readonly string[],
  citables: Citables,
  problems: PolicyProblem[],
): Citation[] {
  const readings = (cited.reading ?? []).flatMap((id, index) => {
    const reading = citables.readings.refer(id, file, itemPath(file, [...path, 'reading'], index));
    return reading ? [reading] : [];
  });
  const clauses = (cited.cite ?? []).flatMap((id, index) => {
    const at = itemPath(file, [...path, 'cite'], index);
    const clause = citables.clauses.refer(id, file, at);
    if (clause && !chain.includes(clause.document.jurisdiction)) {
      const { jurisdiction } = clause.document;
      const message = say('citesElsewhere', { id, jurisdiction, chain: Text.join(chain, say('or')) });
      problems.push(file.problem(at, message));
    }
    return clause ? [clause] : [];
  });
  return attachReadings(clauses, readings);
}

/** A reading stands with the clauses that name it in their own row; one that none names stands with the first. */
export function attachReadings(clauses: readonly Clause[], readings: readonly Reading[]): Citation[] {
  return clauses.map((clause, index) => {
    const own = readings.filter(
      reading =>
        clause.readings.includes(reading) ||
        (index === 0 && !clauses.some(other => other.readings.includes(reading))),
    );
    return own.length > 0 ? { clause, reading: own } : { clause };
  });
}

function itemPath(file: YamlFile, path: YamlPath, index: number): YamlPath {
  return Array.isArray(file.valueOf(path)) ? [...path, index] : path;
}

/** Reads one entry of a parameter; undefined with its problems when it cannot hold. */
export function readEntry(
  key: ParameterKey,
  file: YamlFile,
  path: YamlPath,
  chain: readonly string[],
  citables: Citables,
  problems: PolicyProblem[],
): PolicyEntry | undefined {
  const before = problems.length;
  const row = readBy(entrySchema, file, path, problems);
  const raw = file.valueOf([...path, 'value']);
  const value =
    raw === undefined
      ? undefined
      : readBy<z.ZodType>(PARAMETERS[key].schema, file, [...path, 'value'], problems);
  if (!row) return undefined;
  if ((raw === undefined) === (row.status === undefined)) {
    problems.push(file.problem(path, say(raw === undefined ? 'neitherGiven' : 'bothGiven')));
  }
  if (row.to !== undefined && row.to <= row.from) {
    problems.push(file.problem([...path, 'to'], say('endNotAfter', { to: row.to, from: row.from })));
  }
  const citations = readCitations(row, file, path, chain, citables, problems);
  checkNestedCitations(raw, file, [...path, 'value'], chain, citables, problems);
  if (problems.length > before) return undefined;
  return {
    key,
    jurisdiction: chain[0] ?? '',
    ...(row.categories && { categories: row.categories }),
    from: row.from,
    ...(row.to && { to: row.to }),
    outcome: row.status ? { status: row.status } : { status: 'SPECIFIED', value, raw: JSON.stringify(raw) },
    citations,
    line: file.lineOf(path),
  };
}

const asList = (ids: unknown): string[] =>
  (Array.isArray(ids) ? ids : [ids]).filter(id => typeof id === 'string');

/** A value may hold rules with a `cite` and `reading` of their own. */
function checkNestedCitations(
  value: unknown,
  file: YamlFile,
  path: YamlPath,
  chain: readonly string[],
  citables: Citables,
  problems: PolicyProblem[],
): void {
  if (typeof value !== 'object' || value === null) return;
  const { cite, reading } = value as { cite?: unknown; reading?: unknown };
  readCitations({ cite: asList(cite), reading: asList(reading) }, file, path, chain, citables, problems);
  for (const [name, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(name) : name;
    checkNestedCitations(child, file, [...path, step], chain, citables, problems);
  }
}
