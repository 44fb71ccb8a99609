import { QuantityScalar, RatioScalar, Reason, YuanScalar } from '@alliance-hub/graphql';
import { type Ratio, type Yuan } from '@alliance-hub/kernel';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { PaymentStandard } from '../payment-standard/payment-standard.types';

@ObjectType({ description: 'What one charge for a product comes to, in CNY to the fen. 结算测算' })
export class SettlementQuote {
  @Field(() => PaymentStandard, { description: 'The standard that was applied. 支付标准' })
  standard: PaymentStandard;
  @Field(() => YuanScalar, { nullable: true, description: 'Unit price times quantity, CNY. 费用总额' })
  charged: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'The part within the payment standard, CNY. 支付标准以内金额',
  })
  withinStandard: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'The part over it, the patient’s, CNY. 超标准自付',
  })
  overStandard: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'First self-pay on the part within, CNY; null where its ratio is not specified. 个人首先自付金额',
  })
  firstSelfPay: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'What the patient pays before the pool’s ratio: overStandard + firstSelfPay, CNY. 统筹前个人自付合计',
  })
  patientBeforeFund: Yuan | null;
  @Field(() => YuanScalar, { nullable: true, description: 'What goes into the pool, CNY. 纳入统筹金额' })
  poolBase: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'What the fund pays: fundRatio of poolBase, CNY; null without fundRatio. 统筹基金支付',
  })
  fundPays: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'All that the patient pays: charged less fundPays, CNY. 个人负担合计',
  })
  patientPays: Yuan | null;
  @Field(() => [Reason], { description: 'How each part was worked out. 计算依据' }) reasons: Reason[];
}

@ArgsType()
export class QuoteArgs {
  @Field(() => QuantityScalar, {
    nullable: true,
    defaultValue: 1,
    description: 'Pricing units charged, at least 1. 数量（计价单位）',
  })
  quantity?: number | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'What is charged for one unit, CNY; else the listing price. 单价（元）',
  })
  chargedPrice?: Yuan | null;
  @Field({ nullable: true, defaultValue: false, description: 'Out-of-area treatment. 异地就医' })
  outOfArea?: boolean;
  @Field({
    nullable: true,
    defaultValue: false,
    description:
      'The charge cannot be matched to a product of the system; counts out of area alone (WH-3.4). 无法与系统对应',
  })
  unmatched?: boolean;
  @Field(() => RatioScalar, {
    nullable: true,
    description: 'Share of the pool base that the fund pays, 0 to 1; no notice gives it. 统筹基金支付比例',
  })
  fundRatio?: Ratio | null;
  @Field(() => ID, { nullable: true, description: 'Institution whose filing and fund count. 医疗机构代码' })
  institution?: string | null;
}
