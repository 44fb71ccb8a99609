import { type PlainDate } from '@alliance-hub/kernel';

/** A stored row that holds in a jurisdiction, and in what lies below it where nothing nearer is stored. */
export interface PlacedRow {
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
}

/** The row that holds on a day, or none, and the half-open interval around the day in which this does not change. */
export interface Effective<Row> {
  row: Row | null;
  from: PlainDate | null;
  to: PlainDate | null;
}

export const covers = (row: PlacedRow, on: PlainDate): boolean =>
  row.fromDate <= on && (row.toDate === null || on < row.toDate);

/** The nearest jurisdiction with a row for the day wins; rows of nearer ones that begin or end bound the answer. */
export function effectiveOn<Row extends PlacedRow>(
  rows: readonly Row[],
  chain: readonly string[],
  on: PlainDate,
): Effective<Row> {
  let from: PlainDate | null = null;
  let to: PlainDate | null = null;
  const narrow = (start: PlainDate | null, end: PlainDate | null) => {
    if (start !== null && (from === null || start > from)) from = start;
    if (end !== null && (to === null || end < to)) to = end;
  };
  for (const jurisdiction of chain) {
    const here = rows.filter(row => row.jurisdiction === jurisdiction);
    const found = here.find(row => covers(row, on));
    if (found) {
      narrow(found.fromDate, found.toDate);
      return { row: found, from, to };
    }
    for (const row of here) {
      if (row.fromDate > on) narrow(null, row.fromDate);
      else narrow(row.toDate, null);
    }
  }
  return { row: null, from, to };
}

/** The interval in which all of the given answers stay the same. */
export function commonInterval(parts: readonly { from: PlainDate | null; to: PlainDate | null }[]): {
  from: PlainDate | null;
  to: PlainDate | null;
} {
  const starts = parts.flatMap(({ from }) => from ?? []).sort();
  const ends = parts.flatMap(({ to }) => to ?? []).sort();
  return { from: starts.at(-1) ?? null, to: ends[0] ?? null };
}
