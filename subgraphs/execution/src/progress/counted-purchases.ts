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
  // Who counts is asked for these days too: the point's own days may leave out some who bought in them.
  const asked = keys.map(({ point, from, to }) => ({
    point: { ...point, window: { ...point.window, from, to } },
  }));
  const windows = asked.map(({ point }) => ({ ...point.window, agreementYear: point.year.number }));
  const sums = await sumWindows(manager, windows, scope, knownAt);
  const leftOut = await sumLeftOut(basis, asked, windows);
  return sums.map(({ winning }, n) => Math.max(winning - (leftOut[n]?.winning ?? 0), 0));
}
