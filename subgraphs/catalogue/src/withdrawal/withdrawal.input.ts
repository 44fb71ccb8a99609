import { DateScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { SupplyListLineInput } from '../supply-list/publish.input';

@InputType({ description: 'A winner that loses its award. 取消中选资格' })
export class WithdrawAwardInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: 'The tender that it won in. 采购文件编号' }) tender: string;
  @Field(() => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' }) product: string;
  @Field(() => ID, { nullable: true, description: 'Where; null: in the whole alliance. 区划代码' })
  jurisdiction?: string | null;
  @Field(() => DateScalar, { description: 'First day without the award. 生效日期' }) from: PlainDate;
  @Field({ description: 'Why. 原因' }) reason: string;
  @Field(() => SupplyListLineInput, {
    nullable: true,
    description: 'What takes its place on the lists, by default in its bid group. 替补产品',
  })
  substitute?: SupplyListLineInput | null;
  @Field(() => SourceDocumentInput, { description: 'The document that is acted on. 依据文件' })
  source: SourceDocumentInput;
}

@InputType({ description: 'A withdrawal that ends. 撤销取消' })
export class RevokeAwardWithdrawalInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: 'Id of the withdrawal. 取消记录编号' }) withdrawal: string;
  @Field(() => DateScalar, { description: 'First day on which lists may name it again. 生效日期' })
  from: PlainDate;
  @Field(() => SourceDocumentInput, { description: 'The document that is acted on. 依据文件' })
  source: SourceDocumentInput;
}
