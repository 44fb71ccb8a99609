import { DateScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { DataGapKind } from './data-gap.types';

@InputType({ description: 'A notice that data are to be completed. 信息维护通知' })
export class IssueMaintenanceNoticeInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: 'Whose trading centre issues it. 区划代码' }) jurisdiction: string;
  @Field(() => ID, { description: 'NHSA code, a provisional one too. 产品代码' }) product: string;
  @Field(() => [DataGapKind], { description: 'What is to be completed. 缺项' }) kinds: DataGapKind[];
  @Field(() => DateScalar, { description: 'Day of issue. 发出日期' }) issuedOn: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'By when. 办理期限' }) dueOn?: PlainDate | null;
  @Field(() => SourceDocumentInput, { description: 'The document of the notice. 通知文件' })
  source: SourceDocumentInput;
}
