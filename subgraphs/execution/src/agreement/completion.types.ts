import { DateScalar, QuantityScalar, RatioScalar, Reason } from '@alliance-hub/graphql';
import type { PlainDate, Ratio } from '@alliance-hub/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

const STATUSES = {
  COMPLETE: 'COMPLETE',
  OPEN: 'OPEN',
  MISSED: 'MISSED',
  NOT_SPECIFIED: 'NOT_SPECIFIED',
} as const;

/** Whether an agreed volume is completed (协议采购量完成情况). */
export type CompletionStatus = keyof typeof STATUSES;
export const CompletionStatus = STATUSES;
registerEnumType(CompletionStatus, {
  name: 'CompletionStatus',
  description: 'Whether an agreed volume is completed. 完成情况',
  valuesConfig: {
    COMPLETE: { description: 'As much as the notice asks for has been purchased. 已完成' },
    OPEN: { description: 'Not yet, and the agreement year is not over. 未完成，年度未满' },
    MISSED: { description: 'The agreement year ended without it. 届满未完成' },
    NOT_SPECIFIED: { description: 'No notice says how much has to be purchased. 无规定' },
  },
});

@ObjectType({
  description:
    'How much of an agreement is purchased in its agreement year, all products of the company in the category together. 协议采购量完成情况',
})
export class AgreementCompletion {
  @Field(() => DateScalar, { description: 'Last day counted, included. 截止日' }) asOf: PlainDate;
  @Field(() => QuantityScalar, { description: 'Agreed over all lines. 协议采购量' }) agreed: number;
  @Field(() => QuantityScalar, {
    description:
      'Winning products accepted less returned, less what filled the shortfall of earlier years. 已完成量',
  })
  purchased: number;
  @Field(() => RatioScalar, {
    nullable: true,
    description: 'purchased ÷ agreed; null where nothing is agreed. 完成率',
  })
  completion: Ratio | null;
  @Field(() => CompletionStatus, { description: 'Against what the notice asks for. 完成情况' })
  status: CompletionStatus;
  @Field(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' }) reasons: Reason[];
}
