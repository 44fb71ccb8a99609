import { part, type SqlPart } from '../query/sql';

/** By what sums are told apart within a window; `s` stands for the table that is summed. */
export type SumBy = 'WINDOW' | 'INSTITUTION' | 'LINE';

/** What a sum is of, as far as sums are told apart by it. */
export interface SumOf {
  /** Place of the window among those asked about. */
  readonly n: number;
  readonly institution?: string;
  readonly company?: string;
  readonly product?: string;
}

const COLUMNS: Record<SumBy, readonly string[]> = {
  WINDOW: [],
  INSTITUTION: ['institution'],
  LINE: ['institution', 'company', 'product'],
};

/** The columns that name a sum. */
export const namedBy = (by: SumBy): SqlPart =>
  part(['w.n AS n', ...COLUMNS[by].map(name => `s.${name} AS ${name}`)].join(', '));

/** The same columns after GROUP BY. */
export const groupedBy = (by: SumBy): SqlPart =>
  part(['w.n', ...COLUMNS[by].map(name => `s.${name}`)].join(', '));
