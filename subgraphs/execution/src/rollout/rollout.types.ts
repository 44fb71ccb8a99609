import { connectionOf, DateScalar, QuantityScalar, Reason, RuleStatus } from '@alliance-hub/graphql';
import type { AgreementYear as Year, PlainDate } from '@alliance-hub/kernel';
import type { RolloutRule } from '@alliance-hub/policy';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Cycle } from './cycle';
import { CycleStatus } from './cycle.enums';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One category carried out in one jurisdiction. 落地执行' })
export class Rollout {
  @Field(() => ID, { description: '<division code>:<category code>, 610305:DCB. 标识' }) id: string;
  @Field({
    description:
      'The category as the notice in force here prints it (LN 血管结扎夹, CQ 血管组织闭合用结扎夹类). 品种名称',
  })
  name: string;

  readonly rule: RolloutRule;
}

/** A fresh object: the graph writes into what it is given. */
export const rolloutOf = (rule: RolloutRule): Rollout =>
  Object.assign(new Rollout(), { id: rule.id, name: rule.name, rule });

export const RolloutConnection = connectionOf(Rollout, 'Rollout');

@InputType({ description: 'Which rollouts; what is left out does not restrict. 筛选条件' })
export class RolloutFilter {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Division codes; one below a province gives the rollouts it inherits. Without: those that the notices print, each once. 区划代码',
  })
  jurisdictions?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Tender numbers. 集采文件编号' }) tenders?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Category codes. 品种代码' }) categories?:
    string[] | null;
  @Field(() => [CycleStatus], { nullable: true, description: 'Status of the cycle on that day. 周期状态' })
  statuses?: CycleStatus[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the status, default today in China. 日期' })
  on?: PlainDate | null;
}

@ObjectType({ description: 'One year of a cycle, for which an agreement is signed. 采购年度' })
export class AgreementYear {
  @Field(() => Int, { description: '1 for the first year. 序号' }) number: number;
  @Field(() => DateScalar, { description: 'First day. 首日' }) from: PlainDate;
  @Field(() => DateScalar, { description: 'Last day, included. 末日' }) to: PlainDate;
  @Field(() => Int, { description: '365 or 366; fewer in a year that the end of the cycle cuts. 天数' })
  days: number;

  readonly rollout: RolloutRule;
}

/** A fresh object: the graph writes into what it is given. */
export const agreementYearOf = (year: Year, rollout: RolloutRule): AgreementYear =>
  Object.assign(new AgreementYear(), year, { rollout });

@ObjectType({
  description: 'What the volume of a whole year comes to in one agreement year. 采购年度折算量',
})
export class YearVolume {
  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'In the pricing unit; null where a short year has no rule. 折算量',
  })
  quantity: number | null;
  @Field({ description: 'Not said by the notice, so it may still change (A-14, A-29). 暂定' })
  provisional: boolean;
  @Field(() => RuleStatus, { description: 'Whether a notice or a reading of one says so. 规定状态' })
  status: RuleStatus;
  @Field(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' }) reasons: Reason[];
}

@ObjectType({ description: 'Whether the cycle may be extended, and whether it was. 采购周期延长' })
export class CycleExtension {
  @Field(() => RuleStatus, { description: 'Whether the notice allows an extension. 是否规定可延长' })
  allowed: RuleStatus;
  @Field(() => Int, { nullable: true, description: 'Years that may be added; null: not stated. 可延长年数' })
  years: number | null;
  @Field({ description: 'A decision to extend is recorded. 已决定延长' }) decided: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the extension, included. 延长至' })
  to: PlainDate | null;
}

@ObjectType({ description: 'The cycle of a rollout. 采购周期' })
export class PurchaseCycle {
  @Field(() => DateScalar, { description: 'First day. 起始日' }) from: PlainDate;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day as printed, included; null where the notice prints none. 截止日',
  })
  to: PlainDate | null;
  @Field(() => RuleStatus, { description: 'Whether the notice prints an end. 截止日规定状态' })
  toStatus: RuleStatus;
  @Field(() => CycleExtension, { nullable: true, description: 'Extension, allowed or decided. 延长' })
  extension: CycleExtension | null;
  @Field(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' }) reasons: Reason[];

  readonly cycle: Cycle;
}
