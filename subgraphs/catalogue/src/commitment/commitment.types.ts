import { DateScalar, DateTimeScalar, PolicyDocument, SourceDocumentInput } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What a bidder promised in a tender, e.g. a price base (CQ-2.2d). 企业承诺' })
export class Commitment {
  @Field(() => ID, { description: 'Id. 编号' }) id: number;
  @Field({ description: 'What was promised. 承诺内容' }) text: string;
  @Field(() => DateScalar, { description: 'Day of the promise. 承诺日期' }) madeOn: PlainDate;
  @Field(() => PolicyDocument, { description: 'Where it is written. 承诺文件' }) document: PolicyDocument;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) recordedAt: string;
  tender: string;
  company: string;
}

@InputType({ description: 'A promise of a bidder. 企业承诺' })
export class RecordCommitmentInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, { description: 'The tender. 采购文件编号' }) tender: string;
  @Field(() => ID, { description: 'USCC of the bidder. 申报企业' }) company: string;
  @Field({ description: 'What is promised. 承诺内容' }) text: string;
  @Field(() => DateScalar, { description: 'Day of the promise. 承诺日期' }) madeOn: PlainDate;
  @Field(() => SourceDocumentInput, { description: 'Where it is written. 承诺文件' })
  source: SourceDocumentInput;
}
