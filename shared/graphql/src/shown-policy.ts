import { type PlainDate, Text } from '@alliance-hub/kernel';
import { Clause, PolicyDocument, Reason, Rule, RuleStatus } from './values';

/** The parts of a notice, a clause and a reason that the graph shows; `@alliance-hub/policy` has them whole. */
interface NoticeParts {
  number: string | null;
  title: string;
  issuer: string;
  issuedOn: PlainDate | null;
}
interface ReadingParts {
  id: string;
  reading: Text;
}
interface ClauseParts {
  id: string;
  article: string | null;
  text: string;
  readings: readonly ReadingParts[];
  document: NoticeParts;
}
interface ReasonParts {
  clause?: ClauseParts;
  reading?: readonly ReadingParts[];
  says: Text | string;
  inputs: readonly { name: Text | string; value: Text | string }[];
  result?: Text | string;
}
interface RuleParts {
  parameter: string;
  says: Text;
  value?: string;
  status: keyof typeof RuleStatus;
  from?: PlainDate;
  to?: PlainDate;
  clause?: ClauseParts;
  reading?: readonly ReadingParts[];
}

export const shownDocument = ({ number, title, issuer, issuedOn }: NoticeParts): PolicyDocument =>
  Object.assign(new PolicyDocument(), { number, title, issuer, issuedOn });

const shownReading = ({ id, reading }: ReadingParts): Text => Text.join([id, reading], ': ');

/** A clause with the readings that apply; by default all that concern it. */
export const shownClause = (
  { id, article, text, document, ...clause }: ClauseParts,
  readings: readonly ReadingParts[] = clause.readings,
): Clause =>
  Object.assign(new Clause(), {
    id,
    article,
    text,
    reading: readings.length > 0 ? Text.join(readings.map(shownReading), '\n') : null,
    document: shownDocument(document),
  });

export const shownReason = ({ clause, reading = [], says, inputs, result }: ReasonParts): Reason =>
  Object.assign(new Reason(), {
    clause: clause ? shownClause(clause, reading) : null,
    says,
    inputs: inputs.map(input => ({ ...input })),
    result: result ?? null,
  });

export const shownReasons = (reasons: readonly ReasonParts[]): Reason[] => reasons.map(shownReason);

export const shownRule = ({
  parameter,
  says,
  value,
  status,
  from,
  to,
  clause,
  reading = [],
}: RuleParts): Rule =>
  Object.assign(new Rule(), {
    parameter,
    says,
    value: value ?? null,
    status: RuleStatus[status],
    from: from ?? null,
    to: to ?? null,
    clause: clause ? shownClause(clause, reading) : null,
  });
