import { DateScalar, RuleStatus, shownReasons } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { type Cycle, cycleStatus, yearsOf } from './cycle';
import { CycleStatus } from './cycle.enums';
import { cycleReasons } from './cycle-reasons';
import { AgreementYear, agreementYearOf, CycleExtension, PurchaseCycle, Rollout } from './rollout.types';

@Resolver(() => Rollout)
export class RolloutCycleResolver {
  @FieldResolver(() => PurchaseCycle, { description: 'Its cycle. 采购周期' })
  async cycle(@Root() { rule }: Rollout, @Ctx() { reads, today }: ExecutionContext): Promise<PurchaseCycle> {
    const { rollouts } = await reads.basis();
    const cycle = rollouts.cycle(rule, today);
    return Object.assign(new PurchaseCycle(), {
      from: cycle.from,
      to: cycle.to ?? null,
      toStatus: cycle.to === undefined ? RuleStatus.NOT_SPECIFIED : RuleStatus.SPECIFIED,
      extension: extensionOf(cycle),
      reasons: shownReasons(cycleReasons(cycle, yearsOf(cycle, today))),
      cycle,
    });
  }
}

@Resolver(() => PurchaseCycle)
export class PurchaseCycleResolver {
  @FieldResolver(() => [AgreementYear], {
    description:
      'Its agreement years; where no end is printed, those that have begun. A decided extension has years of its own. 采购年度',
  })
  years(@Root() { cycle }: PurchaseCycle, @Ctx() { today }: ExecutionContext): AgreementYear[] {
    return yearsOf(cycle, today).map(agreementYearOf);
  }

  @FieldResolver(() => CycleStatus, { nullable: true, description: 'Where it stands on a day. 采购周期状态' })
  status(
    @Root() { cycle }: PurchaseCycle,
    @Ctx() { today }: ExecutionContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): CycleStatus {
    return cycleStatus(cycle, on ?? today);
  }
}

function extensionOf({ extension, extendedTo }: Cycle): CycleExtension {
  return Object.assign(new CycleExtension(), {
    allowed: RuleStatus[extension.status],
    years: extension.status === 'SPECIFIED' ? extension.value.years : null,
    decided: extendedTo !== undefined,
    to: extendedTo ?? null,
  });
}
