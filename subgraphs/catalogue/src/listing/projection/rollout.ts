import { type PlainDate } from '@alliance-hub/kernel';
import { type Policy, type RolloutRule } from '@alliance-hub/policy';

export interface StartedRollout {
  rule: RolloutRule;
  /** First day of the cycle; null where no notice gives one: then the rollout counts from the beginning. */
  start: PlainDate | null;
}

/** The rollout of a category, or of what it belongs to, that a jurisdiction carries out, own or inherited. */
export function rolloutOf(
  policy: Policy,
  jurisdiction: string,
  categories: readonly string[],
): StartedRollout | undefined {
  const carried = policy.rolloutsOf(jurisdiction);
  const rule = categories.flatMap(code => carried.find(rollout => rollout.category === code) ?? [])[0];
  if (!rule) return undefined;
  const starts = policy
    .intervals('cycle.term', { jurisdiction, categories: [rule.category] })
    .flatMap(term => (term.status === 'SPECIFIED' ? [term.value.start] : []))
    .sort();
  return { rule, start: starts[0] ?? null };
}
