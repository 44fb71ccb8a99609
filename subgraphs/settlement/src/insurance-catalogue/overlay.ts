import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type Interval, interval } from '../payment-standard/interval';
import { type ClassCode } from '../payment-standard/rules/ruling';

/** What the insurance catalogue says of a product. */
export interface CatalogueSaying {
  readonly inside: boolean;
  readonly insuranceClass?: ClassCode;
  readonly amount?: Yuan;
}

/** A saying with its days. `origin` tells which line or row it comes from. */
export interface Piece<Origin> extends Interval {
  readonly from: PlainDate;
  readonly saying: CatalogueSaying;
  readonly origin: Origin;
}

/**
 * Lays a newer piece over older ones that do not overlap. Where they say the same the older one stays, so that a batch
 * sent twice changes nothing; elsewhere the newer one takes their days.
 */
export function overlay<O>(older: readonly Piece<O>[], newer: Piece<O>): Piece<O>[] {
  const kept = older.flatMap(piece => (sameSaying(piece, newer) ? [piece] : without(piece, newer)));
  const taken = older.filter(piece => sameSaying(piece, newer));
  const added = taken.reduce<Piece<O>[]>(
    (rest, piece) => rest.flatMap(part => without(part, piece)),
    [newer],
  );
  return [...kept, ...added].sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function sameSaying(
  a: { readonly saying: CatalogueSaying },
  b: { readonly saying: CatalogueSaying },
): boolean {
  const [x, y] = [a.saying, b.saying];
  const sameAmount = x.amount && y.amount ? x.amount.equals(y.amount) : x.amount === y.amount;
  return x.inside === y.inside && x.insuranceClass === y.insuranceClass && sameAmount;
}

export function sameDays(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to;
}

/** What is left of a piece outside the days of another. */
function without<O>(piece: Piece<O>, { from, to }: Piece<O>): Piece<O>[] {
  const { from: first, to: end, ...rest } = piece;
  const before = end === undefined || end > from ? from : end;
  const after = to !== undefined && to > first ? to : first;
  return [
    ...(first < before ? [{ ...rest, from: first, ...interval(null, before) }] : []),
    ...(to !== undefined && (end === undefined || after < end)
      ? [{ ...rest, from: after, ...interval(null, end) }]
      : []),
  ];
}
