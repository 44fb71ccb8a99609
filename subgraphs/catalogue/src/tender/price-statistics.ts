import { Yuan } from '@alliance-hub/kernel';
import { type PriceStatistics } from './tender.types';

/** What the alliance office publishes for a bid group; null where it does not. */
export interface PublishedStatistics {
  highest: Yuan | null;
  lowest: Yuan | null;
  mean: Yuan | null;
  median: Yuan | null;
}

/** Exact figures: the published ones first, the rest computed from the winning prices. */
export interface UnitStatistics extends PublishedStatistics {
  awards: number;
  /** Whether mean and median are the office's own. */
  meanPublished: boolean;
  medianPublished: boolean;
}

const SAME = (values: readonly (Yuan | null)[]): Yuan | null => {
  const [first, ...others] = values;
  return first && others.every(value => value?.equals(first)) ? first : null;
};

/**
 * Statistics of a unit or a group. A mean or median published for several groups counts for their unit only where all
 * say the same: it cannot be derived from different ones.
 */
export function statisticsOf(
  published: readonly PublishedStatistics[],
  winning: readonly Yuan[],
): UnitStatistics {
  const [first, ...others] = winning;
  const computed = first
    ? {
        highest: Yuan.max(first, ...others),
        lowest: Yuan.min(first, ...others),
        mean: Yuan.mean(first, ...others),
        median: Yuan.median(first, ...others),
      }
    : { highest: null, lowest: null, mean: null, median: null };
  const extreme = (values: (Yuan | null)[], pick: (first: Yuan, ...others: Yuan[]) => Yuan): Yuan | null => {
    const known = values.flatMap(value => value ?? []);
    const [one, ...rest] = known;
    return one && known.length === values.length ? pick(one, ...rest) : null;
  };
  const mean = SAME(published.map(group => group.mean));
  const median = SAME(published.map(group => group.median));
  const highest = extreme(
    published.map(group => group.highest),
    (one, ...rest) => Yuan.max(one, ...rest),
  );
  const lowest = extreme(
    published.map(group => group.lowest),
    (one, ...rest) => Yuan.min(one, ...rest),
  );
  return {
    highest: highest ?? computed.highest,
    lowest: lowest ?? computed.lowest,
    mean: mean ?? computed.mean,
    median: median ?? computed.median,
    awards: winning.length,
    meanPublished: mean !== null,
    medianPublished: median !== null,
  };
}

const PLACES = 4;

export const shownStatistics = (exact: UnitStatistics): PriceStatistics => ({
  highest: exact.highest,
  lowest: exact.lowest,
  mean: exact.mean?.round(PLACES) ?? null,
  median: exact.median?.round(PLACES) ?? null,
  awards: exact.awards,
  published: exact.meanPublished && exact.medianPublished,
});
