import {
  DateScalar,
  OBLIGATION_STATUS,
  obligationDays,
  ObligationStatus,
  shownObligation,
} from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { obligationsOf, statusOn } from '@alliance-hub/policy';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Jurisdiction } from '../rollout/jurisdiction.types';
import { Rollout, rolloutOf } from '../rollout/rollout.types';
import { doneBy } from './done';
import { Obligation } from './obligation.types';

@Resolver(() => Jurisdiction)
export class JurisdictionObligationsResolver {
  @FieldResolver(() => [Obligation], {
    nullable: true,
    description:
      'What the notices ask of someone there by a day from `from` to `to`, both included, by day; what no notice dates is not among it. At most five years. 工作任务',
  })
  async obligations(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads, policy }: ExecutionContext,
    @Arg('from', () => DateScalar, { description: 'First due day. 起' }) from: PlainDate,
    @Arg('to', () => DateScalar, { description: 'Last due day, included. 止' }) to: PlainDate,
  ): Promise<Obligation[]> {
    const days = obligationDays(from, to);
    const { rollouts } = await reads.basis();
    const question = { jurisdiction: code, domains: ['catalogue', 'execution'] as const, ...days };
    const tasks = obligationsOf(policy, question, (rollout, on) => rollouts.cycle(rollout, on));
    return tasks.map(task => shownObligation(Obligation, task));
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => Rollout, {
    nullable: true,
    description: 'The rollout that it is asked for; null where several have it alike. 落地执行',
  })
  rollout(@Root() { task: { rollouts } }: Obligation): Rollout | null {
    const [only, ...others] = rollouts;
    return only && others.length === 0 ? rolloutOf(only) : null;
  }

  @FieldResolver(() => [Rollout], {
    nullable: true,
    description: 'Every rollout that it is asked for alike. 涉及的落地执行',
  })
  rollouts(@Root() { task }: Obligation): Rollout[] {
    return task.rollouts.map(rolloutOf);
  }

  @FieldResolver(() => ObligationStatus, { description: OBLIGATION_STATUS })
  async status(
    @Root() { task }: Obligation,
    @Ctx() { reads, policy, today }: ExecutionContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<ObligationStatus> {
    const day = on ?? today;
    return ObligationStatus[statusOn(task, day, await doneBy(task, day, reads), policy.workdays)];
  }
}
