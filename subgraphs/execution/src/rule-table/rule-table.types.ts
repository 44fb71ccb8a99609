import { Rule } from '@alliance-hub/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Jurisdiction } from '../rollout/jurisdiction.types';
import { Rollout } from '../rollout/rollout.types';

export enum RuleDomain {
  CATALOGUE = 'CATALOGUE',
  EXECUTION = 'EXECUTION',
  SETTLEMENT = 'SETTLEMENT',
}
registerEnumType(RuleDomain, {
  name: 'RuleDomain',
  description: 'What a matter belongs to. 规则领域',
  valuesConfig: {
    CATALOGUE: { description: 'How a product stands: listing, prices, certificates. 挂网与产品' },
    EXECUTION: { description: 'Who buys how much by when, and what follows. 采购执行' },
    SETTLEMENT: { description: 'What the insurance pays and when, and the patient first. 结算支付' },
  },
});

@ObjectType({ description: 'A matter on which notices have rules, and on which one can ask. 规则事项' })
export class RuleParameter {
  @Field(() => ID, { description: 'Key to ask with, renewal.floor. 参数' }) name: string;
  @Field({ description: 'English title. 英文名称' }) title: string;
  @Field({ description: 'Chinese title. 中文名称' }) chinese: string;
  @Field(() => RuleDomain, { description: 'What it belongs to. 规则领域' }) domain: RuleDomain;
}

@ObjectType({
  description:
    'What one jurisdiction says on a matter on a day, for those of its rollouts that share it. 规则对照行',
})
export class RuleTableRow {
  @Field(() => Jurisdiction, { description: 'Who says it. 行政区划' }) jurisdiction: Jurisdiction;
  @Field(() => [String], {
    description: 'The categories that it holds for, as the notice in force there prints them. 品种名称',
  })
  categories: string[];
  @Field(() => [Rollout], { description: 'The rollouts that it holds for, in that order. 落地执行' })
  rollouts: Rollout[];
  @Field(() => Rule, { description: 'The rule; what no notice says is NOT_SPECIFIED. 规则' }) rule: Rule;
}
