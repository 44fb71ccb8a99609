import { addDays, type PlainDate } from '@alliance-hub/kernel';
import type { DaySum } from './facts';

/** Summed from the first day on. */
export type Running = Omit<DaySum, 'day'>;

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Since which day a state holds that holds on the last day: through days on which nothing was bought the sum stays.
 * @param startsIn from which day of a stretch with one sum the state holds to its end; undefined where it does not
 */
export function sinceWhen(
  days: readonly DaySum[],
  { from, to }: Span,
  startsIn: (sum: Running, first: PlainDate, last: PlainDate) => PlainDate | undefined,
): PlainDate {
  let sum: Running = { winning: 0, exempt: 0, nonWinning: 0 };
  let since: PlainDate | undefined;
  const within = days.filter(({ day }) => from <= day && day <= to);
  const take = (first: PlainDate, last: PlainDate) => {
    if (last < first) return;
    const start = startsIn(sum, first, last);
    since = start === undefined ? undefined : start === first && since !== undefined ? since : start;
  };
  let first = from;
  within.forEach(one => {
    take(first, addDays(one.day, -1));
    first = one.day;
    sum = {
      winning: sum.winning + one.winning,
      exempt: sum.exempt + one.exempt,
      nonWinning: sum.nonWinning + one.nonWinning,
    };
  });
  take(first, to);
  return since ?? to;
}

/** A state that time alone does not change. */
export const whileSum =
  (holds: (sum: Running) => boolean) =>
  (sum: Running, first: PlainDate): PlainDate | undefined =>
    holds(sum) ? first : undefined;

/** A state that time brings about and does not take away. */
export const onceDay =
  (holds: (sum: Running, day: PlainDate) => boolean) =>
  (sum: Running, first: PlainDate, last: PlainDate): PlainDate | undefined => {
    if (!holds(sum, last)) return undefined;
    let day = first;
    while (!holds(sum, day)) day = addDays(day, 1);
    return day;
  };
