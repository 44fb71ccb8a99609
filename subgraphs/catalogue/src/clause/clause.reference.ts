import { type Clause, type Reason } from '@alliance-hub/graphql';
import { type Clause as PolicyClause, type Policy, type Reading } from '@alliance-hub/policy';

/** A reason as the read model keeps it: clauses and readings by id, so that their words stay the policy's. */
export interface StoredReason {
  clause?: string;
  readings?: string[];
  says: string;
  inputs: { name: string; value: string }[];
  result?: string;
}

/** A clause with the readings that apply; by default all that concern it. */
export function toClause(clause: PolicyClause, readings: readonly Reading[] = clause.readings): Clause {
  const { number, title, issuer, issuedOn } = clause.document;
  return {
    id: clause.id,
    article: clause.article,
    text: clause.text,
    reading: readings.length > 0 ? readings.map(({ id, reading }) => `${id}: ${reading}`).join('\n') : null,
    document: { number, title, issuer, issuedOn },
  };
}

export function toReason(stored: StoredReason, policy: Policy): Reason {
  const clause = stored.clause === undefined ? undefined : policy.clause(stored.clause);
  const readings = stored.readings?.flatMap(id => policy.reading(id) ?? []);
  return {
    clause: clause ? toClause(clause, readings) : null,
    says: stored.says,
    inputs: stored.inputs,
    result: stored.result ?? null,
  };
}
