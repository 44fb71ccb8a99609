import { connectionOf, DateScalar, RuleStatus, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PriceLinkageStatus } from './linkage.enums';

@ObjectType({ description: 'The lower winning price that set a case off. 联动触发价' })
export class PriceLinkageTrigger {
  @Field(() => YuanScalar, { description: 'CNY a pricing unit. 更低中选价' }) price: Yuan;
  @Field(() => DateScalar, { description: 'Day on which the result was published. 公布日期' })
  publishedOn: PlainDate;
  @Field(() => String, { nullable: true, description: 'The document that says it. 依据' }) evidence:
    string | null;
  id: number;
  jurisdiction: string | null;
  tender: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A jurisdiction in which a product costs more than it won at elsewhere. 价格联动事项',
})
export class PriceLinkageCase {
  @Field(() => ID, { description: 'Id, PL-12. 编号' }) id: string;
  @Field(() => YuanScalar, { description: 'Winning price there when the case opened. 现行中选价' })
  currentPrice: Yuan;
  @Field(() => YuanScalar, { description: 'The lowest winning price: what it is to fall to. 联动目标价' })
  targetPrice: Yuan;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the declaration, null where no notice prints one. 申报截止日期',
  })
  dueOn: PlainDate | null;
  @Field(() => RuleStatus, {
    description: 'Whether a notice of the jurisdiction sets a day; NOT_SPECIFIED without one. 时限规定状态',
  })
  dueStatus: RuleStatus;
  @Field({
    description:
      'The due day falls in a year whose rest days are not published yet: it may move. 截止日期待定（节假日安排未公布）',
  })
  provisional: boolean;
  @Field(() => PriceLinkageStatus, { description: 'Where it stands. 状态' }) status: PriceLinkageStatus;
  @Field(() => YuanScalar, { nullable: true, description: 'Price that the company declared last. 申报价' })
  declaredPrice: Yuan | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of that declaration. 申报日期' })
  declaredOn: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the new price. 新价执行日期' })
  appliedFrom: PlainDate | null;
  @Field({
    description:
      'A clause of the jurisdiction orders the fall; else the case informs and is never overdue. 是否具有约束力',
  })
  binding: boolean;
  number: number;
  productId: number;
  jurisdiction: string;
  tender: string | null;
  triggerId: number;
  overdueRecorded: boolean;
  countedFrom: PlainDate;
  metOn: PlainDate | null;
  lostFrom: PlainDate | null;
}

@InputType({ description: 'Which cases. 价格联动事项筛选' })
export class PriceLinkageCaseFilter {
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
  @Field(() => [PriceLinkageStatus], { nullable: true, description: 'With one of these statuses. 状态' })
  statuses?: PriceLinkageStatus[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later. 截止日期起' })
  dueFrom?: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier. 截止日期止' })
  dueTo?: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Overdue on this day. 于该日逾期' })
  overdueOn?: PlainDate | null;
}

export const PriceLinkageCaseConnection = connectionOf(PriceLinkageCase, 'PriceLinkageCase');
