import { connectionOf, DateScalar, DateTimeScalar, QuantityScalar, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Text, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PriceLinkageChangeType } from './linkage.enums';

@ObjectType({
  description:
    'One entry of the feed. seq is gapless over the whole feed and in commit order; previousCursor is the one before it under the same filter and rights. 联动事件',
})
export class PriceLinkageChange {
  @Field({ description: 'Where the feed goes on after this entry. 游标' }) cursor: string;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the entry before under the same filter, null for the first. 前一游标',
  })
  previousCursor: string | null;
  @Field(() => QuantityScalar, { description: 'Number, from 1, without gaps. 序号' }) seq: number;
  @Field(() => ID, { description: 'Stable id: the same entry never comes under another. 编号' }) id: string;
  @Field(() => PriceLinkageChangeType, { description: 'What happened. 类型' }) type: PriceLinkageChangeType;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) occurredAt: string;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'What held before: price in force, target or declared price. 原价',
  })
  previousPrice: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'What it is about: target, declared price or new price. 价格',
  })
  price: Yuan | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the new price. 执行日期' })
  effectiveOn: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected or withdrawn. 原因' })
  reason: Text | null;
  caseId: number;
  productId: number;
  jurisdiction: string;
  company: string;
  tender: string | null;
  triggerTender: string | null;
}

@InputType({ description: 'Which entries of the feed. 联动事件筛选' })
export class PriceLinkageFilter {
  @Field(() => [ID], { nullable: true, description: 'In these or below. 区划代码' }) jurisdictions?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these companies, USCC. 企业' }) companies?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these products, NHSA codes. 产品' }) products?:
    string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Winning under, or set off by, these tenders. 采购文件编号',
  })
  tenders?: string[] | null;
  @Field(() => [PriceLinkageChangeType], { nullable: true, description: 'Of these types. 类型' }) types?:
    PriceLinkageChangeType[] | null;
}

export const PriceLinkageChangeConnection = connectionOf(PriceLinkageChange, 'PriceLinkageChange');

@ObjectType({
  description:
    'What came in on a day, for a receiver to compare with. hash starts as the empty string; for each entry in order of seq it becomes SHA-256, in hexadecimal, of the hash before, a line feed, and cursor|id|type|occurredAt|previousPrice|price|effectiveOn (null as nothing). 当日事件摘要',
})
export class FeedDigest {
  @Field(() => DateScalar, { description: 'Day in China on which the entries were recorded. 日期' })
  day: PlainDate;
  @Field(() => QuantityScalar, { description: 'How many. 事件数' }) events: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the first. 首个游标' }) firstCursor:
    string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last. 末个游标' }) lastCursor:
    string | null;
  @Field({ description: 'Hash chain over them; empty where there is none. 摘要' }) hash: string;
}
