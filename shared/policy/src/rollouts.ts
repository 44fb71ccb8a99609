import { type PolicyDocument } from './clause';
import { type RolloutEntry } from './load/parameter-file';
import { type RolloutRule } from './rollout-rule';

/**
 * The rollouts of a jurisdiction, own and inherited: `chain` is it and those above it, nearest first. Where two
 * of them print the same category the nearest one counts.
 */
export function rolloutsIn(
  jurisdiction: string,
  chain: readonly string[],
  own: ReadonlyMap<string, readonly RolloutEntry[]>,
  documents: ReadonlyMap<string, PolicyDocument>,
): RolloutRule[] {
  const byCategory = new Map<string, RolloutEntry>();
  for (const code of [...chain].reverse())
    for (const entry of own.get(code) ?? []) byCategory.set(entry.category, entry);
  return [...byCategory.values()].map(entry => ({
    id: `${jurisdiction}:${entry.category}`,
    jurisdiction,
    category: entry.category,
    name: entry.name,
    clause: entry.clause,
    document: nearestNotice(entry.clause.document, chain, documents),
    carriedBy: entry.jurisdiction,
  }));
}

/** Of the notices in force in the chain, nearest first, the first that forwards `printed`; else `printed` itself. */
function nearestNotice(
  printed: PolicyDocument,
  chain: readonly string[],
  documents: ReadonlyMap<string, PolicyDocument>,
): PolicyDocument {
  const below = chain.slice(0, chain.indexOf(printed.jurisdiction));
  for (const code of below) {
    for (const document of documents.values()) {
      if (document.jurisdiction === code && forwards(document, printed, documents)) return document;
    }
  }
  return printed;
}

function forwards(
  document: PolicyDocument,
  printed: PolicyDocument,
  documents: ReadonlyMap<string, PolicyDocument>,
): boolean {
  if (document.forwards === undefined) return false;
  const next = documents.get(document.forwards);
  return next !== undefined && (next.id === printed.id || forwards(next, printed, documents));
}
