import { DateScalar, PolicyDocument, Provenance } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A version of the supply list of a tender in a jurisdiction. 供应清单版本' })
export class SupplyListVersion {
  @Field(() => Int, { description: 'Number of the version, from 1. 版本号' }) version: number;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) effectiveFrom: PlainDate;
  @Field({ description: 'SHA-256 of the file. 文件摘要' }) sha256: string;
  @Field(() => Int, { description: 'Lines in force. 行数' }) lines: number;
  @Field(() => PolicyDocument, { nullable: true, description: 'The document it came with. 依据文件' })
  document: PolicyDocument | null;
  @Field(() => Provenance, { description: 'Where the list comes from. 数据来源' }) provenance: Provenance;
  tender: string;
  jurisdiction: string;
}
