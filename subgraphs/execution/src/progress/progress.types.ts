import { connectionOf, DateScalar, QuantityScalar, RatioScalar, Reason } from '@alliance-hub/graphql';
import type { KnownAt } from '@alliance-hub/database';
import type { PlainDate, Ratio } from '@alliance-hub/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ProgressPoint } from './progress-point';
import { ProgressBand, TestResult } from './progress.enums';

@ObjectType({
  description:
    'A category in its agreement year to date, summed over what the asker may see; quantities in the pricing unit. 采购进度',
})
export class Progress {
  @Field(() => DateScalar, { description: 'Last day counted, included. 截止日' }) asOf: PlainDate;
  @Field(() => Int, { description: 'Number of the agreement year. 采购年度' }) agreementYear: number;
  @Field(() => QuantityScalar, { description: 'Agreed for the whole agreement year. 协议采购量' })
  agreed: number;
  @Field(() => QuantityScalar, {
    description: 'Winning products accepted, less returned, from the first day of the year. 已完成量',
  })
  purchased: number;
  @Field(() => QuantityScalar, {
    description: 'Not completed in the year before and carried over into this one (CQ-2.1e). 上年度结转量',
  })
  carriedOver: number;
  @Field(() => QuantityScalar, {
    description: 'How much of that has been purchased: the purchases of the year fill it first. 结转量完成量',
  })
  carriedOverPurchased: number;
  @Field(() => RatioScalar, {
    nullable: true,
    description: '(purchased − carriedOverPurchased) ÷ agreed; null where nothing is agreed. 完成率',
  })
  completion: Ratio | null;
  @Field(() => RatioScalar, {
    description: 'Days elapsed, the last one included, ÷ days of the year. 序时进度',
  })
  elapsed: Ratio;
  @Field(() => ProgressBand, { nullable: true, description: 'Null where nothing is agreed. 进度分档' })
  band: ProgressBand | null;
  @Field(() => QuantityScalar, { description: 'Winning products, accepted less returned. 中选产品采购量' })
  winningQuantity: number;
  @Field(() => QuantityScalar, {
    description: 'Other products of the category, the exempt ones included. 非中选产品采购量',
  })
  nonWinningQuantity: number;
  @Field(() => QuantityScalar, { description: 'Of those, not counted as non-winning. 不视为非中选的采购量' })
  exemptQuantity: number;
  @Field(() => RatioScalar, {
    nullable: true,
    description: '(non-winning − exempt) ÷ everything purchased; null without purchases. 非中选产品占比',
  })
  nonWinningShare: Ratio | null;
  @Field(() => TestResult, { description: 'Against the limit of the notice, if it sets one. 非中选占比考核' })
  nonWinningTest: TestResult;
  @Field(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' }) reasons: Reason[];
}

@ObjectType({ description: 'Progress of one institution. 医疗机构采购进度' })
export class InstitutionProgress {
  @Field(() => Progress, { description: 'Its progress. 采购进度' }) progress: Progress;

  readonly institutionCode: string;
  readonly point: ProgressPoint;
  readonly knownAt: KnownAt;
}

export const InstitutionProgressConnection = connectionOf(InstitutionProgress, 'InstitutionProgress');

@ObjectType({
  description: 'Volumes of one product in one jurisdiction, of what the asker may see. 协议量与采购量',
})
export class ListingVolumes {
  @Field(() => Int, { description: 'Number of the agreement year. 采购年度' }) agreementYear: number;
  @Field(() => QuantityScalar, {
    description:
      'Agreed for the whole agreement year, by those who count: who need not take part counts once it has signed (HI-1.2). 协议采购量',
  })
  agreed: number;
  @Field(() => QuantityScalar, {
    description: 'Accepted less returned by them in that year up to the day of the listing. 已采购量',
  })
  purchased: number;
  @Field(() => RatioScalar, {
    nullable: true,
    description: 'What was ordered while winning, ÷ agreed (HI-3.2.1a); null where nothing is agreed. 完成率',
  })
  completion: Ratio | null;
}
