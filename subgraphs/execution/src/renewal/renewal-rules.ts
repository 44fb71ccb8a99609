import type { PlainDate } from '@alliance-hub/kernel';
import type {
  Citation,
  ParameterValue,
  Policy,
  RenewalFloor,
  Resolved,
  RolloutRule,
} from '@alliance-hub/policy';

/** One floor with the clauses that set it. */
export interface CitedFloor {
  readonly floor: RenewalFloor;
  readonly citations: readonly Citation[];
}

/** What the notices in force say on the renewal of a rollout. */
export interface RenewalRules {
  readonly floor: Resolved<ParameterValue<'renewal.floor'>>;
  readonly floors: readonly CitedFloor[];
  readonly proposal: Resolved<ParameterValue<'renewal.proposal'>>;
  readonly carryOver: Resolved<ParameterValue<'volume.carryOver'>>;
  readonly shortYear: Resolved<ParameterValue<'volume.shortYear'>>;
  readonly reduction: Resolved<ParameterValue<'volume.reduction'>>;
}

/** Floors refuse what is below them; otherwise they hold in principle, and a written reason lifts them. */
export const isBinding = ({ floor }: Pick<RenewalRules, 'floor'>): boolean =>
  floor.status === 'SPECIFIED' && floor.value.force === 'BINDING';

/** What was not purchased goes on into the next year (CQ-2.1e). */
export const carriesOver = ({ carryOver }: Pick<RenewalRules, 'carryOver'>): boolean =>
  carryOver.status === 'SPECIFIED' && carryOver.value.kind !== 'LAPSES';

/** Whether a notice ever lets a shortfall of a rollout go on into the next year. */
export const everCarriesOver = (
  policy: Policy,
  { jurisdiction, category }: Pick<RolloutRule, 'jurisdiction' | 'category'>,
): boolean =>
  policy
    .intervals('volume.carryOver', { jurisdiction, categories: [category] })
    .some(carryOver => carryOver.status === 'SPECIFIED' && carryOver.value.kind !== 'LAPSES');

/** The rules on the first day of the year to be renewed. */
export function renewalRules(
  policy: Policy,
  { jurisdiction, category }: RolloutRule,
  on: PlainDate,
): RenewalRules {
  const point = { jurisdiction, categories: [category], on };
  const floor = policy.resolve('renewal.floor', point);
  const floors = floor.status === 'SPECIFIED' ? floor.value.floors : [];
  return {
    floor,
    floors: floors.map(one => ({
      floor: one,
      citations: one.cite ? policy.citationsOf(one) : floor.citations,
    })),
    proposal: policy.resolve('renewal.proposal', point),
    carryOver: policy.resolve('volume.carryOver', point),
    shortYear: policy.resolve('volume.shortYear', point),
    reduction: policy.resolve('volume.reduction', point),
  };
}
