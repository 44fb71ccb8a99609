import {
  connectionOf,
  DateScalar,
  DateTimeScalar,
  QuantityScalar,
  RuleStatus,
  YuanScalar,
} from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Company, Institution, Product, Rollout } from '../stub.types';
import { type PayableRow } from './payable.entity';

export enum SettlementMode {
  INSTITUTION_PAYS = 'INSTITUTION_PAYS',
  DIRECT_BY_FUND = 'DIRECT_BY_FUND',
}
registerEnumType(SettlementMode, {
  name: 'SettlementMode',
  description: 'Who pays the company. 货款结算方式',
  valuesConfig: {
    INSTITUTION_PAYS: { description: 'The institution. 医疗机构结算' },
    DIRECT_BY_FUND: { description: 'The fund, directly (HI-4.3a, SX-3.5d, LN-4.1a). 医保基金直接结算' },
  },
});

export enum PayableEntryKind {
  ACCEPTED = 'ACCEPTED',
  RETURNED = 'RETURNED',
  REVERSED = 'REVERSED',
}
registerEnumType(PayableEntryKind, {
  name: 'PayableEntryKind',
  description: 'What an entry of an account says. 记账类型',
  valuesConfig: {
    ACCEPTED: { description: 'A lot was accepted. 验收' },
    RETURNED: { description: 'Goods were returned. 退货' },
    REVERSED: { description: 'An earlier entry no longer holds. 冲销' },
  },
});

@ObjectType({ description: 'One entry of the account of a lot; entries are never changed. 记账明细' })
export class PayableEntry {
  @Field(() => PayableEntryKind, { description: 'What it says. 类型' }) kind: PayableEntryKind;
  @Field(() => QuantityScalar, { description: 'Pricing units. 数量' }) quantity: number;
  @Field(() => YuanScalar, {
    description: 'CNY; negative for a return and for a reversed acceptance. 金额（元）',
  })
  amount: Yuan;
  @Field(() => DateScalar, { description: 'Day of acceptance or return. 验收或退货日期' }) on: PlainDate;
  @Field(() => DateTimeScalar, { description: 'When settlement took it in. 记录时间' }) recordedAt: string;
}

@ObjectType({ description: 'What a return takes off a lot. 退货冲减' })
export class PayableReturn {
  @Field(() => ID, { description: 'The return, by its line id. 退货行标识' }) line: string;
  @Field(() => YuanScalar, { description: 'What it takes off, CNY. 冲减金额（元）' }) amount: Yuan;
  @Field(() => DateScalar, { description: 'Day of return. 退货日期' }) returnedOn: PlainDate;
}

