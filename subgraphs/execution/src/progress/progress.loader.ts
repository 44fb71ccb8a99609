import { shownReasons } from '@alliance-hub/graphql';
import { reaches } from '../query/overlap';
import { assess } from './assessment';
import type { CountingBasis } from './not-counted';
import type { ProgressPoint } from './progress-point';
import { windowOf } from './progress-window';
import { progressReasons } from './progress-reasons';
import { Progress } from './progress.types';
import { filledCarriedOver } from './carried-over';
import { type LeftOut, sumLeftOut } from './left-out';
import { type AgreedSum, sumAgreed } from './sum-agreed';
import { sumWindows, type WindowSum } from './sum-window';
import type { Sight } from '../query/visible';

/** A point of a whole rollout, or of one institution in it. */
export interface ProgressKey {
  readonly point: ProgressPoint;
  readonly institution?: string;
}

export type ProgressBasis = CountingBasis;

/**
 * Progress of many rollouts or institutions in three statements: whole months, edge days, agreed lines; as known at
 * an instant three more. Who signed nothing and what they are takes three, and their sums as many again where somebody
 * of them need not take part. The keys are either all of rollouts or all of institutions.
 */
export async function loadProgress(basis: ProgressBasis, keys: readonly ProgressKey[]): Promise<Progress[]> {
  const { manager, scope, knownAt } = basis;
  const restricted = keys.map(windowOf);
  const sums = await sumWindows(manager, restricted, scope, knownAt);
  const agreed = await sumAgreed(manager, restricted, scope, knownAt);
  const filled = await filledCarriedOver(manager, restricted, agreed, scope, knownAt);
  const leftOut = await sumLeftOut(basis, keys, restricted);
  return keys.map((key, n) =>
    progressOf(
      basis,
      key,
      sums[n] ?? { winning: 0, exempt: 0, nonWinning: 0, rows: 0 },
      agreed[n] && { ...agreed[n], filled: filled[n] ?? 0 },
      leftOut[n],
    ),
  );
}

/** What counts: without those that need not take part and have signed nothing. */
const countedIn = (sum: WindowSum, leftOut: LeftOut): WindowSum => ({
  winning: sum.winning - leftOut.winning,
  exempt: sum.exempt - leftOut.exempt,
  nonWinning: sum.nonWinning - leftOut.nonWinning,
  rows: sum.rows,
});

function progressOf(
  { policy, scope }: ProgressBasis,
  { point, institution }: ProgressKey,
  sum: WindowSum,
  volume: (AgreedSum & { readonly filled: number }) | undefined,
  leftOut: LeftOut | undefined,
): Progress {
  const { asOf, year, elapsed, rollout } = point;
  const on = asOf > year.to ? year.to : asOf;
  const limit = policy.resolve('nonWinning.limit', {
    jurisdiction: rollout.jurisdiction,
    categories: [rollout.category],
    on,
  });
  const agreed = (volume?.agreed ?? 0) - (leftOut?.agreed ?? 0);
  const carriedOver = (volume?.carriedOver ?? 0) - (leftOut?.carriedOver ?? 0);
  const filled = (volume?.filled ?? 0) - (leftOut?.filled ?? 0);
  const counted = leftOut ? countedIn(sum, leftOut) : sum;
  const assessment = assess(counted, agreed, elapsed, limit, filled);
  const unseen = !reaches(scope, rollout.jurisdiction) && volume === undefined && sum.rows === 0;
  const ownPart = !unseen && seesOwnPart(scope, rollout.jurisdiction, institution);
  const nonWinningTest = unseen || ownPart ? 'NO_DATA' : assessment.nonWinningTest;
  const reasons = progressReasons(policy, {
    point,
    assessment: { ...assessment, nonWinningTest },
    limit,
    carried: { carriedOver, filled },
    leftOut,
    unseen,
    ownPart,
  });
  return Object.assign(new Progress(), {
    asOf,
    agreementYear: year.number,
    agreed: assessment.agreed,
    purchased: assessment.purchased,
    carriedOver,
    carriedOverPurchased: filled,
    completion: assessment.completion ?? null,
    elapsed,
    band: assessment.band ?? null,
    winningQuantity: assessment.winning,
    nonWinningQuantity: assessment.nonWinning,
    exemptQuantity: assessment.exempt,
    nonWinningShare: ownPart ? null : (assessment.nonWinningShare ?? null),
    nonWinningTest,
    reasons: shownReasons(reasons),
  });
}

/** A company sees what was bought of it and nothing beside: no share can be told from that. */
function seesOwnPart(scope: Sight, jurisdiction: string, institution: string | undefined): boolean {
  if (reaches(scope, jurisdiction)) return false;
  const whole = institution !== undefined && scope.institutions.has(institution);
  return scope.companies.size > 0 && !whole;
}
