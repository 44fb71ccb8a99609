import { type FloorScope, isIn } from './floors';
import type { InstitutionPast } from './past';

interface FreshLine {
  readonly row: { readonly lineId: string; readonly company: string; readonly product: string };
}

/**
 * Of the new lines those that fall with a floor: the ones under it, else the ones that were under it until they were put
 * right to something else. Where only lines on record stand under it, what is new elsewhere did nothing to it.
 */
export function fallenLines<L extends FreshLine>(
  fresh: readonly L[],
  scope: FloorScope,
  { lines }: Pick<InstitutionPast, 'lines'>,
): L[] {
  const under = fresh.filter(({ row }) => isIn(row, scope));
  if (under.length > 0) return under;
  const before = new Set(lines.filter(line => isIn(line, scope)).map(({ confirmed }) => confirmed?.lineId));
  return fresh.filter(({ row }) => before.has(row.lineId));
}
