import { DateScalar, DateTimeScalar, QuantityScalar, Reason } from '@alliance-hub/graphql';
import type { KnownAt } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ProgressPoint } from '../progress/progress-point';
import { MonitoringPeriod } from './monitoring.enums';
import type { ReportBasis } from './monitoring-report';

@ObjectType({
  description:
    'Progress of what is carried out in a jurisdiction at the cut-off of a period, of what the asker may see. 监测报表',
})
export class MonitoringReport {
  @Field(() => MonitoringPeriod, { description: 'Month, quarter or agreement year. 监测期' })
  period: MonitoringPeriod;
  @Field(() => DateScalar, {
    description: 'First day of the period; of agreement years that end alike the earliest. 起始日',
  })
  from: PlainDate;
  @Field(() => DateScalar, { description: 'Last day of the period, included. 截止日' }) to: PlainDate;
  @Field({
    description:
      'The period is over and its report closed: read as it was on record at closedAt, so that nothing recorded later changes it. 已定稿',
  })
  frozen: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first workday after the period, at whose end the report is closed; after a hub that took over the past, the first workday after its record began. Null while the period runs. 定稿日',
  })
  closesOn: PlainDate | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant as of which a frozen report reads, for asKnownAt; null where it is not frozen. 定稿时刻',
  })
  closedAt: string | null;
  @Field(() => [Reason], {
    description: 'Who asks for it by which clause, where it is cut off and when it is closed. 依据',
  })
  reasons: Reason[];

  readonly basis: ReportBasis;
}

@ObjectType({
  description:
    'A month of an agreement year, counted from its first day: 30th to 29th where the year begins on a 30th. 采购月',
})
export class AgreementMonth {
  @Field(() => Int, { description: '1 for the first month of the year. 序号' }) number: number;
  @Field(() => DateScalar, { description: 'First day. 首日' }) from: PlainDate;
  @Field(() => DateScalar, { description: 'Last day, included. 末日' }) to: PlainDate;
  @Field(() => QuantityScalar, {
    description:
      'Winning products accepted in it up to the cut-off, less returned, in the pricing unit. 采购量',
  })
  purchased: number;
}

@ObjectType({ description: 'Progress of one rollout at the cut-off of a report. 落地执行进度' })
export class RolloutProgress {
  readonly point: ProgressPoint;
  readonly report: ReportBasis;
  readonly knownAt: KnownAt;
}
