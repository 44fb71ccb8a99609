import { connectionOf, DateScalar, PolicyDocument, Provenance, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType({ description: 'A version of the supply list of a tender in a jurisdiction. 供应清单版本' })
export class SupplyListVersion {
  @Field(() => Int, { description: 'Number of the version, from 1. 版本号' }) version: number;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) effectiveFrom: PlainDate;
  @Field({ description: 'SHA-256 of the file. 文件摘要' }) sha256: string;
  @Field(() => Int, { description: 'Lines in force. 行数' }) lines: number;
  @Field(() => PolicyDocument, { nullable: true, description: 'The document it came with. 依据文件' })
  document: PolicyDocument | null;
  @Field(() => Provenance, { description: 'Where the list comes from. 数据来源' }) provenance: Provenance;
  id: number;
  tender: string;
  jurisdiction: string;
}

export enum SupplyListChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  PRICE_CHANGED = 'PRICE_CHANGED',
  CODE_CHANGED = 'CODE_CHANGED',
  DETAILS_CHANGED = 'DETAILS_CHANGED',
}
registerEnumType(SupplyListChangeKind, {
  name: 'SupplyListChangeKind',
  description: 'What a version changes of a product. 变化类型',
  valuesConfig: {
    ADDED: { description: 'It is new on the list. 新增' },
    REMOVED: { description: 'It is off the list. 移出' },
    PRICE_CHANGED: { description: 'Its price, or that of its part, is another. 价格变化' },
    CODE_CHANGED: { description: 'It stands under another code. 编码变化' },
    DETAILS_CHANGED: { description: 'Another of its details is different. 其他信息变化' },
  },
});

@ObjectType({
  description: 'One difference of a version from the one that it took over from. 供应清单变化',
})
export class SupplyListChange {
  @Field(() => SupplyListChangeKind, { description: 'What kind of difference. 变化类型' })
  kind: SupplyListChangeKind;
  @Field(() => String, {
    nullable: true,
    description: 'The field that differs, as the line of a list names it; null for the whole line. 字段',
  })
  field: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it said before; of a whole line, its price. 变化前',
  })
  before: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it says now; of a whole line, its price. 变化后',
  })
  after: string | null;
  productId: number;
  listId: number;
  position: number;
}

@ObjectType({ description: 'A line of a version, as the list said it. 供应清单行' })
export class SupplyListEntry {
  @Field(() => ID, {
    nullable: true,
    description: 'NHSA code on the list, null where it had none. 清单所载医保医用耗材代码',
  })
  productCode: string | null;
  @Field(() => YuanScalar, { description: 'Winning price, CNY a pricing unit. 中选价' }) price: Yuan;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Price of the sheath alone, of a product without its own sensor (SX-3.3). 鞘管中选价',
  })
  componentPrice: Yuan | null;
  @Field(() => Int, { nullable: true, description: 'Place in its group, from 1. 中选顺位' }) rank:
    number | null;
  productId: number;
  listId: number;
  bidGroup: string;
}

@ObjectType({ description: 'Which version of a tender’s list a jurisdiction runs. 各地执行版本' })
export class SupplyListOverview {
  @Field(() => SupplyListVersion, {
    nullable: true,
    description: 'The version in force on the day, null before the first one. 现行版本',
  })
  inForce: SupplyListVersion | null;
  @Field(() => SupplyListVersion, {
    nullable: true,
    description: 'The version that takes over next, null where none is published. 下一版本',
  })
  next: SupplyListVersion | null;
  @Field(() => Int, { description: 'Versions published that begin after the day. 待生效版本数' })
  pending: number;
  @Field(() => Int, {
    description: 'Winners of the tender that the list in force here does not have. 未列入的中选产品数',
  })
  missing: number;
  @Field(() => Int, {
    description:
      'Lines of the list in force here at a higher price than a list in force elsewhere says. 价格高于他地的行数',
  })
  dearer: number;
  jurisdiction: string;
}

export const SupplyListChangeConnection = connectionOf(SupplyListChange, 'SupplyListChange');
export const SupplyListEntryConnection = connectionOf(SupplyListEntry, 'SupplyListEntry');
