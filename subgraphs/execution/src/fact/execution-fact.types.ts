import { DateScalar, QuantityScalar, YuanScalar } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { createUnionType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { InstitutionTier, Ownership } from '../institution/institution.enums';

/** What every fact carries. Its payload is kept as JSON, so money is text here. */
@ObjectType()
abstract class ExecutionFactBase {
  @Field(() => ID, { description: 'Id of the fact: it comes again with a higher seq when it changes. 标识' })
  id: string;
  @Field(() => QuantityScalar, {
    description: 'Its number in the log, gapless, in the order of commit. 序号',
  })
  seq: number;
  @Field({ description: 'It no longer holds. 已失效' }) void: boolean;
}

@Directive('@inaccessible')
@ObjectType({ description: 'An agreement with its agreed amount. 协议' })
export class AgreementFact extends ExecutionFactBase {
  @Field(() => ID, { description: 'Rollout. 落地执行' }) rollout: string;
  @Field(() => ID, { description: 'Institution code. 定点医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'Company, by USCC. 企业' }) company: string;
  @Field(() => Int, { description: 'Number of the agreement year. 采购年度' }) agreementYear: number;
  @Field(() => DateScalar, { description: 'First day of that year. 首日' }) yearFrom: PlainDate;
  @Field(() => DateScalar, { description: 'Last day of that year, included. 末日' }) yearTo: PlainDate;
  @Field(() => YuanScalar, { description: 'Agreed quantity × price, in yuan. 协议采购金额' }) amount: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the last party signed; null: unsigned. 签署日期',
  })
  signedOn: PlainDate | null;
}

@Directive('@inaccessible')
@ObjectType({
  description: 'One accepted lot or return: a due date of its own. A return has a negative amount. 验收批次',
})
export class LotFact extends ExecutionFactBase {
  @Field(() => ID, { nullable: true, description: 'Rollout; null: of none. 落地执行' }) rollout:
    string | null;
  @Field(() => ID, { description: 'Institution code. 定点医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'Company, by USCC. 企业' }) company: string;
  @Field(() => ID, { nullable: true, description: 'Distributor, by USCC. 配送企业' }) distributor:
    string | null;
  @Field(() => ID, { description: 'Product code. 产品代码' }) product: string;
  @Field(() => Int, { nullable: true, description: 'Number of the agreement year. 采购年度' })
  agreementYear: number | null;
  @Field(() => QuantityScalar, { description: 'Accepted or returned, in the pricing unit. 数量' })
  quantity: number;
  @Field(() => YuanScalar, { description: 'Quantity × unit price, to the fen; negative for a return. 金额' })
  amount: string;
  @Field({ description: 'It counts against the agreed amount. 中选' }) winning: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'The order that was accepted or returned of: <institution>:<line id>. 订单行',
  })
  order: string | null;
  @Field(() => DateScalar, { description: 'Day of acceptance or return. 验收日期' }) acceptedOn: PlainDate;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What an institution was from a day on. 医疗机构' })
export class InstitutionFact extends ExecutionFactBase {
  @Field({ description: 'Name. 名称' }) name: string;
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdiction: string;
  @Field(() => Ownership, { description: 'Who owns it. 所有制' }) ownership: Ownership;
  @Field(() => InstitutionTier, { description: 'Tier. 等级' }) tier: InstitutionTier;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) from: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'Day after the last; null: still so. 失效日期' })
  to: PlainDate | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'The cycle of a rollout. 采购周期' })
export class CycleFact extends ExecutionFactBase {
  @Field(() => ID, { description: 'Division code. 区划代码' }) jurisdiction: string;
  @Field(() => ID, { description: 'Category code. 品种代码' }) category: string;
  @Field(() => DateScalar, { description: 'First day. 起始日' }) from: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'Last day as printed, included. 截止日' })
  to: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of a decided extension. 延长至' })
  extendedTo: PlainDate | null;
}

export const FACT_TYPES = { AgreementFact, LotFact, InstitutionFact, CycleFact } as const;
export type FactKind = keyof typeof FACT_TYPES;

export const ExecutionFact = createUnionType({
  name: 'ExecutionFact',
  description: 'One dated statement of execution, for those who follow it. 执行事实',
  types: () => [AgreementFact, LotFact, InstitutionFact, CycleFact] as const,
});

@Directive('@inaccessible')
@ObjectType({ description: 'A page of the log. 变更日志分页' })
export class ExecutionFactPage {
  @Field(() => [ExecutionFact], { description: 'Facts in the order of commit. 事实' })
  facts: (typeof ExecutionFact)[];
  @Field({ description: 'Where to go on. 游标' }) cursor: string;
  @Field({ description: 'There is more now. 还有更多' }) more: boolean;
}
