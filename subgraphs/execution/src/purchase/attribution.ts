import { Standing } from '@alliance-hub/graphql';
import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { ProductFacts } from '../catalogue-follower/product-facts';
import { type InstitutionHistory, versionOn } from '../institution/institution.repository';
import type { Rollouts } from '../rollout/carrying';
import { yearHolding } from '../rollout/cycle';
import { Counted } from './purchase.enums';

/** What the attribution of a line rests on, beside the line. */
export interface AttributionBasis {
  readonly policy: Policy;
  readonly rollouts: Rollouts;
  readonly facts: ProductFacts;
  readonly institutions: ReadonlyMap<string, InstitutionHistory>;
}

export interface AttributedLine {
  readonly institution: string;
  readonly product: string;
  readonly orderedOn: PlainDate;
  readonly countedOn: PlainDate;
}

/** What a line counts to. */
export interface Attribution {
  /** The company that the product belongs to, by USCC. */
  readonly company: string;
  readonly standing: Standing;
  readonly counted: Counted;
  /** Division code of the jurisdiction whose notice prints the category; null: counts to no rollout. */
  readonly jurisdiction: string | null;
  readonly category: string | null;
  readonly agreementYear: number | null;
}

/**
 * What a purchase counts to: the rollout of the nearest jurisdiction above the institution that carries out one of the
 * product's categories; the standing of the order day; the agreement year of the day on which it counts.
 * Undefined for a product that the catalogue does not know.
 */
export function attribute(basis: AttributionBasis, line: AttributedLine): Attribution | undefined {
  const institution = basis.institutions.get(line.institution);
  if (!institution) return undefined;
  const { jurisdiction } = versionOn(institution, line.orderedOn);
  const areas = ancestry(jurisdiction);
  const fact = basis.facts.at(line.product, areas, line.orderedOn);
  const about = fact ?? basis.facts.about(line.product, areas);
  if (!about) return undefined;
  const standing = fact?.standing ?? Standing.UNLISTED;
  const seen = basis.rollouts.of(jurisdiction, about.categoryCodes);
  const own = {
    company: about.companyUscc,
    standing,
    counted: countedAs(standing, fact?.winningPrice != null),
  };
  if (!seen) return { ...own, jurisdiction: null, category: null, agreementYear: null };
  const rollout = basis.rollouts.carrying(seen);
  return {
    ...own,
    jurisdiction: rollout.jurisdiction,
    category: rollout.category,
    agreementYear: agreementYearOf(basis, rollout, line.countedOn),
  };
}

/** A winning product whose listing waits for a code or is suspended has still won; all else is non-winning (非中选). */
function countedAs(standing: Standing, hasWon: boolean): Counted {
  if (standing === Standing.WINNING) return Counted.WINNING;
  if (standing === Standing.EXEMPT) return Counted.EXEMPT;
  const waits = standing === Standing.PENDING_CODE || standing === Standing.SUSPENDED;
  return waits && hasWon ? Counted.WINNING : Counted.NON_WINNING;
}

/** Counted from the cycle's start, signed or not (HI-4.2c); outside the cycle a line counts to no agreement year. */
function agreementYearOf(
  { policy, rollouts }: AttributionBasis,
  rollout: Parameters<Rollouts['cycle']>[0],
  countedOn: PlainDate,
): number | null {
  const from = countingFrom(policy, rollout, countedOn);
  if (from !== undefined && countedOn < from) return null;
  return yearHolding(rollouts.cycle(rollout, countedOn), countedOn)?.number ?? null;
}

/** First day whose purchases count as completed volume, where a notice gives one (HI-4.2c). */
export function countingFrom(
  policy: Policy,
  { jurisdiction, category }: { jurisdiction: string; category: string },
  on: PlainDate,
): PlainDate | undefined {
  const rule = policy.resolve('volume.countingFrom', { jurisdiction, categories: [category], on });
  return rule.status === 'SPECIFIED' ? rule.value.date : undefined;
}
