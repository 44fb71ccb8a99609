import { DateScalar, Origin, Provenance, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CompanyInput } from '../company/company.input';
import { CertificateInput } from '../product/certificate.input';

@InputType({ description: 'A winning product on a supply list. 供应清单行' })
export class SupplyListLineInput {
  @Field(() => Int, { nullable: true, description: 'Row of the sheet, for messages. 行号' })
  row?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'NHSA code; without one the product waits for it (HI-4.1b). 医保医用耗材代码',
  })
  productCode?: string | null;
  @Field({ description: 'Name. 产品名称' }) name: string;
  @Field(() => String, { nullable: true, description: 'Specification. 规格' }) specification?: string | null;
  @Field(() => String, { nullable: true, description: 'Model. 型号' }) model?: string | null;
  @Field({ description: 'Pricing unit, 个, 根, 套… 计价单位' }) unit: string;
  @Field(() => ID, { description: 'Code of the category. 品种代码' }) category: string;
  @Field(() => ID, { nullable: true, description: 'Bid group; by default the whole category. 竞价分组' })
  bidGroup?: string | null;
  @Field(() => CompanyInput, { description: 'The company that won. 中选企业' }) company: CompanyInput;
  @Field(() => CertificateInput, { nullable: true, description: 'Its certificate. 注册证' })
  certificate?: CertificateInput | null;
  @Field(() => Origin, { nullable: true, description: 'Origin. 产地属性' }) origin?: Origin | null;
  @Field(() => YuanScalar, { description: 'Winning price, CNY a pricing unit. 中选价' }) price: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Sheath price of a product without its own sensor (SX-3.3). 鞘管中选价',
  })
  componentPrice?: Yuan | null;
  @Field(() => Int, { nullable: true, description: 'Place in its group, from 1. 中选顺位' }) rank?:
    number | null;
}

@InputType({
  description:
    'A bid group with the statistics that the alliance office publishes; later linkage does not move them (A-05). 竞价分组',
})
export class BidGroupInput {
  @Field(() => ID, { description: 'Id of the group. 编号' }) id: string;
  @Field({ description: 'Name. 名称' }) name: string;
  @Field(() => ID, { nullable: true, description: 'Its unit; by default one of its own. 竞价单元' })
  unit?: string | null;
  @Field(() => ID, { description: 'Code of its category. 品种代码' }) category: string;
  @Field(() => YuanScalar, { nullable: true, description: 'Highest winning price. 最高中选价' })
  highest?: Yuan | null;
  @Field(() => YuanScalar, { nullable: true, description: 'Lowest winning price. 最低中选价' })
  lowest?: Yuan | null;
  @Field(() => YuanScalar, { nullable: true, description: 'Mean winning price. 平均中选价' })
  mean?: Yuan | null;
  @Field(() => YuanScalar, { nullable: true, description: 'Median winning price. 中选价中位数' })
  median?: Yuan | null;
}

@InputType({ description: 'A version of a supply list to publish. 发布供应清单' })
export class PublishSupplyListInput {
  @Field(() => ID, { description: 'Tender whose winners it lists. 采购文件编号' }) tender: string;
  @Field(() => ID, { description: 'Where it holds. 区划代码' }) jurisdiction: string;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) effectiveFrom: PlainDate;
  @Field({ description: 'SHA-256 of the file, 64 hexadecimal digits. 文件摘要' }) sha256: string;
  @Field(() => String, { nullable: true, description: 'Name of the file. 文件名' }) fileName?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Checks and counts, and changes nothing. 试运行',
  })
  dryRun?: boolean | null;
  @Field(() => Provenance, {
    nullable: true,
    defaultValue: Provenance.PUBLIC_RECORD,
    description: 'Where the list comes from. 数据来源',
  })
  provenance?: Provenance | null;
  @Field(() => SourceDocumentInput, { description: 'The document it came with. 依据文件' })
  source: SourceDocumentInput;
  @Field(() => [BidGroupInput], { nullable: true, description: 'Groups that the list brings. 竞价分组' })
  bidGroups?: BidGroupInput[] | null;
  @Field(() => [SupplyListLineInput], { description: 'The whole list, not what changed. 清单行' })
  lines: SupplyListLineInput[];
}
