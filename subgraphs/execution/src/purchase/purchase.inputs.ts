import { DateScalar, QuantityScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import type { PlainDate, Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { PurchaseChannel, PurchaseLineKind } from './purchase.enums';

@InputType({ description: 'One line that an institution reports. 采购明细' })
export class PurchaseLineInput {
  @Field(() => ID, {
    description:
      'The sender’s id of the line, unique for the institution: the same line again changes nothing. 行标识',
  })
  lineId: string;
  @Field(() => PurchaseLineKind, { description: 'What it tells. 类型' }) kind: PurchaseLineKind;
  @Field(() => ID, { description: 'Who buys, H and 11 digits. 定点医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' }) product: string;
  @Field(() => QuantityScalar, {
    description: 'In the pricing unit, more than 0; 0 in a correction: it never happened. 数量',
  })
  quantity: number;
  @Field(() => YuanScalar, { description: 'Yuan per pricing unit. 单价' }) unitPrice: Yuan;
  @Field(() => DateScalar, { description: 'Order day: decides price and standing. 下单日期' })
  orderedOn: PlainDate;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of acceptance, return or use: decides when it counts and when payment is due; not for orders. 验收或退货日期',
  })
  on?: PlainDate | null;
  @Field(() => ID, {
    nullable: true,
    description: 'lineId of the institution’s order that an acceptance or return belongs to. 所属订单',
  })
  order?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who delivers, by USCC. 配送企业' })
  distributor?: string | null;
  @Field(() => PurchaseChannel, {
    nullable: true,
    defaultValue: PurchaseChannel.LISTED,
    description: 'By which way it was bought. 采购渠道',
  })
  channel?: PurchaseChannel | null;
  @Field(() => ID, {
    nullable: true,
    description: 'lineId of the institution’s sheath that a sensor goes with (SX-3.3). 配套鞘管',
  })
  pairedWith?: string | null;
  @Field(() => String, { nullable: true, description: 'Remark, at most 400 characters. 备注' })
  note?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Replaces what was recorded under the line’s id; that stays on record as superseded. 更正',
  })
  correction?: boolean | null;
}

@InputType({ description: 'Purchases to record. 采购明细批次' })
export class RecordPurchasesInput {
  @Field(() => ID, { description: 'The sender’s id of the batch. 批次编号' }) batchId: string;
  @Field(() => SourceDocumentInput, {
    nullable: true,
    description: 'The document or file that the lines come from. 依据文件',
  })
  source?: SourceDocumentInput | null;
  @Field(() => [PurchaseLineInput], {
    description: 'The lines, at most 5,000; an acceptance may stand before its order. 采购明细',
  })
  lines: PurchaseLineInput[];
}
