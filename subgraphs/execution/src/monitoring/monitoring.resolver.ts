import { AfterArg, type Connection, DateScalar, FirstArg, shownReasons } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { type InstitutionProgress, InstitutionProgressConnection } from '../progress/progress.types';
import { Jurisdiction } from '../rollout/jurisdiction.types';
import { monitoredInstitutions } from './monitored-institutions';
import { MonitoringPeriod } from './monitoring.enums';
import { monitoringReasons } from './monitoring-reasons';
import { reportOf } from './monitoring-report';
import { MonitoringReport, RolloutProgress } from './monitoring.types';

@Resolver(() => Jurisdiction)
export class JurisdictionMonitoringResolver {
  @FieldResolver(() => MonitoringReport, {
    nullable: true,
    description:
      'Progress of everything carried out there at the cut-off of a period; once it is closed, as it was on record then. 监测报表',
  })
  async monitoring(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads, policy }: ExecutionContext,
    @Arg('period', () => MonitoringPeriod, { description: 'What it is about. 监测期' })
    period: MonitoringPeriod,
    @Arg('endingOn', () => DateScalar, {
      description:
        'The last day of a natural month or quarter, or of an agreement year of a rollout there; any other day errs and names the nearest. 截止日',
    })
    endingOn: PlainDate,
    @Arg('frozen', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'False: as known now, with what was recorded or corrected since it was closed. 定稿',
    })
    asFrozen: boolean | null,
  ): Promise<MonitoringReport> {
    const basis = await reportOf(reads, { jurisdiction: code, period, endingOn, frozen: asFrozen ?? true });
    const { span, closing, frozen } = basis;
    return Object.assign(new MonitoringReport(), {
      ...span,
      frozen,
      closesOn: closing?.on ?? null,
      closedAt: basis.knownAt ?? null,
      reasons: shownReasons(monitoringReasons(policy, basis)),
      basis,
    });
  }
}

@Resolver(() => MonitoringReport)
export class MonitoringReportResolver {
  @FieldResolver(() => [RolloutProgress], {
    description: 'Each rollout with its progress, in the order of the notices. 落地执行进度',
  })
  rollouts(@Root() { basis }: MonitoringReport): RolloutProgress[] {
    return basis.points.map(point => Object.assign(new RolloutProgress(), { point, report: basis }));
  }

  @FieldResolver(() => InstitutionProgressConnection, {
    description:
      'Each institution of each rollout that agreed or bought, of those that the asker may see; by rollout, then by code. 医疗机构采购进度',
  })
  institutions(
    @Root() { basis }: MonitoringReport,
    @Ctx() { reads }: ExecutionContext,
    @FirstArg(50) first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<InstitutionProgress>> {
    return monitoredInstitutions(reads.at(basis.knownAt), basis.points, first ?? 50, after);
  }
}
