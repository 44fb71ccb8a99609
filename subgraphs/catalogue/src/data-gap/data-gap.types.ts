import { connectionOf, DateScalar, DateTimeScalar, PolicyDocument, RatioScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Ratio } from '@alliance-hub/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum DataGapKind {
  NO_CODE = 'NO_CODE',
  CODE_STOPPED = 'CODE_STOPPED',
  NO_CERTIFICATE = 'NO_CERTIFICATE',
  CERTIFICATE_EXPIRED = 'CERTIFICATE_EXPIRED',
  NO_ORIGIN = 'NO_ORIGIN',
  NO_BID_GROUP = 'NO_BID_GROUP',
  PRICE_REASON_MISSING = 'PRICE_REASON_MISSING',
}
registerEnumType(DataGapKind, {
  name: 'DataGapKind',
  description: 'What the data of a listed product lack. 信息缺项',
  valuesConfig: {
    NO_CODE: { description: 'It waits for a valid insurance code (HI-4.1b). 无医保编码' },
    CODE_STOPPED: { description: 'Its code is stopped and none has followed. 编码停用未更新' },
    NO_CERTIFICATE: { description: 'No registration certificate is known. 无注册证' },
    CERTIFICATE_EXPIRED: { description: 'Its newest certificate has run out. 注册证过期' },
    NO_ORIGIN: { description: 'Its origin is not told. 无产地属性' },
    NO_BID_GROUP: { description: 'It is in no bid group. 无竞价分组' },
    PRICE_REASON_MISSING: {
      description: 'Its price is above a cap and no reason is given (CQ-2.2d). 高于基准价未说明',
    },
  },
});

@ObjectType({ description: 'A notice that data are to be completed (HI-4.3b). 信息维护通知' })
export class MaintenanceNotice {
  @Field(() => ID, { description: 'Id. 编号' }) id: number;
  @Field(() => DataGapKind, { description: 'What is to be completed. 缺项' }) kind: DataGapKind;
  @Field(() => DateScalar, { description: 'Day of issue. 发出日期' }) issuedOn: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'By when; null: none is set. 办理期限' })
  dueOn: PlainDate | null;
  @Field(() => PolicyDocument, { description: 'The document of the notice. 通知文件' })
  document: PolicyDocument;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) recordedAt: string;
  productId: number;
  jurisdiction: string;
}

@ObjectType({
  description: 'Something that the data of a product lack where it is listed (HI-4.3b). 信息缺项',
})
export class DataGap {
  @Field(() => DataGapKind, { description: 'What they lack. 缺项' }) kind: DataGapKind;
  @Field(() => DateScalar, { description: 'First day on which they lacked it there. 起始日期' })
  since: PlainDate;
  @Field(() => Int, { description: 'Days since then. 已持续天数' }) days: number;
  @Field(() => MaintenanceNotice, {
    nullable: true,
    description: 'The last notice about it, null where none was issued. 最近通知',
  })
  notice: MaintenanceNotice | null;
  productId: number;
  position: string;
}

@ObjectType({
  description: 'How complete the data of a company’s listed products are (SX-3.1b). 企业信息完整率',
})
export class DataCompleteness {
  @Field(() => Int, { description: 'Products listed. 产品数' }) products: number;
  @Field(() => Int, { description: 'Products that lack nothing. 信息完整产品数' }) complete: number;
  @Field(() => RatioScalar, { description: 'Share of those that lack nothing. 完整率' }) completeness: Ratio;
  company: string;
}

export const DataGapConnection = connectionOf(DataGap, 'DataGap');
