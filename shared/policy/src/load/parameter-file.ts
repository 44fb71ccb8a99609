import { type Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { type Clause } from '../clause';
import { categoryCode, type Citables, type PolicyEntry, readEntry } from './entry';
import { say } from './messages';
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
      problems.push(file.problem([key], say('wrongFile', { domain: PARAMETERS[key].domain })));
    } else found.entries.push(...readList(key, file, chain, citables, problems));
  }
  return found;
}

function unknownParameter(key: string, domain: ParameterDomain): Text {
  const known = domain === 'execution' ? [ROLLOUTS, ...parametersOf(domain)] : parametersOf(domain);
  const elsewhere = isParameterKey(key) ? [] : Object.keys(PARAMETERS);
  const near = nearest(key, [...known, ...elsewhere]) ?? '';
  return say('unknownParameter', { near, domain, known: known.join(', ') });
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
    const { from, to, line } = earlier;
    const message = say('overlaps', {
      line,
      scope: category ?? say('everyCategory'),
      interval: to === undefined ? from : say('interval', { from, to }),
      end: from < later.from ? say('endEarlier', { day: later.from }) : say('changeOne'),
    });
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
      const message = say('rolloutTwice', { category: row.category, line: earlier });
      problems.push(file.problem([...path, 'category'], message));
    }
    seen.set(row.category, file.lineOf(path));
    const clause = citables.clauses.refer(row.cite, file, [...path, 'cite']);
    return clause ? [{ jurisdiction: chain[0] ?? '', category: row.category, name: row.name, clause }] : [];
  });
}
