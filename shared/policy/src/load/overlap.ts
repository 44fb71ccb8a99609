import { type PolicyEntry } from './entry';

/** Two entries of one parameter that would both answer for the same category and day. */
export interface Overlap {
  readonly earlier: PolicyEntry;
  readonly later: PolicyEntry;
  /** The category that both name; undefined when both are for every category. */
  readonly category?: string;
}

const meet = (a: PolicyEntry, b: PolicyEntry): boolean =>
  (a.to === undefined || b.from < a.to) && (b.to === undefined || a.from < b.to);

/** Every pair of overlapping entries; a general entry never clashes with one for a category, which is more specific. */
export function overlaps(entries: readonly PolicyEntry[]): Overlap[] {
  return entries.flatMap((later, index) =>
    entries.slice(0, index).flatMap((earlier): Overlap[] => {
      if (!meet(earlier, later)) return [];
      if (!earlier.categories && !later.categories) return [{ earlier, later }];
      const category = later.categories?.find(code => earlier.categories?.includes(code));
      return category === undefined ? [] : [{ earlier, later, category }];
    }),
  );
}
