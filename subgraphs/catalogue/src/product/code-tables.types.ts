import { RejectedLine, DateScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CodeChangeKind } from './product.input';

@InputType({ description: 'A line of the national transcode table: 原27位码 → 27位码. 转码表行' })
export class TranscodedCodeInput {
  @Field(() => ID, { description: 'The code that is given up. 原27位码' }) oldCode: string;
  @Field(() => ID, { description: 'The code that follows. 27位码' }) newCode: string;
  @Field(() => CodeChangeKind, {
    nullable: true,
    defaultValue: CodeChangeKind.CHANGE,
    description: 'Change or mapping. 类型（变更/映射）',
  })
  kind?: CodeChangeKind | null;
}

@InputType({
  description: 'A release of the national code database: its stop and transcode tables. 停用表、转码表',
})
export class ApplyCodeTablesInput {
  @Field(() => ID, {
    description: 'The sender’s id of the release: the same again changes nothing. 批次编号',
  })
  requestId: string;
  @Field(() => DateScalar, { description: 'Day of the release, from which it holds. 发布日期' })
  effectiveOn: PlainDate;
  @Field(() => [ID], { nullable: true, description: 'Codes of the stop table. 停用表' })
  stopped?: string[] | null;
  @Field(() => [TranscodedCodeInput], { nullable: true, description: 'The transcode table. 转码表' })
  transcoded?: TranscodedCodeInput[] | null;
  @Field(() => SourceDocumentInput, { description: 'The release. 发布文件' }) source: SourceDocumentInput;
}

@ObjectType({
  description:
    'What came of a release: transcoded + stopped + unchanged + notOurs + rejected = lines sent; the transcode table is counted first. 编码表应用结果',
})
export class CodeTablesResult {
  @Field(() => Int, { description: 'Products that have another code now. 已转码' }) transcoded: number;
  @Field(() => Int, { description: 'Products whose code is stopped without another. 已停用' })
  stopped: number;
  @Field(() => Int, { description: 'Lines applied before, or overtaken by the other table. 无变化' })
  unchanged: number;
  @Field(() => Int, { description: 'Lines on codes that the catalogue does not have. 非本目录编码' })
  notOurs: number;
  @Field(() => [RejectedLine], { description: 'Lines not taken. 未接收' }) rejected: RejectedLine[];
}
