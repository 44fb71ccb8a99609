import { type Text } from '@alliance-hub/kernel';
import { type Citation, type Clause, type Reading } from './clause';

/** A named figure that went into a rule, as text; where it is no figure, in words: money "1860.00", dates "2025-07-30". */
export interface ReasonInput {
  readonly name: Text | string;
  readonly value: Text | string;
}

/** One step of the reasoning behind a figure (依据): the clause, what it says here, what went in and what came out. */
export interface Reason {
  readonly clause?: Clause;
  readonly reading?: readonly Reading[];
  readonly says: Text;
  readonly inputs: readonly ReasonInput[];
  readonly result?: Text | string;
}

/** Anything that carries citations: a resolved parameter, or a rule within one. */
export interface Cited {
  readonly citations: readonly Citation[];
}

/** The reason for a figure that a resolved parameter produced; cites its first clause. */
export function reasonOf(
  resolved: Cited,
  says: Text,
  inputs: readonly ReasonInput[],
  result?: Text | string,
): Reason {
  const first = resolved.citations[0];
  return {
    ...(first && { clause: first.clause }),
    ...(first?.reading && { reading: first.reading }),
    says,
    inputs,
    ...(result !== undefined && { result }),
  };
}

/** Like reasonOf, followed by one reason for each further clause that the rule rests on. */
export function reasonsOf(
  resolved: Cited,
  says: Text,
  inputs: readonly ReasonInput[],
  result?: Text | string,
): Reason[] {
  const further = resolved.citations
    .slice(1)
    .map(citation => reasonOf({ citations: [citation] }, citation.clause.says, []));
  return [reasonOf(resolved, says, inputs, result), ...further];
}
