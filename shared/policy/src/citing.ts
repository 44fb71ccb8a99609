import { type PolicyEntry } from './load/entry';
import { type RolloutEntry } from './load/parameter-file';

/** Name of the list of categories carried out, beside the parameters. */
export const ROLLOUTS_KEY = 'rollouts';

/** Clauses that rules within a value cite for themselves. */
function nestedCites(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { cite } = value as { cite?: unknown };
  const own = (Array.isArray(cite) ? cite : [cite]).filter(id => typeof id === 'string');
  return [...own, ...Object.values(value).flatMap(nestedCites)];
}

/** For each clause the parameters whose entries cite it, `rollouts` among them, in the order of the files. */
export function parametersByClause(
  entries: readonly PolicyEntry[],
  rollouts: readonly RolloutEntry[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (clause: string, parameter: string) =>
    found.set(clause, (found.get(clause) ?? new Set()).add(parameter));
  for (const rollout of rollouts) add(rollout.clause.id, ROLLOUTS_KEY);
  for (const { key, citations, outcome } of entries) {
    for (const citation of citations) add(citation.clause.id, key);
    if (outcome.status === 'SPECIFIED') for (const id of nestedCites(JSON.parse(outcome.raw))) add(id, key);
  }
  return found;
}
