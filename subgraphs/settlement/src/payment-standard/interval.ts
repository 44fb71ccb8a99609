import { type PlainDate } from '@alliance-hub/kernel';

/** Days from `from`, included, to `to`, excluded; without a bound where it is open. */
export interface Interval {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** The days that all intervals share. */
export function intersect(...intervals: readonly (Interval | undefined)[]): Interval {
  let from: PlainDate | undefined;
  let to: PlainDate | undefined;
  for (const interval of intervals) {
    if (interval?.from !== undefined && (from === undefined || interval.from > from)) from = interval.from;
    if (interval?.to !== undefined && (to === undefined || interval.to < to)) to = interval.to;
  }
  return interval(from, to);
}

/** An interval from bounds that may be open. */
export function interval(from?: PlainDate | null, to?: PlainDate | null): Interval {
  return { ...(from != null && { from }), ...(to != null && { to }) };
}

/** Whether the day lies within. */
export function holdsOn({ from, to }: Interval, on: PlainDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on < to);
}
