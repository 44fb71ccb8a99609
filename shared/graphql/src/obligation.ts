import { addMonths, badInput, messages, type PlainDate, type Text } from '@alliance-hub/kernel';
import { type ClassType, Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from './scalars';
import { shownClause } from './shown-policy';
import { Clause } from './values';

export enum ObligationStatus {
  UPCOMING = 'UPCOMING',
  DUE = 'DUE',
  MET = 'MET',
  OVERDUE = 'OVERDUE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ObligationStatus, {
  name: 'ObligationStatus',
  description: 'Where something that a notice asks for stands. 任务状态',
  valuesConfig: {
    UPCOMING: { description: 'It cannot be done yet. 未开始' },
    DUE: { description: 'It is to be done, and not late. 待完成' },
    MET: { description: 'It was done. 已完成' },
    OVERDUE: { description: 'The day is past and the hub sees that it was not done. 已逾期' },
    UNKNOWN: { description: 'The day is past and nothing tells the hub whether it was done. 未知' },
  },
});

/** What `Obligation.status` says, in the same words wherever it is answered. */
export const OBLIGATION_STATUS =
  'Where it stands on a day. Signing is judged by the agreements that the asker may see; of the rest the hub cannot tell. 任务状态';

/** A task with its day; `@alliance-hub/policy` has it whole. */
interface TaskParts {
  readonly id: string;
  readonly citation: {
    clause: Parameters<typeof shownClause>[0];
    reading?: Parameters<typeof shownClause>[1];
  };
  readonly who: Text;
  readonly what: Text;
  readonly dueOn: PlainDate;
  readonly opensOn: PlainDate;
  readonly lastWorkdayOn: PlainDate;
  readonly provisional: boolean;
}

/** An obligation as a subgraph shows it; which rollouts it concerns, and where it stands, the subgraph answers. */
export interface ShownObligation<Task extends TaskParts> extends Omit<TaskParts, 'citation'> {
  readonly clause: Clause;
  readonly task: Task;
}

/** `Obligation`: the same fields in every subgraph that has obligations. */
export function obligationType<Task extends TaskParts>(): ClassType<ShownObligation<Task>> {
  @Directive('@shareable')
  @ObjectType({ description: 'Something a notice asks of someone by a date. 工作任务' })
  class Obligation implements ShownObligation<Task> {
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
    lastWorkdayOn: PlainDate;
    @Field({ description: 'A calendar not published yet may still move a day. 暂定' }) provisional: boolean;

    readonly task: Task;
  }
  return Obligation;
}

/** A fresh object: the graph writes into what it is given. */
export function shownObligation<Task extends TaskParts>(
  type: ClassType<ShownObligation<Task>>,
  task: Task,
): ShownObligation<Task> {
  const { id, citation, who, what, dueOn, opensOn, lastWorkdayOn, provisional } = task;
  return Object.assign(new type(), {
    ...{ id, who, what, dueOn, opensOn, lastWorkdayOn, provisional, task },
    clause: shownClause(citation.clause, citation.reading),
  });
}

const MOST_YEARS = 5;

/** @throws HubError BAD_USER_INPUT unless `to` is on or after `from`, and within five years of it. */
export function obligationDays(from: PlainDate, to: PlainDate): { from: PlainDate; to: PlainDate } {
  const last = addMonths(from, 12 * MOST_YEARS);
  if (to < from || to > last) throw badInput('to', to, say('span', { from, last }));
  return { from, to };
}

const say = messages('graphql.obligation', {
  span: {
    en: 'it must be a day from {from} to {last}',
    zh: '应为 {from} 至 {last} 之间的日期',
  },
});
