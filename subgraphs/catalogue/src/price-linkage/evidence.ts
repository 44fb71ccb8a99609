import { type SourceDocument } from '@alliance-hub/database';

/** A document as a person cites it: title and number. */
export const evidenceOf = ({ title, number }: SourceDocument): string =>
  (number ? `${title}（${number}）` : title).slice(0, 500);
