import {
  ancestry,
  division,
  type Division,
  HubError,
  Text,
  type WorkdayCalendar,
} from '@alliance-hub/kernel';
import { join } from 'node:path';
import { checkCategories } from './categories';
import { type Clause, type PolicyDocument, type Reading } from '../clause';
import { type PolicyEntry } from './entry';
import { type PolicySources, readSources, type SourceFile } from './sources';
import { isParameterKey } from '../parameters/registry';
import { PARAMETER_DOMAINS } from '../parameters/parameter';
import { Policy } from '../policy';
import { formatProblem, type PolicyProblem, sortProblems } from '../yaml/problem';
import { say } from './messages';
import { checkForwards, readClauses, readDocuments, readReadings } from './documents';
import { type ParameterFile, readParameters } from './parameter-file';
import { Register } from './register';
import { YamlFile } from '../yaml/yaml-file';

/** The policy data of the repository: below shared/policy for src and dist alike. */
export const OWN_DATA = join(__dirname, '..', '..', 'data');

/** Where the policy files lie. */
export interface PolicyOptions {
  /** Directory of jurisdiction folders; by default the data of this package. */
  readonly dataDir?: string;
  /** Further directories of jurisdiction folders (HUB_POLICY_DIR). */
  readonly extraDirs?: readonly string[];
  /** The operator's calendar (HUB_WORKDAY_CALENDAR); by default the State Council's. */
  readonly workdays?: WorkdayCalendar;
}

/** The outcome of reading the policy files: a policy, or every problem found. */
export type PolicyReading = { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] };

interface ParsedFolder {
  readonly code: string;
  readonly chain: readonly string[];
  readonly files: ReadonlyMap<string, YamlFile>;
}

function parse(source: SourceFile, problems: PolicyProblem[]): YamlFile {
  const file = new YamlFile(source.path, source.text);
  problems.push(...file.problems);
  return file;
}

function notInForce(code: string, known: Division | undefined): Text {
  if (!known) return say('noDivision', { code });
  const { successor } = known;
  return successor === undefined ? say('retired', { code }) : say('retiredInto', { code, successor });
}

function parseFolders(sources: PolicySources, problems: PolicyProblem[]): ParsedFolder[] {
  const codes = new Set(sources.folders.map(folder => folder.code));
  return sources.folders.flatMap(folder => {
    const known = division(folder.code);
    if (!known || known.retiredOn !== undefined) {
      problems.push({ file: folder.path, line: 1, key: '', message: notInForce(folder.code, known) });
      return [];
    }
    if (!folder.files.some(file => file.name === 'documents.yaml')) {
      problems.push({ file: folder.path, line: 1, key: '', message: say('noDocuments') });
    }
    const files = new Map(folder.files.map(source => [source.name, parse(source, problems)]));
    return [{ code: folder.code, chain: ancestry(folder.code).filter(code => codes.has(code)), files }];
  });
}

function checkRolloutCategories(
  folders: readonly ParsedFolder[],
  found: ReadonlyMap<string, ParameterFile[]>,
  problems: PolicyProblem[],
): void {
  const categories = (codes: Iterable<string>): Set<string> =>
    new Set(
      [...codes].flatMap(code =>
        (found.get(code) ?? []).flatMap(file => file.rollouts.map(rollout => rollout.category)),
      ),
    );
  const everywhere = categories(found.keys());
  for (const { chain, files } of folders) {
    const here = categories(chain);
    for (const domain of PARAMETER_DOMAINS) {
      const file = files.get(`${domain}.yaml`);
      if (typeof file?.content !== 'object' || file.content === null) continue;
      checkCategories(file, here, everywhere, Object.keys(file.content).filter(isParameterKey), problems);
    }
  }
}

function build(sources: PolicySources): PolicyReading {
  const problems: PolicyProblem[] = [...sources.problems];
  const readings = new Register<Reading>('reading', 'readings.yaml', problems);
  const documents = new Register<PolicyDocument>('document', 'documents.yaml', problems);
  const clauses = new Register<Clause>('clause', 'clauses.yaml', problems);
  for (const source of sources.readings) readReadings(parse(source, problems), readings, problems);

  const folders = parseFolders(sources, problems);
  const each = (name: string, visit: (file: YamlFile, folder: ParsedFolder) => void) => {
    for (const folder of folders) {
      const file = folder.files.get(name);
      if (file) visit(file, folder);
    }
  };
  each('documents.yaml', (file, { code }) => readDocuments(file, code, documents, problems));
  each('documents.yaml', (file, { chain }) => checkForwards(file, chain, documents, problems));
  each('clauses.yaml', file => readClauses(file, { documents, readings, clauses }, problems));

  const found = new Map<string, ParameterFile[]>();
  for (const domain of PARAMETER_DOMAINS) {
    each(`${domain}.yaml`, (file, { code, chain }) => {
      const read = readParameters(file, domain, chain, { clauses, readings }, problems);
      found.set(code, [...(found.get(code) ?? []), read]);
    });
  }
  checkRolloutCategories(folders, found, problems);
  if (problems.length > 0) return { problems: sortProblems(problems) };

  const all = [...found.values()].flat();
  const entries: PolicyEntry[] = all.flatMap(file => file.entries);
  const policy = new Policy({
    version: sources.version,
    jurisdictions: folders.map(folder => folder.code).sort(),
    documents: documents.values(),
    clauses: clauses.values(),
    readings: readings.values(),
    entries,
    rollouts: all.flatMap(file => file.rollouts),
  });
  return { policy };
}

let latest: Policy | undefined;

/**
 * Reads and checks the policy files. The same files read again give the same Policy, unparsed: in one process several
 * subgraphs load it.
 */
export function readPolicy(options: PolicyOptions = {}): PolicyReading {
  const sources = readSources([options.dataDir ?? OWN_DATA, ...(options.extraDirs ?? [])]);
  if (latest && sources.problems.length === 0 && latest.version === sources.version)
    return { policy: latest };
  const reading = build(sources);
  if ('policy' in reading) latest = reading.policy;
  return reading;
}

/**
 * The policy of all jurisdictions. Throws HubError POLICY_INVALID whose message lists every problem, one per line:
 * `file:line key – what is wrong – what would be right`.
 */
export function loadPolicy(options: PolicyOptions = {}): Policy {
  const reading = readPolicy(options);
  if ('policy' in reading) {
    return options.workdays ? reading.policy.countedBy(options.workdays) : reading.policy;
  }
  const { problems } = reading;
  const head = problems.length === 1 ? say('oneProblem') : say('problems', { n: problems.length });
  throw new HubError('POLICY_INVALID', Text.join([head, ...problems.map(formatProblem)], '\n'));
}
