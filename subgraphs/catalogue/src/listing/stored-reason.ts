import { type Reason, shownReason } from '@alliance-hub/graphql';
import { Text } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';

/**
 * A reason as the read model keeps it: clauses and readings by id, so that their words stay the policy's, and texts in
 * every language.
 */
export interface StoredReason {
  clause?: string;
  readings?: string[];
  says: Text;
  inputs: { name: Text; value: Text | string }[];
  result?: Text | string;
}

/** The reasons that `JSON.stringify` wrote into the read model. */
export function readReasons(json: string): StoredReason[] {
  return (JSON.parse(json) as StoredReason[]).map(({ says, inputs, result, ...cited }) => ({
    ...cited,
    says: Text.from(says),
    inputs: inputs.map(({ name, value }) => ({ name: Text.from(name), value: revived(value) })),
    ...(result !== undefined && { result: revived(result) }),
  }));
}

const revived = (written: Text | string): Text | string =>
  typeof written === 'string' ? written : Text.from(written);

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
