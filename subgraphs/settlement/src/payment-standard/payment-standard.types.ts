import { DateScalar, RatioScalar, Reason, RuleStatus, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Ratio, type Yuan } from '@alliance-hub/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type BasisCode, type ClassCode, type CoverageCode } from './rules/ruling';

const codes = <Code extends string>(values: { readonly [K in Code]: K }) => values;

export const Coverage = codes<CoverageCode>({
  COVERED: 'COVERED',
  NOT_COVERED: 'NOT_COVERED',
  PENDING: 'PENDING',
  NOT_SPECIFIED: 'NOT_SPECIFIED',
});
registerEnumType(Coverage, {
  name: 'Coverage',
  description: 'Whether the insurance fund pays for a product. 是否纳入医保支付',
  valuesConfig: {
    COVERED: { description: 'The fund pays. 纳入支付' },
    NOT_COVERED: { description: 'The fund does not pay; all falls to the patient. 不纳入支付' },
    PENDING: { description: 'A notice says that the policy will follow. 另行发文' },
    NOT_SPECIFIED: { description: 'No notice in the hub says it. 未规定' },
  },
});

export const PaymentBasis = codes<BasisCode>({
  WINNING_PRICE: 'WINNING_PRICE',
  LOWER_OF_WINNING_AND_CATALOGUE: 'LOWER_OF_WINNING_AND_CATALOGUE',
  CATALOGUE_STANDARD: 'CATALOGUE_STANDARD',
  HIGHEST_WINNING_PRICE: 'HIGHEST_WINNING_PRICE',
  LOWER_OF_PRICE_AND_HIGHEST_WINNING: 'LOWER_OF_PRICE_AND_HIGHEST_WINNING',
  STEPPED_DOWN: 'STEPPED_DOWN',
  LOWEST_OF_CLASS: 'LOWEST_OF_CLASS',
  EXISTING_STANDARD: 'EXISTING_STANDARD',
});
registerEnumType(PaymentBasis, {
  name: 'PaymentBasis',
  description: 'What a payment standard is taken from. 支付标准来源',
  valuesConfig: {
    WINNING_PRICE: { description: 'The winning price in force. 中选价格' },
    LOWER_OF_WINNING_AND_CATALOGUE: {
      description: 'The lower of winning price and catalogue standard (CQ-2.3f). 中选价与目录支付标准取低',
    },
    CATALOGUE_STANDARD: {
      description: 'The standard of the insurance catalogue of that place. 目录支付标准',
    },
    HIGHEST_WINNING_PRICE: { description: 'The highest winning price of like products. 最高中选价' },
    LOWER_OF_PRICE_AND_HIGHEST_WINNING: {
      description:
        'Capped by the highest winning price of like products: what counts is the lower of the price and that cap (SX-3.6b). 不高于最高中选价',
    },
    STEPPED_DOWN: {
      description: 'A share of the listing price while it comes down in steps (WH-3.2). 分步调整到位',
    },
    LOWEST_OF_CLASS: { description: 'The lowest standard of like consumables (WH-3.4). 同类最低支付标准' },
    EXISTING_STANDARD: { description: 'The standard from before (WH-3.6). 现行支付标准' },
  },
});

export const InsuranceClass = codes<ClassCode>({ A: 'A', B: 'B', C: 'C' });
registerEnumType(InsuranceClass, {
  name: 'InsuranceClass',
  description: 'Class in the insurance catalogue. 医保类别',
  valuesConfig: {
    A: { description: 'Class A. 甲类' },
    B: { description: 'Class B. 乙类' },
    C: { description: 'Class C. 丙类' },
  },
});

@ObjectType({
  description: 'What the patient pays first, before the pool, of what is within the standard. 个人首先自付',
})
export class CopayTier {
  @Field(() => RuleStatus, { description: 'Whether a notice gives the ratio. 规定状态' }) status: RuleStatus;
  @Field(() => RatioScalar, {
    nullable: true,
    description: 'Ratio of the whole price within the standard, 0 where there is none. 个人首先自付比例',
  })
  firstSelfPayRatio: Ratio | null;
  @Field(() => [Reason], { description: 'Why. 依据' }) reasons: Reason[];
}

@ObjectType({
  description: 'What the fund pays at most for one unit of a product, in one place on one day. 医保支付标准',
})
export class PaymentStandard {
  @Field(() => Coverage, { description: 'Whether the fund pays. 是否纳入支付' }) coverage: CoverageCode;
  @Field(() => InsuranceClass, { nullable: true, description: 'Class, where one is given. 医保类别' })
  insuranceClass: ClassCode | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'CNY for one pricing unit; null where the hub has no document that gives it. 支付标准（元）',
  })
  amount: Yuan | null;
  @Field(() => PaymentBasis, { nullable: true, description: 'What the amount is taken from. 支付标准来源' })
  basis: BasisCode | null;
  @Field(() => CopayTier, { description: 'What the patient pays first. 个人首先自付' }) copay: CopayTier;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day from which this holds as it is; null: open. 生效日期',
  })
  from: PlainDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it may be another one; null: open. 失效日期',
  })
  to: PlainDate | null;
  @Field(() => [Reason], { description: 'Why. 依据' }) reasons: Reason[];
}
