import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import { covers, effectiveOn, type PlacedRow } from '../effective-interval';
import { type LikeFactRow } from '../listing.rows';

/** The part of a listing row that like products are compared by. */
export interface LikeMember extends PlacedRow {
  productId: number;
  category: string;
  bidGroup: string | null;
  winningPrice: number | null;
}

type Scope = LikeFactRow['scope'];
type Extremes = Pick<LikeFactRow, 'highest' | 'lowest'>;
/** A stretch of several products at once; without a price where they are of another code, or do not win. */
type LikeStretch = PlacedRow & Extremes;

/**
 * The winning prices of bid groups or categories over time (A-66: those in force there on that day, a suspended
 * product's too). Products that stand in the same places over the same days are kept as one, with the extremes of
 * their prices, so that a group may be of any size.
 */
export class LikePrices {
  private readonly alike = new Map<string, Map<string, LikeStretch[]>>();

  constructor(
    private readonly scope: Scope,
    private readonly codes: ReadonlySet<string>,
  ) {}

  /** Takes in all rows of one product. */
  add(rows: readonly LikeMember[]): void {
    for (const code of new Set(rows.map(row => this.codeOf(row)))) {
      if (code !== null && this.codes.has(code)) this.addTo(code, rows);
    }
  }

  /** The rows of the read model. */
  rows(): LikeFactRow[] {
    return [...this.alike].flatMap(([code, alike]) => projectLike(this.scope, code, [...alike.values()]));
  }

  private addTo(code: string, rows: readonly LikeMember[]): void {
    const keyed = rows
      .map(row => {
        const { jurisdiction, fromDate, toDate } = row;
        const price =
          this.codeOf(row) === code && row.winningPrice !== null ? Number(row.winningPrice) : null;
        const key = `${jurisdiction} ${fromDate} ${toDate ?? ''} ${price === null ? '-' : '+'}`;
        return { key, stretch: { jurisdiction, fromDate, toDate, highest: price, lowest: price } };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const shape = keyed.map(({ key }) => key).join();
    const alike = this.alike.get(code) ?? new Map<string, LikeStretch[]>();
    this.alike.set(code, alike);
    const known = alike.get(shape);
    if (known) keyed.forEach(({ stretch }, place) => widen(known[place], stretch));
    else {
      const stretches = keyed.map(({ stretch }) => stretch);
      alike.set(shape, stretches);
    }
  }

  private codeOf(row: LikeMember): string | null {
    return this.scope === 'GROUP' ? row.bidGroup : row.category;
  }
}

function widen(known: Extremes | undefined, { highest, lowest }: Extremes): void {
  if (!known) return;
  if (highest !== null && (known.highest === null || highest > known.highest)) known.highest = highest;
  if (lowest !== null && (known.lowest === null || lowest < known.lowest)) known.lowest = lowest;
}

/** A jurisdiction below another has rows of its own only where it differs. */
function projectLike(scope: Scope, code: string, products: readonly LikeStretch[][]): LikeFactRow[] {
  const places = [...new Set(products.flat().map(row => row.jurisdiction))].sort(
    (a, b) => ancestry(a).length - ancestry(b).length || a.localeCompare(b),
  );
  const stored = new Map<string, Timeline>();
  for (const jurisdiction of places) {
    const timeline = timelineAt(jurisdiction, products);
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

type Timeline = (Extremes & { fromDate: PlainDate; toDate: PlainDate | null })[];

/** Highest and lowest winning price over time among like products, as seen in one jurisdiction. */
function timelineAt(jurisdiction: string, products: readonly LikeStretch[][]): Timeline {
  const chain = ancestry(jurisdiction);
  const seen = products.map(rows => rows.filter(row => chain.includes(row.jurisdiction)));
  const dates = seen.flat().flatMap(({ fromDate, toDate }) => (toDate ? [fromDate, toDate] : [fromDate]));
  const timeline: Timeline = [];
  [...new Set(dates)].sort().forEach((from, index, sorted) => {
    const extremes: Extremes = { highest: null, lowest: null };
    for (const rows of seen) {
      if (!rows.some(row => covers(row, from))) continue;
      const { row } = effectiveOn(rows, chain, from);
      if (row) widen(extremes, row);
    }
    const last = timeline.at(-1);
    const toDate = sorted[index + 1] ?? null;
    if (last && last.highest === extremes.highest && last.lowest === extremes.lowest) last.toDate = toDate;
    else timeline.push({ fromDate: from, toDate, ...extremes });
  });
  return timeline;
}
