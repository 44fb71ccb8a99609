import type { PlainDate } from '@alliance-hub/kernel';
import type { InstitutionScope, Policy } from '@alliance-hub/policy';
import { Ownership, Participation } from './institution.enums';
import { type InstitutionHistory, versionOn } from './institution.repository';

/** For which rollout and day participation is asked. */
export interface ParticipationPoint {
  readonly jurisdiction: string;
  readonly category: string;
  readonly on: PlainDate;
}

/**
 * Whether an institution must, may or does not take part (HI-1.1, SX-1.2, CQ-1.1, LN-1.2, WH-1.1). Attributes are
 * those of the day; a private institution takes part only if it is designated for insurance, as every notice says.
 */
export function participation(
  policy: Policy,
  institution: InstitutionHistory,
  at: ParticipationPoint,
): Participation {
  const point = { jurisdiction: at.jurisdiction, categories: [at.category], on: at.on };
  const obliged = policy.resolve('scope.obliged', point);
  if (obliged.status === 'SPECIFIED' && fits(obliged.value, institution, at)) return Participation.OBLIGED;
  const voluntary = policy.resolve('scope.voluntary', point);
  if (voluntary.status === 'SPECIFIED' && fits(voluntary.value, institution, at))
    return Participation.VOLUNTARY;
  // Where no notice ever says who takes part, nobody is obliged and nobody is shut out.
  return saysWhoTakesPart(policy, at) ? Participation.NONE : Participation.VOLUNTARY;
}

/** Whether a notice ever says who takes part in a rollout. */
export function saysWhoTakesPart(
  policy: Policy,
  { jurisdiction, category }: Pick<ParticipationPoint, 'jurisdiction' | 'category'>,
): boolean {
  const point = { jurisdiction, categories: [category] };
  return SCOPES.some(key => policy.intervals(key, point).some(({ status }) => status === 'SPECIFIED'));
}

const SCOPES = ['scope.obliged', 'scope.voluntary'] as const;

function fits(
  scope: InstitutionScope,
  institution: InstitutionHistory,
  { category, on }: ParticipationPoint,
): boolean {
  const { ownership, tier, designated } = versionOn(institution, on);
  if (ownership === Ownership.PRIVATE && !designated) return false;
  return scope.any.some(
    one =>
      one.ownership.includes(ownership) &&
      (one.tiers === undefined || one.tiers.includes(tier)) &&
      (one.reportedVolumes === undefined || institution.reported.has(category)) &&
      (one.volunteered === undefined || institution.volunteered.has(category)),
  );
}
