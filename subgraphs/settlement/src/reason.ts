import { Clause, Reason } from '@alliance-hub/graphql';
import { type Clause as PolicyClause, type Reading, type Reason as PolicyReason } from '@alliance-hub/policy';

/** Reasons of the rules as the graph shows them. */
export function shownReasons(reasons: readonly PolicyReason[]): Reason[] {
  return reasons.map(({ clause, reading, says, inputs, result }) =>
    Object.assign(new Reason(), {
      clause: clause ? shownClause(clause, reading) : null,
      says,
      inputs: inputs.map(input => ({ ...input })),
      result: result ?? null,
    }),
  );
}

function shownClause(
  { id, article, text, document }: PolicyClause,
  reading: readonly Reading[] = [],
): Clause {
  const { number, title, issuer, issuedOn } = document;
  return Object.assign(new Clause(), {
    id,
    article,
    text,
    reading: reading.map(each => `${each.id}: ${each.reading}`).join(' ') || null,
    document: { number, title, issuer, issuedOn },
  });
}
