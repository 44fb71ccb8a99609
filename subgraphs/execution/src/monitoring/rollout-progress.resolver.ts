import { QuantityScalar, RatioScalar } from '@alliance-hub/graphql';
import { type AgreementYear, type PlainDate, Ratio } from '@alliance-hub/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { institutionsInProgress } from '../progress/institutions-in-progress';
import { InstitutionProgress, Progress } from '../progress/progress.types';
import type { Reads } from '../query/reads';
import { yearsOf } from '../rollout/cycle';
import { Rollout, rolloutOf } from '../rollout/rollout.types';
import { monthHolding } from './agreement-month';
import { AgreementMonth, RolloutProgress } from './monitoring.types';

const knownTo = (reads: Reads, { report }: RolloutProgress): Reads => reads.at(report.knownAt);
const progressOf = (reads: Reads, row: RolloutProgress): Promise<Progress> =>
  knownTo(reads, row).rolloutProgress.load({ point: row.point });

@Resolver(() => RolloutProgress)
export class MonitoredRolloutResolver {
  @FieldResolver(() => Rollout, { description: 'The rollout. 落地执行' })
  rollout(@Root() { point }: RolloutProgress): Rollout {
    return rolloutOf(point.rollout);
  }

  @FieldResolver(() => Progress, {
    description: 'The agreement year that holds the cut-off, to date. 采购进度',
  })
  progress(@Root() row: RolloutProgress, @Ctx() { reads }: ExecutionContext): Promise<Progress> {
    return progressOf(reads, row);
  }

  @FieldResolver(() => QuantityScalar, {
    description:
      'Winning products accepted on the days of the period within the cycle, less returned, in the pricing unit; as in progress without those who need not take part and have not signed (HI-1.2). 本期采购量',
  })
  async purchasedInPeriod(@Root() row: RolloutProgress, @Ctx() { reads }: ExecutionContext): Promise<number> {
    const { from } = row.report.span;
    const { cutOff } = row.report;
    // Who takes part is decided for each agreement year, and a period may touch two.
    const parts = yearsOf(row.point.cycle, cutOff).filter(year => from <= year.to && year.from <= cutOff);
    const purchased = await Promise.all(
      parts.map(year => {
        const first = from > year.from ? from : year.from;
        return purchasedIn(reads, row, year, first, cutOff < year.to ? cutOff : year.to);
      }),
    );
    return purchased.reduce((all, part) => all + part, 0);
  }

  @FieldResolver(() => AgreementMonth, {
    nullable: true,
    description:
      'The month of the agreement year that holds the cut-off, beside the natural month; null after the cycle. 采购月',
  })
  async agreementMonth(
    @Root() row: RolloutProgress,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<AgreementMonth | null> {
    const { cutOff } = row.report;
    const month = monthHolding(row.point.year, cutOff);
    if (!month) return null;
    const purchased = await purchasedIn(reads, row, row.point.year, month.from, cutOff);
    return Object.assign(new AgreementMonth(), { ...month, purchased });
  }

  @FieldResolver(() => QuantityScalar, {
    description:
      'Institutions that agreed a volume for the agreement year or bought in it, of those that the asker may see (SX-3.7e participation); who need not take part is counted once it has signed (HI-1.2). 参加医疗机构数',
  })
  async participating(@Root() row: RolloutProgress, @Ctx() { reads }: ExecutionContext): Promise<number> {
    const known = knownTo(reads, row);
    const list = institutionsInProgress(row.point, known.sight, { first: 1 }, known.knownAt);
    const [{ total }, notCounted] = await Promise.all([
      known.page.load(list),
      known.notCounted.load(row.point),
    ]);
    return total - notCounted.size;
  }

  @FieldResolver(() => RatioScalar, {
    nullable: true,
    description:
      'Winning products ÷ everything purchased of the category (SX-3.7e); null without purchases and for a company, which sees its own part alone. 中选产品占同品种使用比例',
  })
  async winningShare(
    @Root() row: RolloutProgress,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<Ratio | null> {
    const { nonWinningShare, winningQuantity, nonWinningQuantity } = await progressOf(reads, row);
    if (nonWinningShare === null) return null;
    return Ratio.quotient(winningQuantity, winningQuantity + nonWinningQuantity);
  }
}

const purchasedIn = (
  reads: Reads,
  row: RolloutProgress,
  year: AgreementYear,
  from: PlainDate,
  to: PlainDate,
): Promise<number> => knownTo(reads, row).counted.load({ point: { ...row.point, year }, from, to });

@Resolver(() => InstitutionProgress)
export class InstitutionProgressRolloutResolver {
  @FieldResolver(() => Rollout, { description: 'The rollout that it is the progress in. 落地执行' })
  rollout(@Root() { point }: InstitutionProgress): Rollout {
    return rolloutOf(point.rollout);
  }
}
