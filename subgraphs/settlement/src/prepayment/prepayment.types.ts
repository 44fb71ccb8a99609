import { connectionOf, DateScalar, DateTimeScalar, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Institution, Rollout } from '../stub.types';
import { type KnownPrepayment } from './prepayment.repository';

export enum InsuranceFund {
  EMPLOYEES = 'EMPLOYEES',
  RESIDENTS = 'RESIDENTS',
}
registerEnumType(InsuranceFund, {
  name: 'InsuranceFund',
  description: 'The fund that prepays and offsets (CQ-2.3d). 医保基金',
  valuesConfig: {
    EMPLOYEES: { description: 'Employees’ fund. 职工医保基金' },
    RESIDENTS: { description: 'Residents’ fund. 居民医保基金' },
  },
});

@ObjectType({ description: 'One part in which a prepayment is paid. 预付批次' })
export class PrepaymentTranche {
  @Field(() => Int, { description: '1 for the first. 批次' }) number: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for it; null where the notice prints no day, as the reasons say. 时限',
  })
  dueOn: PlainDate | null;
  @Field(() => YuanScalar, {
    description: 'Its amount, CNY; the last one takes what rounding leaves. 金额（元）',
  })
  amount: Yuan;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of payment; of several payments the last one. 支付日期',
  })
  paidOn: PlainDate | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'What was paid, in all its payments, CNY. 实付金额（元）',
  })
  paid: Yuan | null;
  @Field(() => YuanScalar, { description: 'What is not paid of it yet, CNY. 未付金额（元）' })
  outstanding: Yuan;
}

@ObjectType({ description: 'What was deducted from a month’s payment of the fund. 冲抵记录' })
export class PrepaymentOffset {
  @Field({ description: 'Settlement month, 2027-06. 结算月度' }) month: string;
  @Field(() => YuanScalar, { description: 'Deducted, CNY. 冲抵金额（元）' }) amount: Yuan;
  @Field(() => YuanScalar, { description: 'What is open after it, CNY. 余额（元）' }) balance: Yuan;
  @Field(() => YuanScalar, { description: 'What the fund paid that month, before deduction. 基金拨付（元）' })
  payment: Yuan;
  @Field(() => YuanScalar, {
    description:
      'What of it was there to deduct from: without what went, or is due, to other prepayments of the institution. CNY. 可抵扣金额（元）',
  })
  available: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'Purchased by the end of the month, where the deduction follows it (SX-3.5b). 累计采购（元）',
  })
  purchased: Yuan | null;
}

@ObjectType({ description: 'What the institution gave back. 退回记录' })
export class PrepaymentRefund {
  @Field(() => YuanScalar, { description: 'CNY. 金额（元）' }) amount: Yuan;
  @Field(() => DateScalar, { description: 'Day of refund. 退回日期' }) refundedOn: PlainDate;
}

export enum PrepaymentEntryKind {
  TRANCHE = 'TRANCHE',
  FUND_PAYMENT = 'FUND_PAYMENT',
  REFUND = 'REFUND',
}
registerEnumType(PrepaymentEntryKind, {
  name: 'PrepaymentEntryKind',
  description: 'What was recorded of a prepayment. 记录类别',
  valuesConfig: {
    TRANCHE: { description: 'A tranche, decided or paid. 预付批次' },
    FUND_PAYMENT: { description: 'A month’s payment of the fund, and what was deducted from it. 冲抵' },
    REFUND: { description: 'What was given back. 退回' },
  },
});

@ObjectType({ description: 'What was recorded of a prepayment, or the reversal of it. 预付记录' })
export class PrepaymentEntry {
  @Field(() => ID, { description: 'Id within the hub, PE-12. 记录编号' }) id: string;
  @Field(() => PrepaymentEntryKind, { description: 'What was recorded. 记录类别' })
  kind: PrepaymentEntryKind;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'Paid, deducted or given back, CNY; negative for a reversal; null for a tranche that is decided and not paid. 金额（元）',
  })
  amount: Yuan | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of payment or of refund; of a reversal the day of what it takes back. 日期',
  })
  on: PlainDate | null;
  @Field(() => Int, { nullable: true, description: 'Number of the tranche. 批次' }) tranche: number | null;
  @Field(() => String, { nullable: true, description: 'Settlement month, 2027-06. 结算月度' })
  month: string | null;
  @Field(() => ID, { nullable: true, description: 'The entry that it takes back. 冲销的记录' })
  reverses: string | null;
  @Field({ description: 'The document. 依据文件' }) document: string;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) recordedAt: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'What a pooling area prepays an institution for purchases, ring-fenced, and how it comes back (SX-3.5a, CQ-2.3, LN-4.1b, WH-2.2). 医保基金预付',
})
export class Prepayment {
  @Field(() => ID, { description: 'Id within the hub, PP-000012. 预付编号' }) id: string;
  @Field(() => Institution, { nullable: true, description: 'Who is prepaid. 医疗机构' })
  institution: Institution | null;
  @Field(() => Jurisdiction, { description: 'Pooling area that pays. 统筹区' }) jurisdiction: Jurisdiction;
  @Field(() => [Rollout], { description: 'What it is for. 落地执行' }) rollouts: Rollout[];
  @Field(() => Int, { nullable: true, description: 'Agreement year; null: the whole cycle. 采购年度' })
  agreementYear: number | null;
  @Field(() => YuanScalar, {
    description:
      'Yearly agreed amount, or the base of the centre’s sheet (CQ-2.3a); 0.00 while neither is on record. CNY. 预付基数（元）',
  })
  base: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'The least that the notice asks for, net of what is open of earlier years where it says so; null where it gives no share or there is nothing to take it of, as the reasons say. CNY. 最低预付金额（元）',
  })
  minimum: Yuan | null;
  @Field(() => YuanScalar, { description: 'The whole prepayment as decided, CNY. 预付金额（元）' })
  amount: Yuan;
  @Field(() => InsuranceFund, {
    nullable: true,
    description:
      'The fund that prepays, the same to the end (A-25); null where no notice names it and none was sent, as the reasons say. 基金',
  })
  fund: InsuranceFund | null;
  @Field(() => [PrepaymentTranche], { description: 'Its parts, in order. 预付批次' })
  tranches: PrepaymentTranche[];
  @Field(() => [PrepaymentOffset], { description: 'What was deducted, month by month. 冲抵记录' })
  offsets: PrepaymentOffset[];
  @Field(() => [PrepaymentRefund], { description: 'What was given back, by day. 退回记录' })
  refunds: PrepaymentRefund[];
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'End of the last settlement month: what is open then is refunded in full (CQ-2.3c). Null where nothing is open, or no notice gives a time. 退回期限',
  })
  refundDueOn: PlainDate | null;
  @Field(() => [PrepaymentEntry], {
    description: 'All that was recorded, in that order, with what was taken back. 预付台账',
  })
  entries: PrepaymentEntry[];
  @Field({
    description:
      'Whether all its tranches were taken back: then it was never decided, and is recorded anew. 是否已全部冲销',
  })
  takenBack: boolean;
  known: KnownPrepayment;
}

export const PrepaymentConnection = connectionOf(Prepayment, 'Prepayment');
