import { Reason, YuanScalar } from '@alliance-hub/graphql';
import { type Yuan } from '@alliance-hub/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum AboveCap {
  REFUSED = 'REFUSED',
  REASON_ASKED = 'REASON_ASKED',
}
registerEnumType(AboveCap, {
  name: 'AboveCap',
  description: 'What happens to a listing price above a cap. 高于上限的处理',
  valuesConfig: {
    REFUSED: { description: 'It is refused. 不得高于' },
    REASON_ASKED: { description: 'It is taken with a reason; without one it stands on the worklist. 须说明' },
  },
});

@ObjectType({
  description: 'What the listing price of a product may not exceed (CQ-2.2c, CQ-2.2d). 挂网价上限',
})
export class ListingCap {
  @Field(() => YuanScalar, { description: 'The cap: the lowest of the known prices. 上限' }) amount: Yuan;
  @Field(() => AboveCap, { description: 'What happens above it. 高于上限的处理' }) above: AboveCap;
  @Field(() => [Reason], { description: 'The clause, and the prices that went in. 依据' }) reasons: Reason[];
}
