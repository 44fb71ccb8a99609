import { RejectedLine } from '@alliance-hub/graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { PriceLinkageCase } from '../price-linkage/linkage-case.types';
import { SupplyListVersion } from './supply-list.types';

@ObjectType({
  description:
    'What came of publishing a list; accepted + unchanged + rejected = lines sent. 供应清单发布结果',
})
export class PublishSupplyListResult {
  @Field(() => SupplyListVersion, {
    nullable: true,
    description: 'The version that says it now; null for a dry run, or where no line was taken. 版本',
  })
  version: SupplyListVersion | null;
  @Field({ description: 'A new version came of it; for a dry run, would. 是否新建版本' }) created: boolean;
  @Field(() => Int, { description: 'Lines that the version before did not say. 已接收' }) accepted: number;
  @Field(() => Int, { description: 'Lines that it said already. 无变化' }) unchanged: number;
  @Field(() => Int, {
    description:
      'Lines of the version before that stay, as a rejected line may be about them. 因有未接收行而保留',
  })
  carriedOver: number;
  @Field(() => Int, { description: 'Products of the version before that are off the list. 移出清单' })
  removed: number;
  @Field(() => [PriceLinkageCase], {
    description:
      'Cases of price linkage that opened: elsewhere by a lower price of the list, here by one known before. 新增联动事项',
  })
  openedCases: PriceLinkageCase[];
  @Field(() => [RejectedLine], { description: 'Lines not taken. 未接收' }) rejected: RejectedLine[];
}
