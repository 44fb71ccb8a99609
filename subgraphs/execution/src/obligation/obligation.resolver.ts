import { DateScalar } from '@alliance-hub/graphql';
import { addMonths, type PlainDate, badInput } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Jurisdiction } from '../rollout/jurisdiction.types';
import { Rollout, rolloutOf } from '../rollout/rollout.types';
import { say } from './messages';
import { doneBy } from './done';
import { ObligationStatus } from './obligation.enums';
import { statusOn } from './obligation-status';
import { Obligation, obligationOf } from './obligation.types';
import { obligationsOf } from './obligations';

const MOST_YEARS = 5;

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
    const last = addMonths(from, 12 * MOST_YEARS);
    if (to < from || to > last) throw badInput('to', to, say('span', { from, last }));
    const { rollouts } = await reads.basis();
    return obligationsOf(policy, rollouts, code, { from, to }).map(obligationOf);
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => [Rollout], { description: 'Every rollout that it is asked for alike. 涉及的落地执行' })
  rollouts(@Root() { task }: Obligation): Rollout[] {
    return task.rollouts.map(rolloutOf);
  }

  @FieldResolver(() => ObligationStatus, {
    description:
      'Where it stands on a day. Signing is judged by the agreements that the asker may see; of the rest the hub cannot tell. 任务状态',
  })
  async status(
    @Root() { task }: Obligation,
    @Ctx() { reads, policy, today }: ExecutionContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<ObligationStatus> {
    const day = on ?? today;
    return statusOn(task, day, await doneBy(task, day, reads), policy.workdays);
  }
}
