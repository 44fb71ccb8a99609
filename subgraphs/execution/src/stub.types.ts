import type { PlainDate } from '@alliance-hub/kernel';
import { DateScalar } from '@alliance-hub/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "number")')
@ObjectType({ description: 'One procurement of an alliance. 采购项目（批次）' })
export class Tender {
  @Field(() => ID, { description: 'Number of the tender document. 采购文件编号' }) number: string;
}

@Directive('@key(fields: "productCode jurisdictionCode on")')
@ObjectType({
  description: 'A product as one jurisdiction sees it on one day. 挂网产品',
})
export class Listing {
  @Field(() => ID, { description: 'NHSA code in force. 医保医用耗材代码' }) productCode: string;
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdictionCode: string;
  @Field(() => DateScalar, { description: 'The day asked for. 日期' }) on: PlainDate;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'What is procured together; a category belongs to one tender. 采购品种' })
export class Category {
  @Field(() => ID, { description: 'Code within the hub. 品种代码' }) code: string;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({
  description:
    'A product at the level its list gives, 20 or 27 digits. A 20-digit code that several products split errs with AMBIGUOUS_CODE; a superseded code answers for its successor. 医用耗材产品',
})
export class Product {
  @Field(() => ID, { description: 'NHSA code in force, or a provisional one (PENDING-…). 医保医用耗材代码' })
  code: string;
}

@Directive('@key(fields: "uscc", resolvable: false)')
@ObjectType({ description: 'A maker, agent or distributor. 企业' })
export class Company {
  @Field(() => ID, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string;
}
