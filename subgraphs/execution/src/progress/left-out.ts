import { within } from '../query/sql';
import type { Sight } from '../query/visible';
import { filledLines } from './carried-over';
import { type CountingBasis, type CountingKey, readNotCounted, SOME_INSTITUTIONS } from './not-counted';
import { type AgreedKey, readAgreed } from './sum-agreed';
import { FIELD, readSums, type SumWindow, type WindowSum } from './sum-window';

/** What does not count: of institutions that need not take part, until they have signed (HI-1.2). */
export interface LeftOut extends Omit<WindowSum, 'rows'> {
  institutions: number;
  agreed: number;
  carriedOver: number;
  /** How much of that has been purchased. */
  filled: number;
}

const nothing = (institutions: number): LeftOut => ({
  ...{ institutions, agreed: 0, carriedOver: 0, filled: 0 },
  ...{ winning: 0, exempt: 0, nonWinning: 0 },
});

/**
 * For each key what is left out of the sums of its window; undefined where everybody counts. Sums are told apart by
 * institution, so that statements grow neither with keys nor with institutions.
 */
export async function sumLeftOut(
  basis: CountingBasis,
  keys: readonly CountingKey[],
  windows: readonly (SumWindow & AgreedKey)[],
): Promise<(LeftOut | undefined)[]> {
  const { manager, knownAt } = basis;
  const notCounted = await readNotCounted(basis, keys);
  const out = notCounted.map(({ size }) => (size > 0 ? nothing(size) : undefined));
  const places = [...out.keys()].filter(n => out[n]);
  if (places.length === 0) return out;
  const asked = places.flatMap(n => windows[n] ?? []);
  const sight = narrowed(basis.scope, new Set(places.flatMap(n => [...(notCounted[n] ?? [])])));
  /** Where a row is added, if it is of one that does not count there. */
  const at = (row: { readonly n: number; readonly institution?: string }): LeftOut | undefined => {
    const n = places[row.n] ?? -1;
    return notCounted[n]?.has(row.institution ?? '') ? out[n] : undefined;
  };
  for (const row of await readSums(manager, asked, sight, knownAt, 'INSTITUTION')) {
    const sum = at(row);
    if (sum) sum[FIELD[row.counted]] += row.total;
  }
  const agreed = await readAgreed(manager, asked, sight, knownAt, 'INSTITUTION');
  for (const row of agreed) {
    const sum = at(row);
    if (!sum) continue;
    sum.agreed += row.agreed;
    sum.carriedOver += row.carriedOver;
  }
  const carried = places.map(n => out[n]);
  for (const row of await filledLines(manager, asked, carried, sight, knownAt)) {
    const sum = at(row);
    if (sum) sum.filled += row.filled;
  }
  return out;
}

/** Only their rows are read; where they are too many to be named in a statement, everybody's. */
const narrowed = (scope: Sight, institutions: ReadonlySet<string>): Sight =>
  institutions.size > SOME_INSTITUTIONS ? scope : { ...scope, only: within('s.institution', institutions) };
