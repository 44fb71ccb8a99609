import { type PlainDate } from '@alliance-hub/kernel';
import { holdsOn, intersect, type Interval, interval } from './interval';
import { type CatalogueEntry } from './rules/ruling';
import { type CatalogueWindow } from './situation';

/** An entry of the insurance catalogue with the days on which it holds. */
export interface DatedEntry extends Interval {
  readonly entry: CatalogueEntry;
}

/**
 * The entry that holds on a day: the nearest jurisdiction of the chain with one decides. The window ends where an
 * entry of that jurisdiction or a nearer one begins or ends.
 * @param chain division codes, nearest first
 */
export function catalogueOn(
  entries: readonly DatedEntry[],
  chain: readonly string[],
  on: PlainDate,
): CatalogueWindow {
  let window: Interval = {};
  for (const jurisdiction of chain) {
    const here = entries.filter(({ entry }) => entry.jurisdiction === jurisdiction);
    const found = here.find(dated => holdsOn(dated, on));
    if (found) return { entry: found.entry, ...intersect(window, found) };
    window = intersect(window, ...here.map(dated => gapBeside(dated, on)));
  }
  return window;
}

/** The days without this entry, on the side on which the day lies. */
function gapBeside({ from, to }: Interval, on: PlainDate): Interval {
  return from !== undefined && on < from ? interval(null, from) : interval(to);
}
