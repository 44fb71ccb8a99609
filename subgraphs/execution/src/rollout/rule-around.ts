import type { PlainDate } from '@alliance-hub/kernel';
import type { ParameterKey, ParameterValue, Policy, Resolved, RolloutRule } from '@alliance-hub/policy';

/**
 * The rule that a rollout goes by around a day: the one in force that day; where none is, the last one before it, else
 * the first one after it. A cycle is told before it begins and after it has ended.
 */
export function ruleAround<K extends ParameterKey>(
  policy: Policy,
  key: K,
  { jurisdiction, category }: Pick<RolloutRule, 'jurisdiction' | 'category'>,
  on: PlainDate,
): Resolved<ParameterValue<K>> {
  const scope = { jurisdiction, categories: [category] };
  const now = policy.resolve(key, { ...scope, on });
  if (now.status === 'SPECIFIED') return now;
  const specified = policy.intervals(key, scope).filter(stretch => stretch.status === 'SPECIFIED');
  return specified.findLast(stretch => stretch.from <= on) ?? specified[0] ?? now;
}
