import { DateScalar, DateTimeScalar, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Institution, Product } from '../stub.types';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'An institution’s filing of a purchase of an unlisted product (WH-3.3). 非挂网采购备案',
})
export class Filing {
  @Field(() => ID, { description: 'Id within the hub, F-12. 备案编号' }) id: string;
  @Field(() => Institution, { nullable: true, description: 'Who buys. 医疗机构' })
  institution: Institution | null;
  @Field(() => Product, { nullable: true, description: 'What is bought. 产品' }) product: Product | null;
  @Field(() => Jurisdiction, { description: 'Where it was filed. 备案地区' }) jurisdiction: Jurisdiction;
  @Field(() => YuanScalar, {
    description: 'Purchase price on the form, CNY for one unit (A-50). 备案采购价（元）',
  })
  unitPrice: Yuan;
  @Field(() => ID, {
    nullable: true,
    description: 'Group on the form; it counts once the catalogue has classified the product (A-49). 分组',
  })
  bidGroup: string | null;
  @Field(() => DateScalar, { description: 'Day of filing; payment counts from it. 备案日期' })
  filedOn: PlainDate;
  @Field(() => DateTimeScalar, { description: 'When the hub recorded it. 记录时间' }) recordedAt: string;
}
