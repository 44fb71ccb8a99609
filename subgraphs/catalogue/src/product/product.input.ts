import { DateScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CertificateInput } from './certificate.input';
import { BidOutcome } from './product.types';

export enum CodeChangeKind {
  CHANGE = 'CHANGE',
  MAPPING = 'MAPPING',
}
registerEnumType(CodeChangeKind, {
  name: 'CodeChangeKind',
  description: 'Why a product has another code. 编码变化类型',
  valuesConfig: {
    CHANGE: { description: 'The product’s own code changed. 编码变更' },
    MAPPING: { description: 'Another code stands for it from now on. 编码映射' },
  },
});

@InputType({ description: 'One request about one product. 产品操作' })
abstract class ProductRequestInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: 'NHSA code, a superseded or provisional one too. 医保医用耗材代码' })
  product: string;
  @Field(() => SourceDocumentInput, { description: 'The document that is acted on. 依据文件' })
  source: SourceDocumentInput;
}

@InputType({ description: 'A product’s place in a bid group, from a day on (A-49, A-65). 产品归类' })
export class ClassifyProductInput extends ProductRequestInput {
  @Field(() => ID, { nullable: true, description: 'The group; null: in none. 竞价分组' }) bidGroup?:
    string | null;
  @Field(() => BidOutcome, { nullable: true, description: 'What became of it in the tender. 投标结果' })
  bidOutcome?: BidOutcome | null;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) from: PlainDate;
}

@InputType({ description: 'A renewed or a new certificate of a product. 注册证更新' })
export class ReplaceCertificateInput extends ProductRequestInput {
  @Field(() => CertificateInput, { description: 'The certificate. 新注册证' }) certificate: CertificateInput;
  @Field(() => ID, {
    nullable: true,
    description: 'Number of the certificate that it continues; by default the newest. 原注册证编号',
  })
  replaces?: string | null;
}

@InputType({ description: 'Another code for a product. 编码更换' })
export class ReplaceProductCodeInput extends ProductRequestInput {
  @Field(() => ID, { description: 'The new NHSA code. 新代码' }) newCode: string;
  @Field(() => CodeChangeKind, {
    nullable: true,
    defaultValue: CodeChangeKind.CHANGE,
    description: 'Why. 变化类型',
  })
  kind?: CodeChangeKind | null;
  @Field(() => DateScalar, { description: 'First day of the new code. 生效日期' }) effectiveOn: PlainDate;
}
