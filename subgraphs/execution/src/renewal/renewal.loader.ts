import { addMonths, type AgreementYear, type PlainDate } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import type { Sight } from '../query/visible';
import type { Rollouts } from '../rollout/carrying';
import { type Cycle, yearsOf } from '../rollout/cycle';
import { type InstitutionPlan, planInstitution } from './institution-plan';
import { readPasts, type RenewalPoint } from './read-pasts';
import { readRenewalReasons } from './renewal.repository';
import { type RenewalRules, renewalRules } from './renewal-rules';

/** A rollout seen from anywhere below it, and the agreement year to be renewed. */
export interface RenewalKey {
  readonly rollout: RolloutRule;
  readonly agreementYear: number;
}

/** What the institutions that the asker sees have to renew for a year. */
export interface Renewal {
  readonly point: RenewalPoint;
  readonly rules: RenewalRules;
  /** By code. */
  readonly institutions: readonly InstitutionPlan[];
  /** Why a line is below its floor, by the id of the agreement line. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** A year for which there is nothing to renew: the first, or one that the cycle does not have. */
export interface NoRenewal {
  readonly cycle: Cycle;
  readonly years: readonly AgreementYear[];
}

export interface RenewalBasis {
  readonly manager: EntityManager;
  readonly policy: Policy;
  readonly rollouts: Rollouts;
  readonly sight: Sight;
}

/** Where no end is printed, the year after the one that runs can be renewed as well. */
export const aheadOf = (today: PlainDate): PlainDate => addMonths(today, 12);

/** Years of a cycle that agreements may be renewed for by a day. */
export const renewableYears = (cycle: Cycle, today: PlainDate): AgreementYear[] =>
  yearsOf(cycle, aheadOf(today));

/** The renewals of many rollouts, in a number of statements that does not grow with them. */
export async function loadRenewals(
  { manager, policy, rollouts, sight }: RenewalBasis,
  keys: readonly RenewalKey[],
): Promise<(Renewal | NoRenewal)[]> {
  const asked = keys.map(key => pointOf(key, rollouts, sight));
  const points = asked.filter((one): one is RenewalPoint => 'year' in one);
  const pasts = await readPasts({ manager, sight }, points);
  const reasons = await readRenewalReasons(
    manager,
    points.map(({ carrying }) => carrying),
    points.map(({ year }) => year.number),
  );
  return asked.map(one => {
    if (!('year' in one)) return one;
    const rules = renewalRules(policy, one.rollout, one.year.from);
    const institutions = (pasts[points.indexOf(one)] ?? []).map(past => planInstitution(past, rules, one));
    return { point: one, rules, institutions, reasons };
  });
}

function pointOf(
  { rollout, agreementYear }: RenewalKey,
  rollouts: Rollouts,
  { today }: Sight,
): RenewalPoint | NoRenewal {
  const cycle = rollouts.cycle(rollout, today);
  const years = renewableYears(cycle, today);
  const previous = years.find(({ number }) => number === agreementYear - 1);
  const year = years.find(({ number }) => number === agreementYear);
  if (!previous || !year) return { cycle, years };
  return { rollout, carrying: rollouts.carrying(rollout), previous, year, today };
}
