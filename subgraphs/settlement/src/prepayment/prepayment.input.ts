import { DateScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InsuranceFund } from './prepayment.types';

const REQUEST = { description: 'The sender’s id: the same id again changes nothing. 请求编号' };
const SOURCE = { description: 'The document. 依据文件' };

@InputType({ description: 'A prepayment as decided, or one of its tranches. 医保基金预付' })
export class RecordPrepaymentInput {
  @Field(() => ID, REQUEST) requestId: string;
  @Field(() => ID, { description: 'Designated institution code. 定点医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'Pooling area that pays. 统筹区' }) jurisdiction: string;
  @Field(() => [ID], {
    nullable: true,
    description:
      'What it is for; null: the rollouts of the institution’s agreements of that year, and of a later tranche those of the prepayment recorded so. 落地执行',
  })
  rollouts?: string[] | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Agreement year, one that the cycle has; null: the whole cycle, where the notice allows it. 采购年度',
  })
  agreementYear?: number | null;
  @Field(() => YuanScalar, {
    description: 'The whole prepayment as decided, CNY; the same for each tranche. 预付金额（元）',
  })
  amount: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Base of the centre’s sheet (CQ-2.3a); null: it follows the agreements. 预付基数（元）',
  })
  base?: Yuan | null;
  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'Number of the tranche. 批次' })
  tranche?: number | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'What was paid of it, CNY; null with a day of payment: all that is not paid of it yet. 实付金额（元）',
  })
  paid?: Yuan | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of payment; null: not paid yet. 支付日期' })
  paidOn?: PlainDate | null;
  @Field(() => InsuranceFund, {
    nullable: true,
    description:
      'The fund, the same to the end; where the notice names it by tier it must be that one (CQ-2.3d). 基金',
  })
  fund?: InsuranceFund | null;
  @Field(() => SourceDocumentInput, SOURCE) source: SourceDocumentInput;
}

@InputType({ description: 'What the fund pays an institution in a month. 月度基金拨付' })
export class RecordFundPaymentInput {
  @Field(() => ID, REQUEST) requestId: string;
  @Field(() => ID, { description: 'The prepayment to be offset, PP-000012. 预付编号' }) prepayment: string;
  @Field({ description: 'Settlement month, 2027-06; months are told in order. 结算月度' }) month: string;
  @Field(() => YuanScalar, {
    description:
      'The month’s payment before deduction, CNY; told alike of each prepayment that it is deducted for. 拨付金额（元）',
  })
  payment: Yuan;
  @Field(() => DateScalar, { description: 'Day of payment. 拨付日期' }) paidOn: PlainDate;
  @Field(() => SourceDocumentInput, SOURCE) source: SourceDocumentInput;
}

@InputType({ description: 'What the institution gave back of a prepayment. 预付金退回' })
export class RecordPrepaymentRefundInput {
  @Field(() => ID, REQUEST) requestId: string;
  @Field(() => ID, { description: 'The prepayment, PP-000012. 预付编号' }) prepayment: string;
  @Field(() => YuanScalar, { description: 'CNY, at most what is open from that day on. 金额（元）' })
  amount: Yuan;
  @Field(() => DateScalar, { description: 'Day of refund. 退回日期' }) refundedOn: PlainDate;
  @Field(() => SourceDocumentInput, SOURCE) source: SourceDocumentInput;
}

@InputType({ description: 'An entry of a prepayment that was recorded by mistake. 预付记录冲销' })
export class ReversePrepaymentEntryInput {
  @Field(() => ID, REQUEST) requestId: string;
  @Field(() => ID, { description: 'The prepayment, PP-000012. 预付编号' }) prepayment: string;
  @Field(() => ID, { description: 'The entry, PE-12. 记录编号' }) entry: string;
  @Field(() => SourceDocumentInput, SOURCE) source: SourceDocumentInput;
}
