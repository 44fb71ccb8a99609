import { DateScalar, QuantityScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Reviewer } from './check-reduction';
import { ReductionReviewer } from './renewal.enums';

@InputType({ description: 'One review of a reduction. 审核' })
export class ReductionReviewInput {
  @Field(() => ReductionReviewer, { description: 'Who reviewed. 审核主体' }) by: Reviewer;
  @Field(() => DateScalar, { description: 'Day of the review. 审核日期' }) on: PlainDate;
  @Field(() => SourceDocumentInput, {
    nullable: true,
    description: 'What the reviewer wrote. 审核意见',
  })
  document?: SourceDocumentInput | null;
}

@InputType({
  description:
    'A volume below that of the year before, where the notice lets it go down by review alone (SX-2.2d). 下调采购量',
})
export class RenewalReductionInput {
  @Field(() => SourceDocumentInput, {
    description: 'The written explanation of the institution. 书面说明材料',
  })
  explanation: SourceDocumentInput;
  @Field(() => [ReductionReviewInput], {
    description: 'The reviews, in the order that the notice gives. 逐级审核',
  })
  reviews: ReductionReviewInput[];
}

@InputType({ description: 'What one institution agrees to buy of one product in the year. 续签确认行' })
export class RenewalLineInput {
  @Field(() => ID, {
    description: 'The sender’s id of the line: the same line again changes nothing. 行标识',
  })
  lineId: string;
  @Field(() => ID, { description: 'Who buys. 医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'Whose product it is, by USCC. 中选企业' }) company: string;
  @Field(() => ID, { description: 'Code of the product, a superseded one too. 医保医用耗材代码' })
  product: string;
  @Field(() => QuantityScalar, { description: 'Agreed for the year, in the pricing unit. 协议采购量' })
  quantity: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why below a floor that binds only in principle (CQ-2.1d/g, LN-3.2a). 低于下限的理由',
  })
  reason?: string | null;
  @Field(() => RenewalReductionInput, {
    nullable: true,
    description: 'Explanation and reviews, where a volume goes down by review alone (SX-2.2d). 下调材料',
  })
  reduction?: RenewalReductionInput | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Its distributor, by USCC; by default the one of the year before. 配送企业',
  })
  distributor?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Lead hospital that signs for the institution (WH-2.1a, HI-4.7c); by default the one of the year before. 牵头医院',
  })
  leadInstitution?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Replaces what was confirmed under the line’s id, which stays on record as superseded. 更正',
  })
  correction?: boolean | null;
}

@InputType({ description: 'The renewal of a rollout for an agreement year, or a part of it. 续签确认' })
export class ConfirmRenewalInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: '<division code>:<category code>, 460000:FLOW-DIVERTER. 落地执行标识' })
  rollout: string;
  @Field(() => Int, { description: 'Number of the agreement year, from 2. 采购年度' }) agreementYear: number;
  @Field(() => [RenewalLineInput], {
    description:
      'The lines, at most 5,000; all are taken, or none. Of an institution with a floor over the whole category they come together. 确认行',
  })
  lines: RenewalLineInput[];
  @Field(() => SourceDocumentInput, { description: 'The document that is acted on. 依据文件' })
  source: SourceDocumentInput;
}
