import { z } from 'zod';
import { type Clause } from '../clause';
import { categoryCode, type Citables, type PolicyEntry, readEntry } from './entry';
import { nearest } from '../yaml/nearest';
import { overlaps } from './overlap';
import { type ParameterDomain } from '../parameters/parameter';
import { isParameterKey, PARAMETERS, type ParameterKey, parametersOf } from '../parameters/registry';
import { type PolicyProblem } from '../yaml/problem';
import { readBy } from '../yaml/schema-read';
import { type YamlFile, type YamlPath } from '../yaml/yaml-file';

/** Key of execution.yaml that lists the categories carried out, instead of a parameter. */
const ROLLOUTS = 'rollouts';

/** A category that a notice says is carried out, as the file gives it. */
export interface RolloutEntry {
  readonly jurisdiction: string;
  readonly category: string;
  readonly name: string;
  readonly clause: Clause;
}

const rolloutRow = z.strictObject({
  category: categoryCode,
  name: z.string().min(1),
  cite: z.string().min(1),
});

/** What one file of parameters holds. */
export interface ParameterFile {
  readonly entries: PolicyEntry[];
  readonly rollouts: RolloutEntry[];
}

/** Reads catalogue.yaml, execution.yaml or settlement.yaml of one jurisdiction; `chain` is it and those above it. */
export function readParameters(
  file: YamlFile,
  domain: ParameterDomain,
  chain: readonly string[],
  citables: Citables,
  problems: PolicyProblem[],
): ParameterFile {
  const found: ParameterFile = { entries: [], rollouts: [] };
  if (file.content === null) return found;
  for (const key of Object.keys(readBy(z.record(z.string(), z.unknown()), file, [], problems) ?? {})) {
    if (key === ROLLOUTS && domain === 'execution')
      found.rollouts.push(...readRollouts(file, chain, citables, problems));
    else if (!isParameterKey(key)) problems.push(file.problem([key], unknownParameter(key, domain)));
    else if (PARAMETERS[key].domain !== domain) {
      problems.push(file.problem([key], `does not belong here – move it to ${PARAMETERS[key].domain}.yaml`));
    } else found.entries.push(...readList(key, file, chain, citables, problems));
  }
  return found;
}

function unknownParameter(key: string, domain: ParameterDomain): string {
  const known = domain === 'execution' ? [ROLLOUTS, ...parametersOf(domain)] : parametersOf(domain);
  const elsewhere = isParameterKey(key) ? [] : Object.keys(PARAMETERS);
  return `unknown parameter – perhaps ${nearest(key, [...known, ...elsewhere])}; ${domain}.yaml holds ${known.join(', ')}`;
}

function readList(
  key: ParameterKey,
  file: YamlFile,
  chain: readonly string[],
  citables: Citables,
  problems: PolicyProblem[],
): PolicyEntry[] {
  const list = readBy(z.array(z.unknown()).min(1), file, [key], problems) ?? [];
  const entries = list.flatMap(
    (_, index) => readEntry(key, file, [key, index], chain, citables, problems) ?? [],
  );
  for (const { earlier, later, category } of overlaps(entries)) {
    const path: YamlPath = [key, list.findIndex((_, index) => file.lineOf([key, index]) === later.line)];
    const scope = category === undefined ? 'every category' : category;
    const end =
      earlier.from < later.from ? `end that one with to: "${later.from}"` : 'change `from` or `to` of one';
    const message = `overlaps the entry of line ${earlier.line} for ${scope} (from ${earlier.from}${earlier.to ? ` to ${earlier.to}` : ''}) – ${end}`;
    problems.push(file.problem(path, message));
  }
  return entries;
}

function readRollouts(
  file: YamlFile,
  chain: readonly string[],
  citables: Citables,
  problems: PolicyProblem[],
): RolloutEntry[] {
  const seen = new Map<string, number>();
  const list = readBy(z.array(z.unknown()).min(1), file, [ROLLOUTS], problems) ?? [];
  return list.flatMap((_, index): RolloutEntry[] => {
    const path = [ROLLOUTS, index];
    const row = readBy(rolloutRow, file, path, problems);
    if (!row) return [];
    const earlier = seen.get(row.category);
    if (earlier !== undefined) {
      const message = `${row.category} stands in line ${earlier} already – list each category once`;
      problems.push(file.problem([...path, 'category'], message));
    }
    seen.set(row.category, file.lineOf(path));
    const clause = citables.clauses.refer(row.cite, file, [...path, 'cite']);
    return clause ? [{ jurisdiction: chain[0] ?? '', category: row.category, name: row.name, clause }] : [];
  });
}
