import { type PlainDate, type Text } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Origin, Standing } from './listing-facts';
import { DateScalar } from './scalars';

export enum RuleStatus {
  SPECIFIED = 'SPECIFIED',
  NOT_SPECIFIED = 'NOT_SPECIFIED',
  PENDING = 'PENDING',
}
registerEnumType(RuleStatus, {
  name: 'RuleStatus',
  description: 'Whether a notice says anything on a matter. 规定状态',
  valuesConfig: {
    SPECIFIED: { description: 'A notice says it. 有规定' },
    NOT_SPECIFIED: { description: 'No notice in the hub says it. 未规定' },
    PENDING: { description: 'A notice says that another one will follow. 另行规定' },
  },
});

export enum Provenance {
  PUBLIC_RECORD = 'PUBLIC_RECORD',
  SYNTHETIC = 'SYNTHETIC',
}
registerEnumType(Provenance, {
  name: 'Provenance',
  description: 'Where a record comes from. 数据来源',
  valuesConfig: {
    PUBLIC_RECORD: { description: 'Published by an authority or in the public record. 公开数据' },
    SYNTHETIC: { description: 'Made up for demonstration; names nobody. 演示数据' },
  },
});

registerEnumType(Standing, {
  name: 'Standing',
  description: 'What a product is in a jurisdiction on a day. 产品身份',
  valuesConfig: {
    WINNING: { description: 'On the supply list in force. 中选' },
    EXEMPT: { description: 'Non-winning, but not counted as such by a clause. 不视为非中选' },
    NON_WINNING: { description: 'Listed, of a category carried out here, and not winning. 非中选' },
    NOT_IN_VBP: { description: 'No VBP result for its category is carried out here (WH-3.6). 非集采' },
    SUSPENDED: { description: 'Listing suspended. 停止执行' },
    PENDING_CODE: { description: 'Waits for a valid NHSA code (HI-4.1b). 待赋码' },
    UNLISTED: { description: 'Not listed here on that day. 未挂网' },
  },
});
registerEnumType(Origin, {
  name: 'Origin',
  description: 'Origin of a product, an attribute of its own (WH-3.1). 产地属性',
  valuesConfig: {
    DOMESTIC: { description: 'Made in China. 国产' },
    JOINT_VENTURE: { description: 'Made in China by a joint venture. 合资' },
    IMPORTED: { description: 'Made abroad. 进口' },
    HMT: { description: 'Hong Kong, Macao or Taiwan. 港澳台' },
  },
});

export enum JurisdictionLevel {
  NATION = 'NATION',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
}
registerEnumType(JurisdictionLevel, {
  name: 'JurisdictionLevel',
  description: 'Level of an administrative division (GB/T 2260). 行政层级',
  valuesConfig: {
    NATION: { description: 'The whole country. 国家' },
    PROVINCE: { description: 'Province, municipality or autonomous region. 省、直辖市、自治区' },
    CITY: { description: 'City of prefecture level. 地级市' },
    DISTRICT: { description: 'District or county. 区、县' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A notice. 政策文件' })
export class PolicyDocument {
  @Field(() => String, {
    nullable: true,
    description: 'Document number, null where none is printed. 发文字号',
  })
  number: string | null;
  @Field({ description: 'Title as printed. 标题' }) title: string;
  @Field({ description: 'Who issued it. 发文机关' }) issuer: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of issue, null where none is printed. 成文日期',
  })
  issuedOn: PlainDate | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One operative clause, by its ledger id (HI-3.2.1d). 条款' })
export class Clause {
  @Field(() => ID, { description: 'Ledger id. 条款编号' }) id: string;
  @Field(() => String, { nullable: true, description: 'Article as the notice numbers it. 条文号' })
  article: string | null;
  @Field({ description: 'The original words. 原文' }) text: string;
  @Field(() => String, {
    nullable: true,
    description: 'How the hub reads what is unclear, with its A-number. 解读',
  })
  reading: Text | null;
  @Field(() => PolicyDocument, { description: 'The notice it stands in. 所在文件' }) document: PolicyDocument;
}

@Directive('@shareable')
@ObjectType({ description: 'One input of a computed figure. 计算输入' })
export class ReasonInput {
  @Field(() => String, { description: 'What it is. 名称' }) name: Text | string;
  @Field(() => String, { description: 'Its value, as text. 取值' }) value: Text | string;
}

@Directive('@shareable')
@ObjectType({ description: 'One step of the reasoning behind a figure. 计算依据' })
export class Reason {
  @Field(() => Clause, {
    nullable: true,
    description: 'The clause that decides; null where none speaks. 依据条款',
  })
  clause: Clause | null;
  @Field(() => String, { description: 'The step in words. 说明' }) says: Text | string;
  @Field(() => [ReasonInput], { description: 'What went in. 输入' }) inputs: ReasonInput[];
  @Field(() => String, { nullable: true, description: 'What came out. 结果' }) result: Text | string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A rule in force: the parameter of a notice as the hub applies it. 现行规则' })
export class Rule {
  @Field({ description: 'Name of the parameter, e.g. cycle.term. 参数' }) parameter: string;
  @Field(() => String, { description: 'The rule in words. 规则说明' }) says: Text;
  @Field(() => String, { nullable: true, description: 'The rule as data (JSON). 规则数据' }) value:
    string | null;
  @Field(() => RuleStatus, { description: 'Whether a notice says it. 状态' }) status: RuleStatus;
  @Field(() => DateScalar, { nullable: true, description: 'First day. 生效日期' }) from: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day after the last, null: open. 失效日期' })
  to: PlainDate | null;
  @Field(() => Clause, { nullable: true, description: 'Where it stands. 依据条款' }) clause: Clause | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A line that was not taken; the others are kept. 未接收的行' })
export class RejectedLine {
  @Field(() => Int, { description: 'Position in the batch, from 0. 序号' }) index: number;
  @Field(() => ID, { nullable: true, description: 'The sender’s id of the line. 行标识' }) id: string | null;
  @Field({ description: 'Stable error code. 错误码' }) code: string;
  @Field(() => String, { description: 'What is wrong and what would be right. 说明' }) message: Text;
  @Field(() => String, { nullable: true, description: 'Field at fault. 字段' }) field: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'accepted + unchanged + rejected = lines sent. 批量结果' })
export class BatchResult {
  @Field(() => Int, { description: 'Lines that changed something. 已接收' }) accepted: number;
  @Field(() => Int, { description: 'Lines known before. 无变化' }) unchanged: number;
  @Field(() => [RejectedLine], { description: 'Lines not taken. 未接收' }) rejected: RejectedLine[];
}

@InputType({
  description: 'The document or file that the official acts on; kept in the audit entry. 依据文件',
})
export class SourceDocumentInput {
  @Field(() => String, { nullable: true, description: 'Document number. 发文字号' }) number?: string | null;
  @Field({ description: 'Title. 标题' }) title: string;
  @Field(() => String, { nullable: true, description: 'Who issued it. 发文机关' }) issuer?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of issue. 成文日期' })
  issuedOn?: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file. 文件摘要' }) sha256?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read. 网址' }) url?: string | null;
  @Field(() => String, { nullable: true, description: 'Remark. 备注' }) note?: string | null;
}
