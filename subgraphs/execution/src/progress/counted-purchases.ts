import { type CountingBasis, type CountingPoint } from './not-counted';
import { sumLeftOut } from './left-out';
import { sumWindows } from './sum-window';

/** Some days of a rollout, counted as its progress counts them. */
export interface CountedKey {
  readonly point: CountingPoint;
  readonly from: CountingPoint['asOf'];
  readonly to: CountingPoint['asOf'];
}

/** Winning products accepted less returned in some days, of those who count in the progress of the rollout (HI-1.2). */
export async function loadCounted(basis: CountingBasis, keys: readonly CountedKey[]): Promise<number[]> {
  const { manager, scope, knownAt } = basis;
  const windows = keys.map(({ point, from, to }) => ({
    ...point.window,
    ...{ from, to, agreementYear: point.year.number },
  }));
  const sums = await sumWindows(manager, windows, scope, knownAt);
  const leftOut = await sumLeftOut(basis, keys, windows);
  return sums.map(({ winning }, n) => Math.max(winning - (leftOut[n]?.winning ?? 0), 0));
}
