import {
  AfterArg,
  AS_KNOWN_AT,
  asKnownAt,
  type Connection,
  DateScalar,
  DateTimeScalar,
  FirstArg,
  pageRequest,
  toConnection,
} from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { institutionOfRow } from '../institution/institution.reference';
import { Institution } from '../institution/institution.types';
import { Rollout } from '../rollout/rollout.types';
import { institutionsInProgress } from './institutions-in-progress';
import { progressPoint } from './progress-point';
import { InstitutionProgress, InstitutionProgressConnection, Progress } from './progress.types';

const AS_OF = 'Last day counted, included; by default today in China. 截止日';

@Resolver(() => Rollout)
export class RolloutProgressResolver {
  @FieldResolver(() => Progress, {
    description: 'The agreement year to date, summed over the institutions that the asker may see. 采购进度',
  })
  async progress(
    @Root() { rule }: Rollout,
    @Ctx() { reads, policy, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: PlainDate | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
    knownAt: string | null,
  ): Promise<Progress> {
    const known = reads.at(asKnownAt(knownAt));
    const { rollouts } = await known.basis();
    return known.rolloutProgress.load({ point: progressPoint(policy, rollouts, rule, asOf ?? today) });
  }

  @FieldResolver(() => InstitutionProgressConnection, {
    description:
      'The same for each institution that agreed or bought, of those that the asker may see, by code. 医疗机构采购进度',
  })
  async institutionProgress(
    @Root() { rule }: Rollout,
    @Ctx() { reads, policy, today }: ExecutionContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: PlainDate | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
    knownAt: string | null,
  ): Promise<Connection<InstitutionProgress>> {
    const known = reads.at(asKnownAt(knownAt));
    const { rollouts } = await known.basis();
    const point = progressPoint(policy, rollouts, rule, asOf ?? today);
    const page = pageRequest(first ?? 20, after);
    const { keys, total } = await known.page.load(
      institutionsInProgress(point, known.sight, page, known.knownAt),
    );
    const rows = await Promise.all(
      keys.map(async institutionCode => {
        const progress = await known.institutionProgress.load({ point, institution: institutionCode });
        return Object.assign(new InstitutionProgress(), {
          institutionCode,
          progress,
          point,
          knownAt: known.knownAt,
        });
      }),
    );
    return toConnection(rows, page, total, row => row.institutionCode);
  }
}

@Resolver(() => InstitutionProgress)
export class InstitutionProgressResolver {
  @FieldResolver(() => Institution, { description: 'The institution. 医疗机构' })
  institution(
    @Root() { institutionCode }: InstitutionProgress,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<Institution> {
    return institutionOfRow(reads, institutionCode);
  }
}
