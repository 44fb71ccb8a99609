import { DateScalar, QuantityScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgreementParty, SignMode } from './agreement.enums';

@InputType({ description: 'One product that an institution agrees to buy in an agreement year. 协议明细' })
export class AgreementLineInput {
  @Field(() => ID, {
    description:
      'The sender’s id of the line, unique for the institution: the same line again changes nothing. 行标识',
  })
  lineId: string;
  @Field(() => ID, { description: 'Who buys, H and 11 digits. 定点医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'The winning company, by USCC. 中选企业' }) company: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Its distributor, by USCC; where the notice asks for three parties nobody signs without one (SX-3.1c). 配送企业',
  })
  distributor?: string | null;
  @Field(() => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' }) product: string;
  @Field(() => QuantityScalar, { description: 'Agreed volume, in the pricing unit. 协议采购量' })
  agreedQuantity: number;
  @Field(() => QuantityScalar, {
    nullable: true,
    defaultValue: 0,
    description:
      'Shortfall of earlier years, beside the agreed volume (CQ-2.1e), where the sender knows it better; 0: the hub reckons it from the year before, and it follows what is purchased of that. 结转量',
  })
  carriedOver?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'In a later agreement year: why below a floor that binds only in principle (CQ-2.1d/g, LN-3.2a). 低于下限的理由',
  })
  reason?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Lead hospital that signs for the institution (WH-2.1a, HI-4.7c). 牵头医院',
  })
  leadInstitution?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Replaces what was recorded under the line’s id; that stays on record as superseded. Distributor and lead hospital can be named anew until somebody has signed. 更正',
  })
  correction?: boolean | null;
}

@InputType({ description: 'Agreed volumes of one rollout and agreement year. 协议采购量批次' })
export class RecordAgreementsInput {
  @Field(() => ID, { description: 'The sender’s id of the batch. 批次编号' }) batchId: string;
  @Field(() => ID, { description: '<division code>:<category code>, 610305:DCB. 落地执行' }) rollout: string;
  @Field(() => Int, { description: 'Number of the agreement year. 采购年度' }) agreementYear: number;
  @Field(() => SourceDocumentInput, { description: 'The document that is acted on. 依据文件' })
  source: SourceDocumentInput;
  @Field(() => [AgreementLineInput], { description: 'The lines, at most 5,000. 协议明细' })
  lines: AgreementLineInput[];
}

@InputType({ description: 'One party’s signature. 签署' })
export class SignAgreementInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: '<rollout>:<institution>:<company>:<agreement year>. 协议' })
  agreement: string;
  @Field(() => AgreementParty, { description: 'Who signs. 签约方' }) party: AgreementParty;
  @Field(() => DateScalar, { description: 'Day of signing. 签署日期' }) signedOn: PlainDate;
  @Field(() => SignMode, { description: 'How, in a way that the notice has. 签订方式' }) mode: SignMode;
  @Field(() => String, { description: 'Person who signed. 签署人' }) signatory?: string | null;
  @Field({
    description: 'Nothing is agreed beside the agreement (HI-3.2.3a, LN-3.2b). 未订立协议之外的其他协议',
  })
  noSideAgreement: boolean;
  @Field(() => SourceDocumentInput, {
    nullable: true,
    description: 'The written mandate of the lead hospital (WH-2.1a). 书面委托',
  })
  mandate?: SourceDocumentInput | null;
  @Field(() => SourceDocumentInput, {
    description: 'The document that is acted on; signed on paper, its scan. 依据文件',
  })
  source: SourceDocumentInput;
}
