import { DateScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Price } from '../price/price.types';
import { Product } from '../product/product.types';
import { PriceLinkageCase } from './linkage-case.types';

@InputType({ description: 'A winning price as it became known. 中选价登记' })
export class RecordWinningPriceInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' }) product: string;
  @Field(() => YuanScalar, { description: 'Winning price, CNY a pricing unit. 中选价' }) price: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'The part of it that is the main part’s alone (SX-3.3). 鞘管中选价',
  })
  componentPrice?: Yuan | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Where it was won; null: by the whole alliance. 产生地区',
  })
  jurisdiction?: string | null;
  @Field(() => ID, { nullable: true, description: 'The tender it was won in. 采购文件编号' }) tender?:
    string | null;
  @Field(() => DateScalar, {
    description: 'Day on which the result was published: the time to declare runs from it (A-06). 公布日期',
  })
  publishedOn: PlainDate;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the price where it was won; by default the day of publication. 执行日期',
  })
  effectiveFrom?: PlainDate | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'A correction replaces what was wrong and opens no case by itself. 是否更正',
  })
  correction?: boolean | null;
  @Field(() => SourceDocumentInput, { description: 'The document. 依据文件' }) source: SourceDocumentInput;
}

@ObjectType({ description: 'What came of a winning price. 中选价登记结果' })
export class RecordWinningPriceResult {
  @Field(() => Product, { description: 'The product. 产品' }) product: Product;
  @Field(() => Price, {
    nullable: true,
    description: 'The price where it was won, on its first day. 产生地区的价格',
  })
  price: Price | null;
  @Field({ description: 'Nothing that was not known before. 无变化' }) unchanged: boolean;
  @Field(() => [PriceLinkageCase], { description: 'Cases that it opened. 新增联动事项' })
  openedCases: PriceLinkageCase[];
  @Field(() => [PriceLinkageCase], { description: 'Open cases whose target it lowered. 目标价下调的事项' })
  loweredCases: PriceLinkageCase[];
}
