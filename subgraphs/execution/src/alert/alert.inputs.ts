import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ALERT_RULES, type AlertRule, AlertSeverity } from './alert.enums';

const RULES = Object.fromEntries(ALERT_RULES.map(rule => [rule, rule])) as Record<AlertRule, AlertRule>;

registerEnumType(RULES, {
  name: 'AlertRule',
  description: 'A rule that alerts, by its name. 预警规则',
  valuesConfig: {
    OFFLINE_PURCHASE: { description: 'Bought offline where a notice bans it (SX-3.4a, CQ-2.1a). 线下采购' },
    UNSIGNED_AGREEMENT: { description: 'A party has still to sign after the deadline (HI-4.2a). 逾期未签' },
    NON_WINNING_SHARE: {
      description: 'Non-winning share above its limit (HI-3.2.1b, SX-3.4c). 非中选占比超限',
    },
    NOT_ENTERED: {
      description: 'Agreed, and nothing purchased once the entry check opens (LN-5.3). 未进院采购',
    },
    BEHIND_ELAPSED_TIME: { description: 'Completion below the time elapsed (X-16). 低于序时进度' },
    BEHIND_MONTHLY_TARGET: { description: 'Short of even months (LN-3.3b, X-15). 低于按月均摊' },
    BUNCHED_MONTH: { description: 'A month with several monthly shares (LN-3.3b, X-15). 当月扎堆采购' },
    BUNCHED_LAST_MONTH: { description: 'A large part in the last month (LN-3.3b, X-15). 末月扎堆采购' },
    ZERO_PURCHASE: { description: 'Nothing purchased of an agreed product (X-16). 零采购' },
    OVER_PURCHASE: { description: 'More than agreed (X-16). 超量采购' },
    WINNING_ALONE: {
      description: 'Winning products alone, where others were bought before (LN-3.3c). 单一采购中选产品',
    },
  },
});

@InputType({ description: 'Which alerts; what is left out does not restrict. 筛选条件' })
export class AlertFilter {
  @Field(() => [RULES], { nullable: true, description: 'Of these rules. 预警规则' })
  rules?: AlertRule[] | null;
  @Field(() => [AlertSeverity], { nullable: true, description: 'Of these severities. 预警等级' })
  severities?: AlertSeverity[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these rollouts, as seen from there. 落地执行' })
  rollouts?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these institutions. 医疗机构' })
  institutions?: string[] | null;
}
