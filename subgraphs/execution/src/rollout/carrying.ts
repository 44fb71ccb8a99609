import { internalError, type PlainDate } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { type Cycle, cycleOf } from './cycle';
import type { Extensions } from './cycle-extension.repository';

/** Id of the rollout under which volumes are kept: in the jurisdiction whose notice prints the category. */
export const carryingId = ({ carriedBy, category }: Pick<RolloutRule, 'carriedBy' | 'category'>): string =>
  `${carriedBy}:${category}`;

/**
 * The rollouts with their cycles, as the policy and the recorded extensions give them. A rollout that a district
 * inherits has the cycle of the one that carries it: an extension is decided there.
 */
export class Rollouts {
  private readonly known = new Map<string, RolloutRule[]>();
  private readonly cycles = new Map<string, Cycle>();

  constructor(
    private readonly policy: Policy,
    private readonly extensions: Extensions,
  ) {}

  /**
   * The cycle of a rollout around a day.
   * @throws HubError POLICY_INVALID where the notices give it none
   */
  cycle(rollout: RolloutRule, on: PlainDate): Cycle {
    const key = `${rollout.id}@${on}`;
    let cycle = this.cycles.get(key);
    if (!cycle) {
      cycle = cycleOf(this.policy, rollout, on, this.extensions.get(carryingId(rollout)));
      this.cycles.set(key, cycle);
    }
    return cycle;
  }

  /** The rollout, seen from a division, of the first category that is carried out there; categories nearest first. */
  of(jurisdiction: string, categories: readonly string[]): RolloutRule | undefined {
    const here = this.rolloutsOf(jurisdiction);
    for (const category of categories) {
      const rollout = here.find(one => one.category === category);
      if (rollout) return rollout;
    }
    return undefined;
  }

  /**
   * The rollout under which volumes are kept, for a rollout seen from anywhere below.
   * @throws HubError INTERNAL if the policy contradicts itself
   */
  carrying(rollout: RolloutRule): RolloutRule {
    const found = this.policy.rollout(carryingId(rollout));
    if (!found) throw internalError(`The rollout ${rollout.id} is carried by nobody.`);
    return found;
  }

  private rolloutsOf(jurisdiction: string): RolloutRule[] {
    let rollouts = this.known.get(jurisdiction);
    if (!rollouts) {
      rollouts = this.policy.rolloutsOf(jurisdiction);
      this.known.set(jurisdiction, rollouts);
    }
    return rollouts;
  }
}
