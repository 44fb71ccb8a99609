import { connectionOf, QuantityScalar, RuleStatus } from '@alliance-hub/graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FloorOverLines, InstitutionPlan, LinePlan } from './institution-plan';
import type { NoRenewal, Renewal } from './renewal.loader';

const FLOOR = 'The least that has to be agreed for all of it together. 下限';
const PLACED = 'What its lines come to: as confirmed for the year, else as proposed. 已落实量';
const UNPLACED =
  'What is still to be placed, with any winner it may be placed with; 0 where nothing is. 待落实量';

@ObjectType({
  description:
    'A floor over an institution’s whole category (HI-3.2.1d’s 80 %), beside the floors of the lines. 品种续签下限',
})
export class RenewalCategoryFloor {
  @Field(() => QuantityScalar, { description: FLOOR }) floor: number;
  @Field(() => QuantityScalar, { description: PLACED }) placed: number;
  @Field(() => QuantityScalar, { description: UNPLACED }) unplaced: number;

  readonly institutionCode: string;
  readonly over: FloorOverLines;
  readonly renewal: Renewal;
}

@ObjectType({
  description:
    'A floor over all that an institution agrees with one company in the category (HI-3.2.1d, LN-3.2a). 企业续签下限',
})
export class RenewalCompanyFloor {
  @Field(() => QuantityScalar, { description: FLOOR }) floor: number;
  @Field(() => QuantityScalar, { description: PLACED }) placed: number;
  @Field(() => QuantityScalar, { description: UNPLACED }) unplaced: number;

  readonly over: FloorOverLines;
  readonly renewal: Renewal;
}

@ObjectType({
  description:
    'What an institution renews with a company of one product; quantities in the pricing unit. 续签明细',
})
export class RenewalLine {
  @Field(() => QuantityScalar, {
    description: 'Agreed for the year before; 0 where nothing was. 上年度协议采购量',
  })
  previousAgreed: number;
  @Field(() => QuantityScalar, {
    description:
      'Used of the product in the year before: as reported, else accepted less returned; to date while that year runs. 上年度实际使用量',
  })
  previousUse: number;
  @Field(() => QuantityScalar, {
    nullable: true,
    description:
      'The least that may be agreed, or in principle should be; null where no floor falls on this line. Where the floor holds for several products of the company together, the part of this one. 续签下限',
  })
  floor: number | null;
  @Field(() => QuantityScalar, {
    description: 'What the hub proposes, never below the floor; 0 where the product wins no more. 默认续签量',
  })
  proposed: number;
  @Field(() => QuantityScalar, {
    description:
      'What was not completed in the year before and goes on being purchased beside the new volume (CQ-2.1e); 0 until that year is over. 结转量',
  })
  carriedOver: number;
  @Field(() => QuantityScalar, {
    nullable: true,
    description:
      'The volume of the year before in proportion to the days of a year that the end of the cycle cuts; null for a whole year, and where nothing says so. Never the floor (X-02). 不足一年折算量',
  })
  shortYearVolume: number | null;
  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'On record for the year; null until it is confirmed. 已确认量',
  })
  confirmed: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The sender’s id of the line on record, by which it can be corrected. 行标识',
  })
  lineId: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why less is confirmed than the floor in principle or the volume before. 低于下限的理由',
  })
  belowFloorReason: string | null;
  @Field(() => RuleStatus, {
    description: 'SPECIFIED: a notice gives the floor; NOT_SPECIFIED: none falls on this line. 下限规定状态',
  })
  status: RuleStatus;

  readonly plan: LinePlan;
  readonly renewal: Renewal;
}

export const RenewalLineConnection = connectionOf(RenewalLine, 'RenewalLine');

@ObjectType({
  description:
    'What the institutions that the asker may see have to renew for an agreement year, and are proposed to. 续签方案',
})
export class RenewalPlan {
  @Field(() => Int, { description: 'Number of the agreement year to be renewed. 采购年度' })
  agreementYear: number;
  @Field({
    description:
      'The floors bind: what is below is refused (HI-3.2.1d). Otherwise they hold in principle, and a written reason lifts them; false also where no notice sets one. 下限是否强制',
  })
  binding: boolean;
  @Field(() => RuleStatus, { description: 'Whether a notice sets floors at all. 下限规定状态' })
  status: RuleStatus;

  readonly planned: Renewal | NoRenewal;
}

/** The renewal of a plan; undefined where the year is none to be renewed. */
export const renewalOf = ({ planned }: Pick<RenewalPlan, 'planned'>): Renewal | undefined =>
  'institutions' in planned ? planned : undefined;

export const institutionsOf = (plan: RenewalPlan): readonly InstitutionPlan[] =>
  renewalOf(plan)?.institutions ?? [];
