import { DateScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { InstitutionTier, Ownership } from './institution.enums';

@InputType({ description: 'What an institution is from a day on, until the next such statement. 医疗机构' })
export class InstitutionInput {
  @Field(() => ID, { description: 'H and 11 digits, H46010099001. 定点医疗机构代码' }) code: string;
  @Field({ description: 'Name, at most 120 characters. 名称' }) name: string;
  @Field(() => ID, { description: 'Division code of where it lies. 区划代码' }) jurisdiction: string;
  @Field(() => Ownership, { description: 'Who owns it. 所有制' }) ownership: Ownership;
  @Field(() => InstitutionTier, { description: 'Its tier. 等级' }) tier: InstitutionTier;
  @Field({ description: 'Designated for insurance. 医保定点' }) designated: boolean;
  @Field(() => DateScalar, { description: 'First day on which it is so. 生效日期' }) from: PlainDate;
  @Field(() => [ID], {
    nullable: true,
    description: 'Category codes for which it reported volumes; added to those known. 报量品种',
  })
  reported?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Category codes that it joined of its own will; added to those known. 自愿参加品种',
  })
  volunteered?: string[] | null;
}

@InputType({ description: 'Institutions to record. 医疗机构批次' })
export class RecordInstitutionsInput {
  @Field(() => ID, { description: 'The sender’s id of the batch. 批次编号' }) batchId: string;
  @Field(() => SourceDocumentInput, {
    nullable: true,
    description: 'The document that is acted on. 依据文件',
  })
  source?: SourceDocumentInput | null;
  @Field(() => [InstitutionInput], { description: 'The statements, at most 5,000. 医疗机构' })
  lines: InstitutionInput[];
}
