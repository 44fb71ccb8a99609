import {
  AfterArg,
  type Connection,
  DateScalar,
  FirstArg,
  pageRequest,
  requiredDivision,
  toConnection,
} from '@alliance-hub/graphql';
import { internalError, type PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { versionOn, institutionsOfArea } from '../institution/institution.repository';
import { type Institution, InstitutionConnection, institutionOf } from '../institution/institution.types';
import { Jurisdiction } from './jurisdiction.types';
import { isCarriedOut, rolloutsThat } from './rollout.service';
import { Rollout, rolloutOf } from './rollout.types';

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Directive('@shareable')
  @Query(() => Jurisdiction, { nullable: true, description: 'One division by its GB/T 2260 code. 行政区划' })
  jurisdiction(
    @Arg('code', () => ID, { description: 'Six digits, 460000. 区划代码' }) code: string,
  ): Jurisdiction | null {
    return requiredDivision(code);
  }

  @FieldResolver(() => [Rollout], {
    nullable: true,
    description:
      'What is carried out there, inherited from above too; of a day what has begun and is not closed. 落地执行',
  })
  async rollouts(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads, today }: ExecutionContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Of this day; without it all of them. 日期' })
    on: PlainDate | null | undefined,
  ): Promise<Rollout[]> {
    const basis = await reads.basis();
    const all = rolloutsThat({ jurisdictions: [code] }, on ?? today, basis);
    return all.filter(rule => on == null || isCarriedOut(rule, on, basis)).map(rolloutOf);
  }

  @FieldResolver(() => InstitutionConnection, {
    nullable: true,
    description: 'Institutions there and below that the asker may see, by code. 医疗机构列表',
  })
  async institutions(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads, today }: ExecutionContext,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Institution>> {
    const page = pageRequest(first ?? 20, after);
    const { keys, total } = await reads.page.load(institutionsOfArea(code, reads.sight, page));
    const histories = await Promise.all(keys.map(key => reads.institution.load(key)));
    const rows = histories.map((history, n) => {
      if (!history) throw internalError(`The institution ${keys[n]} lies in ${code} and is unknown.`);
      return institutionOf(versionOn(history, today));
    });
    return toConnection(rows, page, total, row => row.code);
  }
}
