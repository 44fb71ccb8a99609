import { DateScalar, DateTimeScalar, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum PriceKind {
  WINNING = 'WINNING',
  LISTED = 'LISTED',
}
registerEnumType(PriceKind, {
  name: 'PriceKind',
  description: 'What a price is. 价格类型',
  valuesConfig: {
    WINNING: { description: 'Winning price of a supply list. 中选价' },
    LISTED: { description: 'Listing price of a product that did not win. 挂网价' },
  },
});

export enum PriceSource {
  AWARD = 'AWARD',
  LINKAGE = 'LINKAGE',
  LISTING = 'LISTING',
  CORRECTION = 'CORRECTION',
}
registerEnumType(PriceSource, {
  name: 'PriceSource',
  description: 'What a price came with. 价格来源',
  valuesConfig: {
    AWARD: { description: 'As won: the first supply list of the tender here. 中选结果' },
    LINKAGE: { description: 'Lowered since: by price linkage, or by a later supply list. 价格联动' },
    LISTING: { description: 'A listing by the trading centre. 挂网' },
    CORRECTION: {
      description: 'The correction of an error, or a later supply list that says a higher price. 更正',
    },
  },
});

@ObjectType({ description: 'A price over a half-open interval. 价格' })
export class Price {
  @Field(() => PriceKind, { description: 'Winning or listing price. 价格类型' }) kind: PriceKind;
  @Field(() => YuanScalar, { description: 'CNY a pricing unit. 价格' }) amount: Yuan;
  @Field(() => DateScalar, { description: 'First day. 生效日期' }) from: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'Day after the last, null: open. 失效日期' })
  to: PlainDate | null;
  @Field(() => PriceSource, { description: 'What it came with. 价格来源' }) source: PriceSource;
  @Field(() => String, { nullable: true, description: 'The document that says it. 依据' }) evidence:
    string | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded. 记录时间' }) recordedAt: string;
  productId: number;
  jurisdiction: string | null;
}
