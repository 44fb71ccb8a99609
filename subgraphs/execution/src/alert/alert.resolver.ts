import {
  AfterArg,
  type Connection,
  DateScalar,
  FirstArg,
  mapConnection,
  shownReasons,
} from '@alliance-hub/graphql';
import type { PlainDate, Text } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { institutionOfRow } from '../institution/institution.reference';
import { Institution } from '../institution/institution.types';
import { Jurisdiction } from '../rollout/jurisdiction.types';
import { rolloutOf } from '../rollout/rollout.types';
import { AlertFilter } from './alert.inputs';
import type { ShownAlert } from './alert-list';
import { Alert, AlertConnection } from './alert.types';

@Resolver(() => Jurisdiction)
export class JurisdictionAlertsResolver {
  @FieldResolver(() => AlertConnection, {
    nullable: true,
    description:
      'What named rules find there and below on a day, of what the asker may see; breaches first, then by rule. 预警列表',
  })
  async alerts(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Last day counted, included; by default today in China. 截止日',
    })
    asOf: PlainDate | null,
    @Arg('filter', () => AlertFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: AlertFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Alert>> {
    const page = await reads.alerts({
      jurisdiction: code,
      asOf: asOf ?? today,
      conditions: filter ?? {},
      first: first ?? 20,
      after,
    });
    return mapConnection(page, alertOf);
  }
}

@Resolver(() => Alert)
export class AlertResolver {
  @FieldResolver(() => Institution, {
    nullable: true,
    description: 'The institution that it concerns. 医疗机构',
  })
  institution(@Root() { institutionCode }: Alert, @Ctx() { reads }: ExecutionContext): Promise<Institution> {
    return institutionOfRow(reads, institutionCode);
  }

  @FieldResolver(() => String, { description: 'What is so, in one sentence. 预警内容' })
  async message(@Root() { institutionCode, tell }: Alert, @Ctx() { reads }: ExecutionContext): Promise<Text> {
    const { name } = await institutionOfRow(reads, institutionCode);
    return tell(name).message;
  }
}

function alertOf({ id, point, finding, since }: ShownAlert): Alert {
  const { rule, severity, institution, company, product, tell } = finding;
  return Object.assign(new Alert(), {
    ...{ id, rule, severity, since, tell },
    rollout: rolloutOf(point.rollout),
    company: company === undefined ? null : { uscc: company },
    product: product === undefined ? null : { code: product },
    reasons: shownReasons(tell(institution).reasons),
    institutionCode: institution,
  });
}
