import { groupBy } from '@alliance-hub/database';
import type { AgreementYear, HubError } from '@alliance-hub/kernel';
import type { RolloutRule } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import type { AgreementBasis } from '../agreement/agreement-decision';
import type { AgreementLineRow } from '../agreement/agreement.entity';
import { carriedInto } from './carried-into';
import { type CheckBasis, type Fault, faultsOf, type TakenLine } from './check-institution';
import { fallenLines } from './fallen-lines';
import type { InstitutionPlan } from './institution-plan';
import { readPlans } from './read-plans';
import { type RenewalRules, renewalRules } from './renewal-rules';
import { readRenewalReasons } from './renewal.repository';

/**
 * What the notices ask of agreements of a later year, for a batch that records them: the same floors, reductions and
 * carry-over as for a renewal that is confirmed.
 */
export class LaterYear {
  private constructor(
    private readonly plans: ReadonlyMap<string, InstitutionPlan>,
    private readonly check: CheckBasis,
  ) {}

  /** @param asked the rollout as it was asked for; undefined in the first year, and where no notice asks anything */
  static async read(
    manager: EntityManager,
    { policy, rollout: carrying, year, previous, today }: AgreementBasis & { previous?: AgreementYear },
    asked: RolloutRule,
    institutions: readonly string[],
  ): Promise<LaterYear | undefined> {
    if (!previous) return undefined;
    const rules = renewalRules(policy, asked, year.from);
    if (!asksSomething(rules)) return undefined;
    const point = { rollout: asked, carrying, previous, year, today };
    const plans = await readPlans(manager, point, rules, institutions);
    const reasons = await readRenewalReasons(manager, [carrying], [year.number]);
    return new LaterYear(plans, { rules, reasons, actor: undefined, today });
  }

  /** A line with what goes on being purchased beside its volume. */
  withCarried(row: AgreementLineRow): AgreementLineRow {
    return carriedInto(row, this.plans.get(row.institution));
  }

  /**
   * Of the lines taken those that may not stand. All new ones under a floor fall with it: without one of them the others
   * would stay below it still.
   */
  refusals(taken: readonly TakenLine[]): Map<number, HubError> {
    const refused = new Map<number, HubError>();
    for (const [institution, own] of groupBy(taken, ({ row }) => row.institution)) {
      const fresh = own.filter(({ isNew }) => isNew);
      const plan = this.plans.get(institution);
      if (!plan || fresh.length === 0) continue;
      for (const { scope, error } of this.faults(plan, own)) {
        for (const { index } of fallenLines(fresh, scope, plan.past)) {
          if (!refused.has(index)) refused.set(index, error);
        }
      }
    }
    return refused;
  }

  /** Where a floor holds over the whole category, what is wrong with one line is wrong with all of the institution. */
  private faults(plan: InstitutionPlan, own: readonly TakenLine[]): Pick<Fault, 'scope' | 'error'>[] {
    const faults = faultsOf(plan, own, this.check);
    const [first] = faults;
    return first && plan.category ? [...faults, { scope: {}, error: first.error }] : faults;
  }
}

const asksSomething = ({ floors, reduction, carryOver }: RenewalRules): boolean =>
  floors.length > 0 || reduction.status === 'SPECIFIED' || carryOver.status === 'SPECIFIED';
