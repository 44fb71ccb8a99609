import { Clause, DateScalar } from '@alliance-hub/graphql';
import type { PlainDate, Text } from '@alliance-hub/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { shownClause } from '@alliance-hub/graphql';
import { rolloutOf, Rollout } from '../rollout/rollout.types';
import type { DatedTask } from './obligations';

@Directive('@shareable')
@ObjectType({ description: 'Something a notice asks of someone by a date. 工作任务' })
export class Obligation {
  @Field(() => ID, {
    description:
      '<division code>:<rule>:<due day>:<clause>, 460000:agreement.deadline:2025-08-30:HI-4.2a. 标识',
  })
  id: string;
  @Field(() => Clause, { description: 'The clause that asks for it. 依据条款' }) clause: Clause;
  @Field(() => String, { description: 'Who has to do it. 责任主体' }) who: Text;
  @Field(() => String, { description: 'What is to be done. 任务内容' }) what: Text;
  @Field(() => DateScalar, {
    description:
      'The last day, included; of what recurs the last day of the natural month or quarter, or of the agreement year. 截止日',
  })
  dueOn: PlainDate;
  @Field(() => DateScalar, {
    description:
      'The day from which it can be done: printed (A-38), the first day of the month, quarter or year, or that of the rule. 开始日',
  })
  opensOn: PlainDate;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last workday by then: a rest day does not move the date (A-07). 截止日前最后工作日',
  })
  lastWorkdayOn: PlainDate | null;
  @Field({ description: 'A calendar not published yet may still move a day. 暂定' }) provisional: boolean;
  @Field(() => Rollout, {
    nullable: true,
    description: 'The rollout that it is asked for; null where several have it alike. 落地执行',
  })
  rollout: Rollout | null;

  readonly task: DatedTask;
}

/** A fresh object: the graph writes into what it is given. */
export const obligationOf = (task: DatedTask): Obligation => {
  const { id, citation, who, what, dueOn, opensOn, lastWorkdayOn, provisional, rollouts } = task;
  const [only, ...others] = rollouts;
  return Object.assign(new Obligation(), {
    ...{ id, who, what, dueOn, opensOn, lastWorkdayOn, provisional, task },
    clause: shownClause(citation.clause, citation.reading),
    rollout: only && others.length === 0 ? rolloutOf(only) : null,
  });
};
