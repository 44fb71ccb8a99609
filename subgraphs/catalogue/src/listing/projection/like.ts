import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import { covers, effectiveOn } from '../effective-interval';
import { type LikeFactRow } from '../listing.rows';
import { groupBy } from '../../read/select';

/** The part of a listing row that like products are compared by. */
export interface LikeMember {
  productId: number;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  category: string;
  bidGroup: string | null;
  winningPrice: number | null;
}

type Extremes = Pick<LikeFactRow, 'fromDate' | 'toDate' | 'highest' | 'lowest'>;

/** Highest and lowest winning price over time among like products, as seen in one jurisdiction. */
function timelineAt(
  jurisdiction: string,
  products: readonly LikeMember[][],
  isLike: (row: LikeMember) => boolean,
): Extremes[] {
  const chain = ancestry(jurisdiction);
  const seen = products.map(rows => rows.filter(row => chain.includes(row.jurisdiction)));
  const dates = seen.flat().flatMap(({ fromDate, toDate }) => (toDate ? [fromDate, toDate] : [fromDate]));
  const stretches: Extremes[] = [];
  [...new Set(dates)].sort().forEach((from, index, sorted) => {
    const prices = seen
      .filter(rows => rows.some(row => covers(row, from)))
      .flatMap(rows => {
        const { row } = effectiveOn(rows, chain, from);
        return row?.winningPrice != null && isLike(row) ? [Number(row.winningPrice)] : [];
      });
    const highest = prices.length > 0 ? Math.max(...prices) : null;
    const lowest = prices.length > 0 ? Math.min(...prices) : null;
    const last = stretches.at(-1);
    const to = sorted[index + 1] ?? null;
    if (last && last.highest === highest && last.lowest === lowest) last.toDate = to;
    else stretches.push({ fromDate: from, toDate: to, highest, lowest });
  });
  return stretches;
}

/**
 * The rows of a bid group or a category (A-66: winning prices in force there on that day, a suspended product's too).
 * A jurisdiction below another has rows of its own only where it differs.
 */
export function projectLike(
  scope: LikeFactRow['scope'],
  code: string,
  members: readonly LikeMember[],
): LikeFactRow[] {
  const isLike = (row: LikeMember) => (scope === 'GROUP' ? row.bidGroup : row.category) === code;
  const products = [...groupBy(members, row => Number(row.productId)).values()];
  const places = [...new Set(members.map(row => row.jurisdiction))].sort(
    (a, b) => ancestry(a).length - ancestry(b).length || a.localeCompare(b),
  );
  const stored = new Map<string, Extremes[]>();
  for (const jurisdiction of places) {
    const timeline = timelineAt(jurisdiction, products, isLike);
    const above = ancestry(jurisdiction)
      .slice(1)
      .find(upper => stored.has(upper));
    if (above !== undefined && JSON.stringify(stored.get(above)) === JSON.stringify(timeline)) continue;
    if (above === undefined && timeline.every(({ highest }) => highest === null)) continue;
    stored.set(jurisdiction, timeline);
  }
  return [...stored].flatMap(([jurisdiction, timeline]) =>
    timeline.map(stretch => ({
      id: `${scope}:${code}:${jurisdiction}:${stretch.fromDate}`,
      scope,
      code,
      jurisdiction,
      ...stretch,
    })),
  );
}
