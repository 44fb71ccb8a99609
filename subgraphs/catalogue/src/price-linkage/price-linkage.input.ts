import { DateScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A price that the company declares in a case. 价格联动申报' })
export class DeclarePriceLinkageInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'Id of the case, PL-12. 事项编号' }) case: string;
  @Field(() => YuanScalar, { description: 'Declared price, CNY a pricing unit. 申报价' }) price: Yuan;
  @Field(() => DateScalar, { description: 'Day of the declaration. 申报日期' }) declaredOn: PlainDate;
  @Field(() => SourceDocumentInput, { description: 'The declaration. 申报文件' }) source: SourceDocumentInput;
}

@InputType({ description: 'A declaration that the trading centre rejects. 退回价格联动申报' })
export class RejectPriceLinkageInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'Id of the case, PL-12. 事项编号' }) case: string;
  @Field({ description: 'Why, in words for the company. 退回理由' }) reason: string;
  @Field(() => DateScalar, { description: 'Day of the decision. 退回日期' }) rejectedOn: PlainDate;
  @Field(() => SourceDocumentInput, { nullable: true, description: 'The decision. 依据文件' })
  source?: SourceDocumentInput | null;
}

@InputType({ description: 'A linked price that takes effect. 执行联动价格' })
export class ApplyPriceLinkageInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'Id of the case, PL-12. 事项编号' }) case: string;
  @Field(() => YuanScalar, { description: 'New price, CNY a pricing unit. 新价格' }) price: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Of it the main part’s alone (SX-3.3); by default as won, else as before. 新鞘管价格',
  })
  componentPrice?: Yuan | null;
  @Field(() => DateScalar, { description: 'First day of the new price (A-60). 执行日期' })
  effectiveOn: PlainDate;
  @Field(() => SourceDocumentInput, { description: 'The notice of the new price. 调价文件' })
  source: SourceDocumentInput;
}

@InputType({ description: 'A case in which nothing is to be done any more. 撤销价格联动' })
export class WithdrawPriceLinkageInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'Id of the case, PL-12. 事项编号' }) case: string;
  @Field({ description: 'Why, in words for the company. 撤销理由' }) reason: string;
  @Field(() => DateScalar, { description: 'Day of the decision. 撤销日期' }) withdrawnOn: PlainDate;
  @Field(() => SourceDocumentInput, { nullable: true, description: 'The decision. 依据文件' })
  source?: SourceDocumentInput | null;
}
