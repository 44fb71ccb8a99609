import { QuantityScalar, RatioScalar, Reason, RuleStatus } from '@alliance-hub/graphql';
import type { Ratio } from '@alliance-hub/kernel';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'What the notice plans to be purchased over the whole cycle (HI-3.2.1c), and how far it has come; a target, never a cap. Summed over what the asker may see, in the pricing unit. 采购周期计划总量',
})
export class PlannedTotal {
  @Field(() => RuleStatus, { description: 'Whether a notice plans a total. 规定状态' }) status: RuleStatus;
  @Field(() => QuantityScalar, { description: 'Agreed for the first year. 首年协议采购量' })
  firstYearAgreed: number;
  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'Planned over the cycle; null where no notice plans a total. 计划总采购量',
  })
  planned: number | null;
  @Field(() => QuantityScalar, {
    description:
      'Winning products, accepted less returned, from the first day of the cycle. 采购周期内累计采购量',
  })
  purchased: number;
  @Field(() => RatioScalar, {
    nullable: true,
    description: 'purchased ÷ planned; null where nothing is planned. 计划完成率',
  })
  share: Ratio | null;
  @Field(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' }) reasons: Reason[];
}
