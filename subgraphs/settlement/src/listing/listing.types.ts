import { DateScalar, ListingFactsScalar } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "productCode jurisdictionCode on")')
@ObjectType({ description: 'A product as one jurisdiction sees it on one day. 挂网产品' })
export class Listing {
  @Field(() => ID, { description: 'NHSA code in force. 医保医用耗材代码' }) productCode: string;
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdictionCode: string;
  @Field(() => DateScalar, { description: 'The day asked for. 日期' }) on: PlainDate;
  @Directive('@external')
  @Field(() => ListingFactsScalar, {
    nullable: true,
    description: 'Internal: what the catalogue knows of it. 内部字段',
  })
  facts?: unknown;
}
