import {
  DateScalar,
  OBLIGATION_STATUS,
  obligationDays,
  ObligationStatus,
  shownObligation,
} from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { obligationsOf, statusOn } from '@alliance-hub/policy';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SettlementContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Rollout } from '../stub.types';
import { Obligation } from './obligation.types';

@Resolver(() => Jurisdiction)
export class JurisdictionObligationsResolver {
  @FieldResolver(() => [Obligation], {
    nullable: true,
    description:
      'What the notices ask of someone there in matters of money by a day from `from` to `to`, both included, by day; at most five years. What is owed for lots stands in `payables`. 资金类工作任务',
  })
  async settlementObligations(
    @Root() { code }: Jurisdiction,
    @Ctx() context: SettlementContext,
    @Arg('from', () => DateScalar, { description: 'First due day. 起' }) from: PlainDate,
    @Arg('to', () => DateScalar, { description: 'Last due day, included. 止' }) to: PlainDate,
  ): Promise<Obligation[]> {
    const question = { jurisdiction: code, domains: ['settlement'] as const, ...obligationDays(from, to) };
    const cycles = await context.cycles();
    const tasks = obligationsOf(context.policy, question, ({ carriedBy, category }) =>
      cycles.get(`${carriedBy}:${category}`),
    );
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
    return only && others.length === 0 ? { id: only.id } : null;
  }

  @FieldResolver(() => [Rollout], {
    nullable: true,
    description: 'Every rollout that it is asked for alike. 涉及的落地执行',
  })
  rollouts(@Root() { task }: Obligation): Rollout[] {
    return task.rollouts.map(({ id }) => ({ id }));
  }

  @FieldResolver(() => ObligationStatus, { description: OBLIGATION_STATUS })
  status(
    @Root() { task }: Obligation,
    @Ctx() { policy, today }: SettlementContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): ObligationStatus {
    return ObligationStatus[statusOn(task, on ?? today, 'UNKNOWN', policy.workdays)];
  }
}
