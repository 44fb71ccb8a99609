import { DateScalar, QuantityScalar, RuleStatus, shownReasons } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { type Cycle, cycleStatus, yearsOf } from './cycle';
import { CycleStatus } from './cycle.enums';
import { cycleReasons } from './cycle-reasons';
import {
  AgreementYear,
  agreementYearOf,
  CycleExtension,
  PurchaseCycle,
  Rollout,
  YearVolume,
} from './rollout.types';
import { yearVolume } from './year-volume';

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
    return yearsOf(cycle, today).map(year => agreementYearOf(year, cycle.rollout));
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

@Resolver(() => AgreementYear)
export class AgreementYearResolver {
  @FieldResolver(() => YearVolume, {
    description:
      'What the volume of a whole year comes to in this one: the same, or less in a year that the end of the cycle cuts. 采购年度折算量',
  })
  volume(
    @Root() { rollout, number, from, to, days }: AgreementYear,
    @Ctx() { policy }: ExecutionContext,
    @Arg('fullYear', () => QuantityScalar, {
      description: 'Volume of a whole year, in the pricing unit. 全年量',
    })
    fullYear: number,
  ): YearVolume {
    return yearVolume(policy, rollout, { number, from, to, days }, fullYear);
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
