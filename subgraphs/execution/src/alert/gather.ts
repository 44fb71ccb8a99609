import { groupBy } from '@alliance-hub/database';
import { addDays } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { type MonthOfYear, monthsOf } from '../monitoring/agreement-month';
import type { ProgressPoint } from '../progress/progress-point';
import type { SumWindow } from '../progress/sum-window';
import { reaches } from '../query/overlap';
import type { Sight } from '../query/visible';
import { readAgreedLines, readUnsigned } from './agreement-facts.repository';
import { readBought, readOffline } from './purchase-facts.repository';
import type { RolloutFacts } from './facts';
import { scopeOf } from './finding';
import { offlineFacts, offlineWindows } from './offline-facts';
import { keyOf, owingNothing, type Present } from './owing';
import { sumUp } from './sum-up';
import { isLate, unsignedFacts } from './unsigned-facts';

export interface GatherBasis {
  readonly manager: EntityManager;
  readonly policy: Policy;
  readonly sight: Sight;
}

/** What purchases of a rollout are summed by: the cycle before the year, and the year, by month where a pace is set. */
interface Stretch {
  /** Place of the rollout. */
  readonly n: number;
  /** Absent: before the year. */
  readonly month?: number;
  readonly window: SumWindow;
}

/**
 * What the hub knows of rollouts on a day, in a number of statements that grows neither with institutions nor with
 * purchases: agreed lines, purchases by whole months and by edge days, who signed, what is unsigned, what was offline.
 */
export async function gather(basis: GatherBasis, points: readonly ProgressPoint[]): Promise<RolloutFacts[]> {
  const { manager, policy, sight } = basis;
  const asked = points.map(({ window, year, asOf }, n) => ({
    ...{ n, window, agreementYear: year.number, on: asOf },
  }));
  const months = points.map(({ year }) => monthsOf(year));
  const stretches = points.flatMap((point, n) => stretchesOf(policy, point, n, months[n] ?? []));
  const agreed = await readAgreedLines(manager, sight, asked);
  const bought = await readBought(
    manager,
    sight,
    stretches.map(({ window }) => window),
  );
  const purchases = bought.flatMap(({ n: place, ...row }) => {
    const stretch = stretches[place];
    return stretch ? [{ ...row, n: stretch.n, month: stretch.month }] : [];
  });
  const outside = await owingNothing(basis, points, [...agreed, ...purchases]);
  const late = asked.filter(({ n }) => isLate(policy, points[n]));
  const unsigned = unsignedFacts(policy, await readUnsigned(manager, sight, late));
  const offline = byPlace(await readOffline(manager, sight, offlineWindows(policy, points)));
  const owing = <R extends Present>(rows: readonly R[]) =>
    byPlace(rows.filter(row => !outside.has(keyOf(row))));
  const agreedOf = owing(agreed);
  const boughtOf = owing(purchases);

  return points.map((point, n) => {
    const paced = stretches.some(one => one.n === n && (one.month ?? 0) > 0);
    const length = paced ? (months[n]?.length ?? 0) : 0;
    const { lines, companies, institutions } = sumUp(agreedOf.get(n) ?? [], boughtOf.get(n) ?? [], length);
    const whole = seesWhole(sight, point);
    // A purchase need not name its distributor, who so sees too little to judge by.
    const judged = (row: { institution: string; company: string }) =>
      whole(row.institution) || sight.companies.has(row.company);
    return {
      point,
      lines: lines.filter(judged),
      companies: companies.filter(judged),
      months: months[n] ?? [],
      institutions: institutions.filter(({ institution }) => whole(institution)),
      unsigned: unsigned.get(n) ?? [],
      offline: offlineFacts(policy, point, offline.get(n) ?? []),
    };
  });
}

/** Rows by the place of their rollout. */
const byPlace = <R extends { readonly n: number }>(rows: readonly R[]): Map<number, R[]> =>
  groupBy(rows, ({ n }) => n);

function stretchesOf(
  policy: Policy,
  { window, year, cycle, asOf, rollout }: ProgressPoint,
  n: number,
  months: readonly MonthOfYear[],
): Stretch[] {
  const at = scopeOf(rollout, asOf);
  const before =
    cycle.from < year.from
      ? [{ n, window: { ...window, from: cycle.from, to: addDays(year.from, -1) } }]
      : [];
  if (policy.resolve('purchase.pace', at).status !== 'SPECIFIED') {
    return [...before, { n, month: 0, window }];
  }
  const within = months
    .filter(({ from }) => from <= window.to)
    .map(({ number: month, from, to }) => ({
      ...{ n, month },
      window: {
        ...window,
        from: from > window.from ? from : window.from,
        to: to < window.to ? to : window.to,
      },
    }));
  return [...before, ...within];
}

/** A company sees its own part of an institution, from which no share and no pace can be told. */
function seesWhole(sight: Sight, { rollout }: ProgressPoint): (institution: string) => boolean {
  if (reaches(sight, rollout.jurisdiction)) return () => true;
  return institution => sight.institutions.has(institution);
}
