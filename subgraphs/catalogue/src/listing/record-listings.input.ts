import { DateScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

export enum ListingAction {
  LIST = 'LIST',
  SUSPEND = 'SUSPEND',
  RESUME = 'RESUME',
  END = 'END',
}
registerEnumType(ListingAction, {
  name: 'ListingAction',
  description: 'What a trading centre does with a listing. 挂网操作',
  valuesConfig: {
    LIST: { description: 'Lists, or reprices. 挂网、调价' },
    SUSPEND: { description: 'Suspends. 暂停挂网' },
    RESUME: { description: 'Takes up again what is suspended. 恢复挂网' },
    END: { description: 'Takes off, until it is listed again. 撤网' },
  },
});

@InputType({ description: 'One step for one product. 挂网操作行' })
export class ListingLineInput {
  @Field(() => ID, {
    description: 'The sender’s id of the line: the same again changes nothing. 行标识',
  })
  lineId: string;
  @Field(() => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' }) product: string;
  @Field(() => ListingAction, {
    nullable: true,
    defaultValue: ListingAction.LIST,
    description: 'What is done. 操作',
  })
  action?: ListingAction | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Listing price, CNY a pricing unit; with LIST alone. 挂网价',
  })
  price?: Yuan | null;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) from: PlainDate;
  @Field(() => Int, {
    nullable: true,
    description: 'Clips in one cartridge, for the test of CQ-2.1f(i). 单件钉数',
  })
  firesPerPiece?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the price is above a cap that is taken with a reason (CQ-2.2d). 价格说明',
  })
  reason?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Replaces what was recorded for the product and the day. 更正',
  })
  correction?: boolean | null;
}

@InputType({ description: 'Listings of a jurisdiction to record. 挂网批次' })
export class RecordListingsInput {
  @Field(() => ID, { description: 'The sender’s id of the batch. 批次编号' }) batchId: string;
  @Field(() => ID, { description: 'Where they are listed. 区划代码' }) jurisdiction: string;
  @Field(() => SourceDocumentInput, { description: 'The document that is acted on. 依据文件' })
  source: SourceDocumentInput;
  @Field(() => [ListingLineInput], { description: 'The steps, in their order. 操作行' })
  lines: ListingLineInput[];
}
