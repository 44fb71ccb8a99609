import type { Policy } from '@alliance-hub/policy';
import { signersOf } from '../agreement/parties';
import type { ProgressPoint } from '../progress/progress-point';
import type { UnsignedRow } from './agreement-facts.repository';
import type { UnsignedFact } from './facts';
import { signingLateFrom } from './rules/agreement';

/** Whether agreements of the year are late on the day. */
export function isLate(policy: Policy, point: ProgressPoint | undefined): boolean {
  const duty = point && signingLateFrom(policy, point);
  return duty !== undefined && point !== undefined && point.asOf >= duty.late;
}

/** By place of the rollout, each agreement with the parties that have still to sign. */
export function unsignedFacts(policy: Policy, rows: readonly UnsignedRow[]): Map<number, UnsignedFact[]> {
  const found = new Map<number, Map<string, UnsignedRow[]>>();
  for (const row of rows) {
    const own = found.get(row.n) ?? new Map<string, UnsignedRow[]>();
    own.set(row.agreement, [...(own.get(row.agreement) ?? []), row]);
    found.set(row.n, own);
  }
  const factOf = (signatures: readonly UnsignedRow[]): UnsignedFact[] => {
    const [row] = signatures;
    if (!row) return [];
    const there = new Set(signatures.map(({ party }) => party));
    const { agreement, institution, company } = row;
    return [
      { agreement, institution, company, missing: signersOf(policy, row).filter(party => !there.has(party)) },
    ];
  };
  return new Map([...found].map(([n, own]) => [n, [...own.values()].flatMap(factOf)]));
}
