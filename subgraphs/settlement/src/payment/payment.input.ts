import { DateScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { SettlementMode } from '../payable/payable.types';

@InputType({ description: 'A payment of an accepted lot, in whole or in part. 货款支付' })
export class RecordPaymentInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'The payable, by its id. 应付货款' }) payable: string;
  @Field(() => YuanScalar, {
    description: 'What was paid, CNY; at most what is outstanding. 支付金额（元）',
  })
  amount: Yuan;
  @Field(() => DateScalar, {
    description: 'Day of payment; not before acceptance and not after today. 支付日期',
  })
  paidOn: PlainDate;
  @Field(() => SettlementMode, {
    nullable: true,
    defaultValue: SettlementMode.INSTITUTION_PAYS,
    description: 'Who paid; a payment by the fund is recorded by the insurance agency. 结算方式',
  })
  mode?: SettlementMode | null;
  @Field(() => SourceDocumentInput, { description: 'The document. 依据文件' }) source: SourceDocumentInput;
}

@InputType({ description: 'A payment that was recorded by mistake. 支付冲销' })
export class ReversePaymentInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'The payable that it was recorded for. 应付货款' }) payable: string;
  @Field(() => ID, { description: 'The payment, P-12. 支付编号' }) payment: string;
  @Field(() => SourceDocumentInput, { description: 'The document. 依据文件' }) source: SourceDocumentInput;
}
