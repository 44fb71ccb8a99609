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
  documents: readonly PolicyDocument[],
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

/** The notice nearest to the jurisdiction that forwards `printed`, directly or through others; else `printed` itself. */
function nearestNotice(
  printed: PolicyDocument,
  chain: readonly string[],
  documents: readonly PolicyDocument[],
): PolicyDocument {
  let nearest = printed;
  for (;;) {
    const next = documents.find(
      document => document.forwards === nearest.id && chain.indexOf(document.jurisdiction) !== -1,
    );
    if (!next) return nearest;
    nearest = next;
  }
}
