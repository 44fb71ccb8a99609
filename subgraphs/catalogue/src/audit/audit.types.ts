import { connectionOf, DateScalar, DateTimeScalar } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The document or file that somebody acted on. 依据文件' })
export class AuditSource {
  @Field(() => String, { nullable: true, description: 'Document number. 发文字号' }) number: string | null;
  @Field({ description: 'Title. 标题' }) title: string;
  @Field(() => String, { nullable: true, description: 'Who issued it. 发文机关' }) issuer: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of issue. 成文日期' })
  issuedOn: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file. 文件摘要' }) sha256:
    string | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read. 网址' }) url: string | null;
  @Field(() => String, { nullable: true, description: 'Remark. 备注' }) note: string | null;
}

@ObjectType({ description: 'Who did what in the catalogue, when, and on which document’s ground. 审计记录' })
export class AuditRecord {
  @Field(() => ID, { description: 'Number, in the order of recording. 编号' }) id: number;
  @Field(() => DateTimeScalar, { description: 'When. 时间' }) recordedAt: string;
  @Field({ description: 'Who: subject of the token, or the name of a command. 操作人' }) actor: string;
  @Field({ description: 'What: name of the mutation or command. 操作' }) action: string;
  @Field({ description: 'To what, e.g. a product, or a tender with a jurisdiction. 对象' }) subject: string;
  @Field({ description: 'What came of it (JSON). 内容' }) details: string;
  @Field(() => AuditSource, { nullable: true, description: 'The document that was acted on. 依据文件' })
  source: AuditSource | null;
}

@InputType({ description: 'Which audit records. 审计筛选' })
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: 'By these. 操作人' }) actors?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'These mutations or commands. 操作' })
  actions?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Part of the subject. 对象关键词' })
  subject?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded at or after. 起' }) from?:
    string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded before. 止' }) to?: string | null;
}

export const AuditRecordConnection = connectionOf(AuditRecord, 'AuditRecord');
