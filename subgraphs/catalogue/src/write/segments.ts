import { type PlainDate } from '@alliance-hub/kernel';

/** A value over a half-open interval. */
export interface Segment<V> {
  fromDate: PlainDate;
  toDate: PlainDate | null;
  value: V;
}

type Same<V> = (a: V, b: V) => boolean;

const covers = <V>({ fromDate, toDate }: Segment<V>, on: PlainDate) =>
  fromDate <= on && (toDate === null || on < toDate);

const inOrder = <V>(segments: readonly Segment<V>[]) =>
  [...segments].sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1));

/** From a day on the value is this, until the next change that is known. */
export function setFrom<V>(
  segments: readonly Segment<V>[],
  from: PlainDate,
  value: V,
  same: Same<V>,
): Segment<V>[] {
  const covering = segments.find(segment => covers(segment, from));
  if (covering && same(covering.value, value)) return [...segments];
  const following = inOrder(segments).find(({ fromDate }) => fromDate > from);
  const toDate = covering ? covering.toDate : (following?.fromDate ?? null);
  const kept = segments.filter(segment => segment !== covering);
  const before = covering && covering.fromDate < from ? [{ ...covering, toDate: from }] : [];
  return inOrder([...kept, ...before, { fromDate: from, toDate, value }]);
}

/** From a day on there is no value, until the next change that is known. */
export function closeAt<V>(segments: readonly Segment<V>[], at: PlainDate): Segment<V>[] {
  return segments.flatMap(segment => {
    if (!covers(segment, at)) return [segment];
    return segment.fromDate < at ? [{ ...segment, toDate: at }] : [];
  });
}

/** Takes segments out; the one before each of them lasts as long as it did. */
export function without<V>(
  segments: readonly Segment<V>[],
  isOut: (segment: Segment<V>) => boolean,
): Segment<V>[] {
  const kept: Segment<V>[] = [];
  for (const segment of inOrder(segments)) {
    const last = kept.at(-1);
    if (!isOut(segment)) kept.push(segment);
    else if (last && last.toDate === segment.fromDate)
      kept[kept.length - 1] = { ...last, toDate: segment.toDate };
  }
  return kept;
}

/** What must be written so that stored rows say the same as the segments: history is superseded, never edited. */
export function rewriteOf<V, Row extends Segment<V> & { id: number }>(
  stored: readonly Row[],
  segments: readonly Segment<V>[],
  same: Same<V>,
): { superseded: number[]; inserted: Segment<V>[] } {
  const isSame = (a: Segment<V>, b: Segment<V>) =>
    a.fromDate === b.fromDate && a.toDate === b.toDate && same(a.value, b.value);
  return {
    superseded: stored.filter(row => !segments.some(segment => isSame(row, segment))).map(({ id }) => id),
    inserted: segments.filter(segment => !stored.some(row => isSame(row, segment))),
  };
}
