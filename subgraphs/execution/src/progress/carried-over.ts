import type { KnownAt } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { ALWAYS } from '../query/sql';
import type { Sight } from '../query/visible';
import { type AgreedKey, type AgreedSum, readCarried } from './sum-agreed';
import { sumWindows, type SumWindow } from './sum-window';

/**
 * How much has been purchased of what was carried over into the agreement year of each window: purchases of the year
 * fill it first, line by line, and count to the new volume only then (CQ-2.1e, X-09). Nothing is read where nothing was
 * carried over.
 */
export async function filledCarriedOver(
  manager: EntityManager,
  windows: readonly (SumWindow & AgreedKey)[],
  agreed: readonly (AgreedSum | undefined)[],
  sight: Sight,
  knownAt: KnownAt = null,
): Promise<number[]> {
  const filled = windows.map(() => 0);
  const asked = new Map([...windows.entries()].filter(([n]) => (agreed[n]?.carriedOver ?? 0) > 0));
  if (asked.size === 0) return filled;
  const lines = await readCarried(manager, asked, sight, knownAt);
  const ofLines = lines.flatMap(({ n, institution, company, product }) => {
    const window = windows[n];
    if (!window) return [];
    const { jurisdiction, category, from, to } = window;
    return [{ jurisdiction, category, from, to, institution, company, product }];
  });
  // What narrows the windows speaks of their places, and the lines have others.
  const sums = await sumWindows(manager, ofLines, { ...sight, only: ALWAYS }, knownAt);
  for (const [at, { n, carriedOver }] of lines.entries()) {
    filled[n] = (filled[n] ?? 0) + Math.min(Math.max(sums[at]?.winning ?? 0, 0), carriedOver);
  }
  return filled;
}
