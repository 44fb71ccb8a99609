import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { ProgressPoint } from '../progress/progress-point';
import { Counted } from '../purchase/purchase.enums';
import type { OfflineRow } from './purchase-facts.repository';
import type { OfflineFact } from './facts';
import { scopeOf } from './finding';

/** Where a notice bans offline purchase: the days of the year on which it does. */
export function offlineWindows(policy: Policy, points: readonly ProgressPoint[]) {
  return points.flatMap(({ rollout, window, year, asOf, assessed }, n) => {
    const rule = policy.resolve('purchase.channel', scopeOf(rollout, asOf));
    if (!assessed || rule.status !== 'SPECIFIED' || rule.value.offline !== 'FORBIDDEN') return [];
    const from: PlainDate = rule.from > year.from ? rule.from : year.from;
    return [{ ...window, n, from, to: asOf }];
  });
}

/** By product, all orders of it; of winning products alone where the notice speaks of those. */
export function offlineFacts(
  policy: Policy,
  { rollout, asOf }: ProgressPoint,
  rows: readonly OfflineRow[],
): OfflineFact[] {
  const rule = policy.resolve('purchase.channel', scopeOf(rollout, asOf));
  const winningOnly = rule.status === 'SPECIFIED' && rule.value.winningOnly;
  const found = new Map<string, OfflineFact>();
  for (const { institution, company, product, counted, purchases, first } of rows) {
    if (winningOnly && counted !== Counted.WINNING) continue;
    const key = `${institution} ${product}`;
    const known = found.get(key);
    found.set(key, {
      ...{ institution, company, product },
      lines: (known?.lines ?? 0) + purchases,
      first: known && known.first < first ? known.first : first,
    });
  }
  return [...found.values()];
}
