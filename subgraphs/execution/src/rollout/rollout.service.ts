import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import { type PlainDate, requireDivision } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import type { Rollouts } from './carrying';
import { cycleStatus } from './cycle';
import type { CycleStatus } from './cycle.enums';

/** Which rollouts are meant; what is left out does not restrict. */
export interface RolloutConditions {
  readonly jurisdictions?: readonly string[] | null;
  readonly tenders?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly statuses?: readonly CycleStatus[] | null;
}

/** What a selection of rollouts needs beside the policy. */
export interface RolloutBasis {
  readonly policy: Policy;
  readonly rollouts: Rollouts;
  /** Tender of each category, as far as the catalogue has told. */
  readonly tenders: ReadonlyMap<string, string>;
}

/**
 * The rollouts that fit, in the order of the notices: those of the named jurisdictions, inherited ones too; without a
 * name each once, where its notice prints it.
 * @throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE
 */
export function rolloutsThat(
  conditions: RolloutConditions,
  on: PlainDate,
  basis: RolloutBasis,
): RolloutRule[] {
  const { jurisdictions, tenders, categories, statuses } = conditions;
  const named = jurisdictions?.map(code => requireDivision(code, 'jurisdictions').code);
  const all = named
    ? [...new Set(named)].flatMap(code => basis.policy.rolloutsOf(code))
    : basis.policy.rollouts();
  return all.filter(
    rollout =>
      (!categories || categories.includes(rollout.category)) &&
      (!tenders || tenders.includes(basis.tenders.get(rollout.category) ?? '')) &&
      (!statuses || statuses.includes(cycleStatus(basis.rollouts.cycle(rollout, on), on))),
  );
}

/** Whether a notice is carried out on a day: it has begun and is not closed. */
export function isCarriedOut(rollout: RolloutRule, on: PlainDate, { rollouts }: RolloutBasis): boolean {
  const status = cycleStatus(rollouts.cycle(rollout, on), on);
  return status !== 'UPCOMING' && status !== 'CLOSED';
}

/** A page of rollouts: they are policy, so the list is at hand. */
export function pageOfRollouts(
  all: readonly RolloutRule[],
  first: number,
  after?: string | null,
): Connection<RolloutRule> {
  const page = pageRequest(first, after);
  const from = page.after === undefined ? 0 : all.findIndex(rollout => rollout.id === page.after) + 1;
  return toConnection(all.slice(from, from + page.first + 1), page, all.length, rollout => rollout.id);
}
