import { connectionOf, DateScalar, Origin, Provenance } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum BidOutcome {
  WON = 'WON',
  NOT_SELECTED = 'NOT_SELECTED',
  NEVER_BID = 'NEVER_BID',
}
registerEnumType(BidOutcome, {
  name: 'BidOutcome',
  description:
    'What became of the product in the tender of its group; only NOT_SELECTED can be exempt under HI-3.2.2c (A-65). 投标结果',
  valuesConfig: {
    WON: { description: 'Selected. 中选' },
    NOT_SELECTED: { description: 'Bid and was not selected. 未中选' },
    NEVER_BID: { description: 'Did not bid. 未申报' },
  },
});

@Directive('@key(fields: "code")')
@ObjectType({
  description:
    'A product at the level its list gives, 20 or 27 digits. A 20-digit code that several products split errs with AMBIGUOUS_CODE; a superseded code answers for its successor. 医用耗材产品',
})
export class Product {
  @Field(() => ID, { description: 'NHSA code in force, or a provisional one (PENDING-…). 医保医用耗材代码' })
  code: string;
  @Field({ description: 'Name. 产品名称' }) name: string;
  @Field(() => String, { nullable: true, description: 'Specification. 规格' }) specification: string | null;
  @Field(() => String, { nullable: true, description: 'Model. 型号' }) model: string | null;
  @Field({ description: 'Pricing unit, 个, 根, 套… 计价单位' }) unit: string;
  @Field(() => Origin, { nullable: true, description: 'Origin, null where not told. 产地属性' })
  origin: Origin | null;
  @Field(() => Provenance, { description: 'Where the record comes from. 数据来源' }) provenance: Provenance;
  id: number;
  company: string;
  category: string;
}

@ObjectType({ description: 'A registration certificate or filing. 注册证（备案凭证）' })
export class RegistrationCertificate {
  @Field(() => ID, { description: 'Number. 注册证编号' }) number: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day of validity. 有效期起' })
  validFrom: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity. 有效期止' })
  validTo: PlainDate | null;
  id: number;
  productId: number;
  replacesId: number | null;
}

@InputType({ description: 'Which products. 产品筛选' })
export class ProductFilter {
  @Field(() => [ID], { nullable: true, description: 'Winners of these tenders. 采购文件编号' }) tenders?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these categories or what belongs to them. 品种代码' })
  categories?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these companies, USCC. 企业' }) companies?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Ever listed in one of these. 区划代码' })
  jurisdictions?: string[] | null;
  @Field(() => [Origin], { nullable: true, description: 'Of these origins. 产地属性' }) origins?:
    Origin[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Part of a code, the name, the specification, the model, a certificate, the company or the category, or first letters of their pinyin (gmzj for 冠脉支架). 关键词（支持拼音首字母）',
  })
  text?: string | null;
}

export const ProductConnection = connectionOf(Product, 'Product');
