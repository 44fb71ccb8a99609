import { Clause, PolicyDocument, Reason, Rule, RuleStatus } from '@alliance-hub/graphql';
import type {
  Clause as PolicyClause,
  PolicyDocument as Notice,
  Reading,
  Reason as PolicyReason,
  RuleInForce,
} from '@alliance-hub/policy';

/** A notice as the graph shows it. */
export const shownDocument = ({ number, title, issuer, issuedOn }: Notice): PolicyDocument =>
  Object.assign(new PolicyDocument(), { number, title, issuer, issuedOn });

function shownClause(
  { id, article, text, document }: PolicyClause,
  reading: readonly Reading[] = [],
): Clause {
  return Object.assign(new Clause(), {
    id,
    article,
    text,
    reading: reading.map(one => `${one.id}: ${one.reading}`).join(' ') || null,
    document: shownDocument(document),
  });
}

/** Reasons of the rules as the graph shows them. */
export const shownReasons = (reasons: readonly PolicyReason[]): Reason[] =>
  reasons.map(({ clause, reading, says, inputs, result }) =>
    Object.assign(new Reason(), {
      clause: clause ? shownClause(clause, reading) : null,
      says,
      inputs: inputs.map(input => ({ ...input })),
      result: result ?? null,
    }),
  );

/** A rule in force as the graph shows it. */
export const shownRule = ({ parameter, says, value, status, from, to, clause, reading }: RuleInForce): Rule =>
  Object.assign(new Rule(), {
    parameter,
    says,
    value: value ?? null,
    status: RuleStatus[status],
    from: from ?? null,
    to: to ?? null,
    clause: clause ? shownClause(clause, reading) : null,
  });
