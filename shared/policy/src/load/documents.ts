import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { type Clause, type PolicyDocument, type Reading } from '../clause';
import { bothLanguages, day } from '../parameters/values';
import { type PolicyProblem } from '../yaml/problem';
import { say } from './messages';
import { type Register } from './register';
import { refusal } from '../yaml/refusal';
import { readBy } from '../yaml/schema-read';
import { type YamlFile } from '../yaml/yaml-file';

const text = z.string().min(1);

const READING_ID = /^[A-Z][A-Z0-9-]*-\d+$/;
const CLAUSE_ID = /^[A-Z][A-Z0-9]*-\d+(\.\d+)*[a-z]?$/;

const inBoth = bothLanguages.transform(words => Text.from(words));

const readingRow = z.strictObject({ unclear: inBoth, reading: inBoth });

const documentRow = z.strictObject({
  id: text,
  number: text.nullable(),
  title: text,
  issuer: text,
  issuedOn: day.nullable(),
  forwards: text.optional(),
  note: text.optional(),
});

const documentFile = z.strictObject({ jurisdiction: text, documents: z.array(z.unknown()).min(1) });

const clauseRow = z.strictObject({
  id: text.refine(id => CLAUSE_ID.test(id), refusal(say('notClauseId'))),
  doc: text,
  article: text.nullable(),
  domain: z.enum(['CAT', 'EXE', 'SET']),
  kinds: z.array(z.enum(['c', 'd', 'k', 'r', 'p'])).min(1),
  text,
  says: text,
  readings: z.array(text).optional(),
});

/** The rows of a list file, or none with a problem when it is not a list. */
function rows(file: YamlFile, problems: PolicyProblem[]): unknown[] {
  if (Array.isArray(file.content)) return file.content;
  if (file.problems.length === 0) problems.push(file.problem([], say('notAList', { what: say('clause') })));
  return [];
}

function idOf(row: unknown): string | undefined {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** readings.yaml: a map from reading number to what is unclear and how it is read. */
export function readReadings(file: YamlFile, readings: Register<Reading>, problems: PolicyProblem[]): void {
  if (file.problems.length > 0) {
    readings.markIncomplete();
    return;
  }
  for (const id of Object.keys(readBy(z.record(z.string(), z.unknown()), file, [], problems) ?? {})) {
    if (!READING_ID.test(id)) problems.push(file.problem([id], say('notReadingNumber', { id })));
    const row = readBy(readingRow, file, [id], problems);
    readings.add(id, row && { id, ...row }, file, [id]);
  }
}

/** documents.yaml: the notices of one jurisdiction. */
export function readDocuments(
  file: YamlFile,
  code: string,
  documents: Register<PolicyDocument>,
  problems: PolicyProblem[],
): void {
  const content = file.problems.length > 0 ? undefined : readBy(documentFile, file, [], problems);
  if (!content) {
    documents.markIncomplete();
    return;
  }
  if (content.jurisdiction !== code) {
    const message = say('otherJurisdiction', { written: content.jurisdiction, code });
    problems.push(file.problem(['jurisdiction'], message));
  }
  content.documents.forEach((raw, index) => {
    const path = ['documents', index];
    const row = readBy(documentRow, file, path, problems);
    const id = row?.id ?? idOf(raw);
    if (id !== undefined) documents.add(id, row && { ...row, jurisdiction: code }, file, [...path, 'id']);
  });
}

/** Checks that what a document forwards exists, lies in the same jurisdiction or above, and never leads back to itself. */
export function checkForwards(
  file: YamlFile,
  chain: readonly string[],
  documents: Register<PolicyDocument>,
  problems: PolicyProblem[],
): void {
  const list: unknown = file.valueOf(['documents']);
  if (!Array.isArray(list)) return;
  const known = documents.values();
  list.forEach((raw: unknown, index) => {
    const own = known.get(idOf(raw) ?? '');
    if (own?.forwards === undefined) return;
    const path = ['documents', index, 'forwards'];
    const target = documents.refer(own.forwards, file, path);
    if (!target) return;
    if (!chain.includes(target.jurisdiction)) {
      const { jurisdiction } = target;
      const message = say('forwardsElsewhere', {
        id: target.id,
        jurisdiction,
        chain: Text.join(chain, say('or')),
      });
      problems.push(file.problem(path, message));
    }
    const seen = new Set<string>();
    for (let next: PolicyDocument | undefined = target; next && !seen.has(next.id);) {
      seen.add(next.id);
      next = known.get(next.forwards ?? '');
    }
    if (seen.has(own.id)) {
      problems.push(file.problem(path, say('forwardsItself', { id: own.id })));
    }
  });
}

/** clauses.yaml: the operative clauses of one jurisdiction's notices. */
export function readClauses(
  file: YamlFile,
  registers: { documents: Register<PolicyDocument>; readings: Register<Reading>; clauses: Register<Clause> },
  problems: PolicyProblem[],
): void {
  if (file.problems.length > 0) registers.clauses.markIncomplete();
  rows(file, problems).forEach((raw, index) => {
    const row = readBy(clauseRow, file, [index], problems);
    const id = row?.id ?? idOf(raw);
    let clause: Clause | undefined;
    if (row) {
      const { doc, readings: numbers = [], ...rest } = row;
      const document = registers.documents.refer(doc, file, [index, 'doc']);
      const readings = numbers.flatMap((number, n) => {
        const reading = registers.readings.refer(number, file, [index, 'readings', n]);
        return reading ? [reading] : [];
      });
      // In Chinese nobody says a clause better than the notice itself.
      clause = document && { ...rest, says: new Text(rest.says, rest.text), readings, document };
    }
    if (id !== undefined) registers.clauses.add(id, clause, file, [index, 'id']);
  });
}
