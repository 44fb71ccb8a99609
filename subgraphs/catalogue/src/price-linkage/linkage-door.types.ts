import { DateScalar, DateTimeScalar, QuantityScalar, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PriceLinkageChangeType } from './linkage.enums';

@Directive('@inaccessible')
@ObjectType({ description: 'Internal: an entry of the feed with all that a filter needs. 内部字段' })
export class PriceLinkageFeedEntry {
  @Field(() => QuantityScalar, { description: 'Number, from 1, without gaps. 序号' }) seq: number;
  @Field({ description: 'Where the feed goes on after this entry. 游标' }) cursor: string;
  @Field(() => String, { nullable: true, description: 'The one before under the same filter. 前一游标' })
  previousCursor: string | null;
  @Field(() => ID, { description: 'Stable id. 编号' }) id: string;
  @Field(() => PriceLinkageChangeType, { description: 'What happened. 类型' }) type: PriceLinkageChangeType;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) occurredAt: string;
  @Field(() => ID, { description: 'NHSA code in force. 医保医用耗材代码' }) productCode: string;
  @Field(() => [ID], { description: 'Codes that it had before. 曾用代码' }) formerCodes: string[];
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdictionCode: string;
  @Field(() => ID, { description: 'USCC of the company. 企业' }) companyUscc: string;
  @Field(() => [ID], {
    description: 'Tenders under which it wins there and which set the case off. 采购文件编号',
  })
  tenderNumbers: string[];
  @Field(() => ID, { description: 'The case. 事项编号' }) caseId: string;
  @Field(() => YuanScalar, { nullable: true, description: 'What held before. 原价' })
  previousPrice: Yuan | null;
  @Field(() => YuanScalar, { nullable: true, description: 'What it is about. 价格' }) price: Yuan | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the new price. 执行日期' })
  effectiveOn: PlainDate | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Internal: a page of the feed, and how far the feed goes. 内部字段' })
export class PriceLinkageFeedPage {
  @Field(() => [PriceLinkageFeedEntry], { description: 'Entries in order of commit. 数据' })
  entries: PriceLinkageFeedEntry[];
  @Field(() => String, { nullable: true, description: 'Cursor of the newest entry of the feed. 最新游标' })
  head: string | null;
  @Field(() => QuantityScalar, { description: 'Number of the newest entry, 0 before the first. 最新序号' })
  headSeq: number;
  @Field({ description: 'There is more already. 还有数据' }) more: boolean;
}
