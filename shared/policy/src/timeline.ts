import { type PlainDate } from '@alliance-hub/kernel';
import { type PolicyEntry } from './load/entry';

/** A stretch of time in which one entry answers, or none; half-open, without `from` or `to` where it has no bound. */
export interface Stretch {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly entry?: PolicyEntry;
}

const covers = (entry: PolicyEntry, from: PlainDate | undefined): boolean =>
  from !== undefined && entry.from <= from && (entry.to === undefined || from < entry.to);

/**
 * The whole of time cut into stretches, in order and without gap. On each day the first group that has an entry for
 * it answers: groups run from the nearest jurisdiction and most specific category to the farthest and most general.
 */
export function timeline(groups: readonly (readonly PolicyEntry[])[]): Stretch[] {
  const bounds = groups
    .flat()
    .flatMap(entry => (entry.to === undefined ? [entry.from] : [entry.from, entry.to]));
  const stretches: { from?: PlainDate; to?: PlainDate; entry?: PolicyEntry }[] = [{}];
  for (const from of [...new Set(bounds)].sort()) {
    const entry = groups.flatMap(group => group.find(candidate => covers(candidate, from)) ?? [])[0];
    const last = stretches.at(-1);
    if (last && last.entry === entry) continue;
    if (last) last.to = from;
    stretches.push(entry ? { from, entry } : { from });
  }
  return stretches;
}