@ObjectType({ description: 'A payment of a lot, or the reversal of one. 货款支付' })
export class Payment {
  @Field(() => ID, { description: 'Id within the hub, P-12. 支付编号' }) id: string;
  @Field(() => YuanScalar, { description: 'CNY; negative for a reversal. 金额（元）' }) amount: Yuan;
  @Field(() => DateScalar, { description: 'Day of payment. 支付日期' }) paidOn: PlainDate;
  @Field(() => SettlementMode, { description: 'Who paid. 结算方式' }) mode: SettlementMode;
  @Field(() => ID, { nullable: true, description: 'The payment that it takes back. 冲销的支付' })
  reverses: string | null;
  @Field({ description: 'The document. 依据文件' }) document: string;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) recordedAt: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'What is owed for one accepted lot; each lot has a due day of its own. A return that no lot takes stands for itself, with a negative amount. So does, with amount 0, what was paid for a lot to a company that it is no longer of. 应付货款',
})
export class Payable {
  @Field(() => ID, {
    description:
      '<institution>:<line id of the lot>; overpaid:<payment> for what remains with a former company of a lot. 标识',
  })
  id: string;
  @Field(() => Institution, { nullable: true, description: 'Who bought. 医疗机构' })
  institution: Institution | null;
  @Field(() => Company, { nullable: true, description: 'Whose product it is. 企业' }) company: Company | null;
  @Field(() => Company, { nullable: true, description: 'Who delivered, where one is named. 配送企业' })
  distributor: Company | null;
  @Field(() => Product, { nullable: true, description: 'What was bought. 产品' }) product: Product | null;
  @Field(() => Rollout, {
    nullable: true,
    description: 'The rollout that it counts to; null: none. 落地执行',
  })
  rollout: Rollout | null;
  @Field(() => DateScalar, { description: 'Day of acceptance; of a return the day of return. 验收日期' })
  acceptedOn: PlainDate;
  @Field(() => QuantityScalar, { description: 'Accepted or returned, in the pricing unit. 数量' })
  quantity: number;
  @Field(() => SettlementMode, { description: 'Who pays by the notice. 结算方式' }) mode: SettlementMode;
  @Field(() => YuanScalar, { description: 'As accepted, CNY. 验收金额（元）' }) accepted: Yuan;
  @Field(() => YuanScalar, { description: 'What is owed: as accepted, less returns. CNY. 应付金额（元）' })
  amount: Yuan;
  @Field(() => YuanScalar, { description: 'What was paid to this company, CNY. 已付金额（元）' }) paid: Yuan;
  @Field(() => YuanScalar, {
    description: 'Amount less paid, CNY; negative where more was paid than is owed now. 未付金额（元）',
  })
  outstanding: Yuan;
  @Field(() => RuleStatus, { description: 'Whether a notice gives a due day. 时限规定状态' })
  dueStatus: RuleStatus;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for payment; a rest day does not move it (A-56). 结清期限',
  })
  dueOn: PlainDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First workday after the due day, from which on it is overdue (A-56). 其后首个工作日',
  })
  nextWorkdayOn: PlainDate | null;
  @Field({
    description: 'That workday was counted in a year whose rest days are not published yet. 暂定',
  })
  provisional: boolean;
  row: PayableRow;
}

export const PayableConnection = connectionOf(Payable, 'Payable');

@ObjectType({ description: 'Sums over payables that the asker may see. 应付货款合计' })
export class PayableTotals {
  @Field(() => QuantityScalar, { description: 'How many payables, without those of `overpaid`. 笔数' })
  count: number;
  @Field(() => YuanScalar, { description: 'What is owed, after returns. 应付金额（元）' }) amount: Yuan;
  @Field(() => YuanScalar, { description: 'What was paid on them, CNY; without `overpaid`. 已付金额（元）' })
  paid: Yuan;
  @Field(() => YuanScalar, {
    description: 'Amount less paid, CNY; `overpaid` is not taken off it. 未付金额（元）',
  })
  outstanding: Yuan;
  @Field(() => YuanScalar, {
    description:
      'What companies were paid for lots that they are no longer of and owe back, CNY; in none of the other sums. 多付待退金额（元）',
  })
  overpaid: Yuan;
  @Field(() => QuantityScalar, { description: 'How many are overdue on that day. 逾期笔数' })
  overdueCount: number;
  @Field(() => YuanScalar, { description: 'What was outstanding on them on that day. 逾期金额（元）' })
  overdue: Yuan;
}

@InputType({ description: 'Which payables; what is left out does not restrict. 应付货款筛选' })
export class PayableFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Divisions in which the institutions lie today, with all below them. 区划',
  })
  jurisdictions?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Institution codes. 医疗机构' })
  institutions?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Companies, as makers or distributors, by USCC. 企业' })
  companies?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Product codes in force. 产品' })
  products?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Rollouts. 落地执行' })
  rollouts?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of acceptance, included. 验收起始日' })
  acceptedFrom?: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of acceptance, included. 验收截止日' })
  acceptedTo?: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Overdue on this day. 该日已逾期' })
  overdueOn?: PlainDate | null;
}
