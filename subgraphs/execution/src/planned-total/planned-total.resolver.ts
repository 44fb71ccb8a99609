import { AS_KNOWN_AT, asKnownAt, DateScalar, DateTimeScalar } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { progressPoint } from '../progress/progress-point';
import { InstitutionProgress } from '../progress/progress.types';
import { Rollout } from '../rollout/rollout.types';
import { PlannedTotal } from './planned-total.types';

@Resolver(() => Rollout)
export class RolloutPlannedTotalResolver {
  @FieldResolver(() => PlannedTotal, {
    description:
      'The whole cycle to date against what the notice plans for it, summed over the institutions that the asker may see. 采购周期计划总量',
  })
  async plannedTotal(
    @Root() { rule }: Rollout,
    @Ctx() { reads, policy, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Last day counted, included; by default today in China. 截止日',
    })
    asOf: PlainDate | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
    knownAt: string | null,
  ): Promise<PlannedTotal> {
    const known = reads.at(asKnownAt(knownAt));
    const { rollouts } = await known.basis();
    const point = progressPoint(policy, rollouts, rule, asOf ?? today);
    return known.rolloutPlannedTotal.load({ point });
  }
}

@Resolver(() => InstitutionProgress)
export class InstitutionPlannedTotalResolver {
  @FieldResolver(() => PlannedTotal, {
    description: 'The whole cycle to date against what the notice plans for it. 采购周期计划总量',
  })
  plannedTotal(
    @Root() { institutionCode: institution, point, knownAt }: InstitutionProgress,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<PlannedTotal> {
    return reads.at(knownAt).institutionPlannedTotal.load({ point, institution });
  }
}
