import type { PlainDate } from '@alliance-hub/kernel';
import {
  type ParameterKey,
  type Policy,
  type Resolved,
  type RolloutRule,
  type RuleInForce,
  ruleInForce,
} from '@alliance-hub/policy';

/** What one jurisdiction says on a matter, and for which of its rollouts. */
export interface RuleRow {
  /** Division code. */
  readonly jurisdiction: string;
  /** Rollouts that share the rule, in the order of the notice. */
  readonly rollouts: readonly RolloutRule[];
  readonly rule: RuleInForce;
}

/** The matter, the day, and the rollouts to compare. */
export interface RuleQuestion {
  readonly parameter: ParameterKey;
  readonly on: PlainDate;
  readonly rollouts: readonly RolloutRule[];
}

/** Two rollouts share a rule when the same words of the same notice answer for both, over the same days. */
function identityOf({ citations, ...answer }: Resolved<unknown>): string {
  const cited = citations.map(({ clause, reading = [] }) => [clause.id, reading.map(one => one.id)]);
  const { status, from, to, jurisdiction } = answer;
  return JSON.stringify([
    status,
    answer.status === 'SPECIFIED' ? answer.raw : null,
    from,
    to,
    jurisdiction,
    cited,
  ]);
}

/** One row for each jurisdiction and distinct rule among its rollouts, by division code; silence is a row too. */
export function ruleTable(policy: Policy, { parameter, on, rollouts }: RuleQuestion): RuleRow[] {
  const rows = new Map<string, { jurisdiction: string; rollouts: RolloutRule[]; rule: RuleInForce }>();
  for (const rollout of rollouts) {
    const { jurisdiction, category } = rollout;
    const answer = policy.resolve(parameter, { jurisdiction, categories: [category], on });
    const key = `${jurisdiction} ${identityOf(answer)}`;
    const row = rows.get(key);
    if (row) row.rollouts.push(rollout);
    else rows.set(key, { jurisdiction, rollouts: [rollout], rule: ruleInForce(parameter, answer) });
  }
  return [...rows.values()].sort((a, b) =>
    a.jurisdiction < b.jurisdiction ? -1 : Number(a.jurisdiction > b.jurisdiction),
  );
}
