import {
  AfterArg,
  asKnownAt,
  type Connection,
  DateTimeScalar,
  FirstArg,
  shownDivision,
} from '@alliance-hub/graphql';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AGREEMENT_KNOWN_AT, pageOfAgreements } from '../agreement/agreement.page';
import { type Agreement, AgreementConnection, AgreementFilter } from '../agreement/agreement.types';
import type { ExecutionContext } from '../context';
import { Jurisdiction } from '../rollout/jurisdiction.types';
import { visibleInstitution } from './institution.reference';
import { Institution } from './institution.types';

@Resolver(() => Institution)
export class InstitutionResolver {
  @Query(() => Institution, {
    nullable: true,
    description: 'One institution, null for one unknown or not the asker’s to see. 医疗机构',
  })
  institution(
    @Ctx() { reads }: ExecutionContext,
    @Arg('code', () => ID, { description: 'H and 11 digits, H46010099001. 定点医疗机构代码' }) code: string,
  ): Promise<Institution | null> {
    return visibleInstitution(reads, code);
  }

  @FieldResolver(() => Jurisdiction, { description: 'Where it lies. 行政区划' })
  jurisdiction(@Root() { jurisdictionCode }: Institution): Jurisdiction | null {
    return shownDivision(jurisdictionCode);
  }

  @FieldResolver(() => AgreementConnection, {
    description: 'Its agreements that the asker may see, by id. 购销协议',
  })
  agreements(
    @Root() { code }: Institution,
    @Ctx() { reads }: ExecutionContext,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: AgreementFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AGREEMENT_KNOWN_AT })
    knownAt: string | null,
  ): Promise<Connection<Agreement>> {
    return pageOfAgreements(reads.at(asKnownAt(knownAt)), { institution: code }, { filter, first, after });
  }
}
