import { type Reason, shownReason } from '@alliance-hub/graphql';
import { type Policy } from '@alliance-hub/policy';

/** A reason as the read model keeps it: clauses and readings by id, so that their words stay the policy's. */
export interface StoredReason {
  clause?: string;
  readings?: string[];
  says: string;
  inputs: { name: string; value: string }[];
  result?: string;
}

export function toReason({ clause, readings, ...stored }: StoredReason, policy: Policy): Reason {
  const cited = clause === undefined ? undefined : policy.clause(clause);
  return shownReason({
    ...stored,
    ...(cited && {
      clause: cited,
      reading: readings?.flatMap(id => policy.reading(id) ?? []) ?? cited.readings,
    }),
  });
}
