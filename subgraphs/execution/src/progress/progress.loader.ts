import { shownReasons } from '@alliance-hub/graphql';
import type { Policy } from '@alliance-hub/policy';
import type { KnownAt } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { reaches } from '../query/overlap';
import { assess } from './assessment';
import type { ProgressPoint } from './progress-point';
import { progressReasons } from './progress-reasons';
import { Progress } from './progress.types';
import { filledCarriedOver } from './carried-over';
import { type AgreedSum, sumAgreed } from './sum-agreed';
import { sumWindows } from './sum-window';
import type { Sight } from '../query/visible';

/** A point of a whole rollout, or of one institution in it. */
export interface ProgressKey {
  readonly point: ProgressPoint;
  readonly institution?: string;
}

export interface ProgressBasis {
  readonly manager: EntityManager;
  readonly policy: Policy;
  readonly scope: Sight;
  readonly knownAt: KnownAt;
}

/**
 * Progress of many rollouts or institutions in three statements: whole months, edge days, agreed lines; as known at
 * an instant three more. The keys are
 * either all of rollouts or all of institutions.
 */
export async function loadProgress(basis: ProgressBasis, keys: readonly ProgressKey[]): Promise<Progress[]> {
  const { manager, scope, knownAt } = basis;
  const restricted = keys.map(({ point: { window, year }, institution }) => {
    const { area, areaOn, ...rollout } = window;
    const restriction = institution === undefined ? { area, areaOn } : { institution };
    return { ...rollout, ...restriction, agreementYear: year.number };
  });
  const sums = await sumWindows(manager, restricted, scope, knownAt);
  const agreed = await sumAgreed(manager, restricted, scope, knownAt);
  const filled = await filledCarriedOver(manager, restricted, agreed, scope, knownAt);
  return keys.map((key, n) =>
    progressOf(
      basis,
      key,
      sums[n] ?? { winning: 0, exempt: 0, nonWinning: 0, rows: 0 },
      agreed[n] && { ...agreed[n], filled: filled[n] ?? 0 },
    ),
  );
}

function progressOf(
  { policy, scope }: ProgressBasis,
  { point, institution }: ProgressKey,
  sum: Awaited<ReturnType<typeof sumWindows>>[number],
  volume: (AgreedSum & { readonly filled: number }) | undefined,
): Progress {
  const { asOf, year, elapsed, rollout } = point;
  const on = asOf > year.to ? year.to : asOf;
  const limit = policy.resolve('nonWinning.limit', {
    jurisdiction: rollout.jurisdiction,
    categories: [rollout.category],
    on,
  });
  const { agreed, carriedOver, filled } = volume ?? { agreed: 0, carriedOver: 0, filled: 0 };
  const assessment = assess(sum, agreed, elapsed, limit, filled);
  const unseen = !reaches(scope, rollout.jurisdiction) && volume === undefined && sum.rows === 0;
  const ownPart = !unseen && seesOwnPart(scope, rollout.jurisdiction, institution);
  const nonWinningTest = unseen || ownPart ? 'NO_DATA' : assessment.nonWinningTest;
  const reasons = progressReasons(policy, {
    point,
    assessment: { ...assessment, nonWinningTest },
    limit,
    carried: { carriedOver, filled },
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
