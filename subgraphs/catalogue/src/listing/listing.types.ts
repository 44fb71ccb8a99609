import {
  connectionOf,
  DateScalar,
  QuantityScalar,
  Reason,
  Standing,
  YuanScalar,
} from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { type EffectiveListing } from './listing.rows';

@Directive('@key(fields: "productCode jurisdictionCode on")')
@ObjectType({ description: 'A product as one jurisdiction sees it on one day. 挂网产品' })
export class Listing {
  @Field(() => ID, { description: 'NHSA code in force. 医保医用耗材代码' }) productCode: string;
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdictionCode: string;
  @Field(() => DateScalar, { description: 'The day asked for. 日期' }) on: PlainDate;
  @Field(() => Standing, { description: 'What the product is there that day. 产品身份' }) standing: Standing;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'What a purchaser pays, CNY a pricing unit; null where not listed. 挂网价（中选产品为中选价）',
  })
  price: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Winning price in force here, null if not on the list. 中选价',
  })
  winningPrice: Yuan | null;
  @Field(() => [Reason], { description: 'Why it stands so, with the clause. 身份依据' })
  standingReasons: Reason[];
  productId: number;
  effective: EffectiveListing;
}

@InputType({ description: 'One listing to ask for. 挂网产品主键' })
export class ListingKeyInput {
  @Field(() => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' }) product: string;
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdiction: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
  on?: PlainDate | null;
}

@InputType({ description: 'Which listings. 挂网产品筛选' })
export class ListingFilter {
  @Field(() => [ID], { nullable: true, description: 'On the supply lists of these tenders. 采购文件编号' })
  tenders?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these categories or what belongs to them. 品种代码' })
  categories?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these companies, USCC. 企业' }) companies?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these products, NHSA codes. 产品' }) products?:
    string[] | null;
  @Field(() => [Standing], { nullable: true, description: 'With one of these standings. 产品身份' })
  standings?: Standing[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Part of a code, the name, the specification, the model, a certificate, the company or the category, or first letters of their pinyin (gmzj for 冠脉支架). 关键词（支持拼音首字母）',
  })
  text?: string | null;
}

export const ListingConnection = connectionOf(Listing, 'Listing');

@Directive('@inaccessible')
@ObjectType({
  description:
    'Internal: one dated statement about a product in a jurisdiction. A changed row comes again with a higher seq. 内部字段',
})
export class CatalogueFact {
  @Field(() => ID, { description: 'Id of the statement. 编号' }) id: string;
  @Field(() => QuantityScalar, { description: 'Number of its last change, gapless, in commit order. 序号' })
  seq: number;
  @Field({ description: 'It no longer holds. 已作废' }) void: boolean;
  @Field(() => ID, { description: 'NHSA code in force. 医保医用耗材代码' }) productCode: string;
  @Field(() => [ID], { description: 'Codes that it had before. 曾用代码' }) formerCodes: string[];
  @Field(() => ID, {
    description: 'Division code; places below without a statement of their own follow it. 区划代码',
  })
  jurisdictionCode: string;
  @Field(() => DateScalar, { description: 'First day. 起' }) from: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'Day after the last, null: open. 止' })
  to: PlainDate | null;
  @Field(() => Standing, { description: 'What the product is there. 产品身份' }) standing: Standing;
  @Field(() => ID, { nullable: true, description: 'Clause of the exemption. 依据条款' }) standingClause:
    string | null;
  @Field(() => YuanScalar, { nullable: true, description: 'What a purchaser pays, CNY a pricing unit. 价格' })
  price: string | null;
  @Field(() => YuanScalar, { nullable: true, description: 'Winning price in force. 中选价' }) winningPrice:
    string | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Most that a matching sensor may cost (SX-3.3a). 配套传感器最高价',
  })
  pairedCap: string | null;
  @Field({ description: 'Pricing unit. 计价单位' }) unit: string;
  @Field(() => [ID], { description: 'Nearest first; the first one is the variety. 品种代码' })
  categoryCodes: string[];
  @Field(() => ID, {
    nullable: true,
    description: 'Tender of the supply list that it stands on. 采购文件编号',
  })
  tenderNumber: string | null;
  @Field(() => ID, { nullable: true, description: 'Bid group. 竞价分组' }) bidGroup: string | null;
  @Field(() => ID, { description: 'USCC of the company. 企业' }) companyUscc: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day of listing there. 首次挂网日期' })
  firstListedOn: PlainDate | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Internal: a page of the catalogue’s log. 内部字段' })
export class CatalogueFactPage {
  @Field(() => [CatalogueFact], { description: 'Statements in commit order. 数据' }) facts: CatalogueFact[];
  @Field({ description: 'Where to go on from. 游标' }) cursor: string;
  @Field({ description: 'There is more already. 还有数据' }) more: boolean;
}
