import { DateScalar, QuantityScalar, Reason, RuleStatus, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum PairingVerdict {
  PASS = 'PASS',
  FAIL = 'FAIL',
  NOT_WINNING = 'NOT_WINNING',
  NO_RULE = 'NO_RULE',
}
registerEnumType(PairingVerdict, {
  name: 'PairingVerdict',
  description: 'Whether a component may be charged with a product as asked. 配套组件核验结果',
  valuesConfig: {
    PASS: { description: 'It may. 符合' },
    FAIL: { description: 'It may not; the reasons say why. 不符合' },
    NOT_WINNING: { description: 'The product has no winning price there that day. 非中选产品' },
    NO_RULE: { description: 'No notice of the jurisdiction speaks of it. 无规定' },
  },
});

@InputType({ description: 'A product and the component that is charged with it (SX-3.3). 配套组件核验' })
export class PairingInput {
  @Field(() => ID, { description: 'NHSA code of the product, e.g. the sheath. 产品代码' }) product: string;
  @Field(() => ID, { description: 'Where it is bought. 区划代码' }) jurisdiction: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
  on?: PlainDate | null;
  @Field(() => ID, { description: 'USCC of the maker of the component. 组件生产企业' }) maker: string;
  @Field(() => YuanScalar, { description: 'Price of one component, CNY. 组件单价' }) unitPrice: Yuan;
  @Field(() => QuantityScalar, { description: 'Products bought. 产品数量' }) products: number;
  @Field(() => QuantityScalar, { description: 'Components charged with them. 组件数量' })
  components: number;
}

@ObjectType({
  description: 'Whether a component may be charged with a product as asked (SX-3.3). 配套组件核验',
})
export class PairingCheck {
  @Field(() => PairingVerdict, { description: 'The verdict. 结果' }) verdict: PairingVerdict;
  @Field(() => RuleStatus, { description: 'Whether a notice says it. 规定状态' }) status: RuleStatus;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'What the product costs: the price of its main part, or in total. 产品价格',
  })
  productPrice: Yuan | null;
  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Most that one component may cost; 0 where it is inside the product. 组件最高单价',
  })
  componentAtMost: Yuan | null;
  @Field(() => Boolean, { nullable: true, description: 'Price of one component within the cap. 单价核验' })
  unitTest: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'All components together within the cap of all products; a second check. 合计核验',
  })
  aggregateTest: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'The component is the company’s own. 同企业' })
  makerTest: boolean | null;
  @Field(() => [Reason], { description: 'Why. 依据' }) reasons: Reason[];
}
