import { DateScalar, DateTimeScalar, PolicyDocument } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'An award withdrawn from a day on, with what took its place. 取消中选资格（替补）',
})
export class AwardWithdrawal {
  @Field(() => ID, { description: 'Id. 编号' }) id: number;
  @Field(() => DateScalar, { description: 'First day without the award. 生效日期' }) from: PlainDate;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From this day on lists may name the product again; null: not revoked. 撤销日期',
  })
  revokedFrom: PlainDate | null;
  @Field({ description: 'Why. 原因' }) reason: string;
  @Field(() => PolicyDocument, { description: 'The document that it stands on. 依据文件' })
  document: PolicyDocument;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) recordedAt: string;
  tender: string;
  productId: number;
  jurisdiction: string | null;
  substituteId: number | null;
}
