import { connectionOf, DateScalar, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum AwardMode {
  COMPETITIVE = 'COMPETITIVE',
  PRICE_LINKAGE = 'PRICE_LINKAGE',
  SUCCESSION = 'SUCCESSION',
}
registerEnumType(AwardMode, {
  name: 'AwardMode',
  description: 'How winners were found. 中选方式',
  valuesConfig: {
    COMPETITIVE: { description: 'By competing offers. 竞价' },
    PRICE_LINKAGE: { description: 'By linking prices with volumes. 带量价格联动' },
    SUCCESSION: { description: 'By continuing an earlier procurement. 接续' },
  },
});

@Directive('@key(fields: "number")')
@ObjectType({ description: 'One procurement of an alliance. 采购项目（批次）' })
export class Tender {
  @Field(() => ID, { description: 'Number of the tender document. 采购文件编号' }) number: string;
  @Field({
    description: 'Whether a notice prints the number; else it is a name of the hub’s own. 编号是否见于文件',
  })
  numbered: boolean;
  @Field({ description: 'Title. 项目名称' }) title: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of declaration; a certificate first issued later is a new approval (A-27). 申报截止日',
  })
  declaredUntil: PlainDate | null;
  alliance: string;
  predecessor: string | null;
}

@Directive('@key(fields: "code")')
@ObjectType({ description: 'What is procured together; a category belongs to one tender. 采购品种' })
export class Category {
  @Field(() => ID, { description: 'Code within the hub. 品种代码' }) code: string;
  @Field({ description: 'Name as printed. 品种名称' }) name: string;
  @Field(() => AwardMode, { nullable: true, description: 'How winners were found. 中选方式' })
  awardMode: AwardMode | null;
  tender: string | null;
  parent: string | null;
}

@ObjectType({ description: 'Products that compete with each other. 竞价单元' })
export class BidUnit {
  @Field(() => ID, { description: 'Id of the unit. 竞价单元编号' }) id: string;
  @Field({ description: 'Name. 名称' }) name: string;
  category: string;
}

@ObjectType({ description: 'A split of a bid unit, usually A/B by demand. 竞价分组' })
export class BidGroup {
  @Field(() => ID, { description: 'Id of the group. 竞价分组编号' }) id: string;
  @Field({ description: 'Name. 名称' }) name: string;
  unitId: string;
  category: string;
  highest: number | null;
  lowest: number | null;
  mean: number | null;
  median: number | null;
}

@ObjectType({
  description:
    'Prices of a bid unit or group: without a jurisdiction as awarded (A-05), else in force there on that day. 价格统计',
})
export class PriceStatistics {
  @Field(() => YuanScalar, { nullable: true, description: 'Highest winning price. 最高中选价' })
  highest: Yuan | null;
  @Field(() => YuanScalar, { nullable: true, description: 'Lowest winning price. 最低中选价' })
  lowest: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Simple mean, to 4 places; comparisons use it unrounded unless published. 平均中选价',
  })
  mean: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Median; of an even number the mean of the middle two. 中位价',
  })
  median: Yuan | null;
  @Field(() => Int, { description: 'Winning products counted. 中选产品数' }) awards: number;
  @Field({ description: 'Whether the alliance office published the mean and the median. 是否为联采办公布值' })
  published: boolean;
}

@ObjectType({ description: 'What a product won in a tender. 中选结果' })
export class Award {
  @Field(() => ID, { description: 'Id of the award. 中选记录编号' }) id: number;
  @Field(() => YuanScalar, { description: 'Winning price as awarded, CNY a pricing unit. 中选价格' })
  price: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Winning price of the part alone, e.g. the sheath without sensor (SX-3.3a). 部件中选价格',
  })
  componentPrice: Yuan | null;
  @Field(() => Int, { nullable: true, description: 'Rank among the winners. 中选顺位' }) rank: number | null;
  tender: string;
  productId: number;
  bidGroup: string;
}

@InputType({ description: 'Which tenders. 项目筛选' })
export class TenderFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these alliances. 联盟代码' }) alliances?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'With a supply list in one of these. 区划代码' })
  jurisdictions?: string[] | null;
  @Field(() => [AwardMode], {
    nullable: true,
    description: 'With a category awarded in one of these ways. 中选方式',
  })
  awardModes?: AwardMode[] | null;
  @Field(() => String, { nullable: true, description: 'Part of the number or the title. 关键词' }) text?:
    string | null;
}

@InputType({ description: 'Which awards. 中选结果筛选' })
export class AwardFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these categories or what belongs to them. 品种代码' })
  categories?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'In these bid groups. 竞价分组' }) bidGroups?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these companies, USCC. 企业' }) companies?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these products, NHSA codes. 产品' }) products?:
    string[] | null;
}

export const TenderConnection = connectionOf(Tender, 'Tender');
export const AwardConnection = connectionOf(Award, 'Award');
