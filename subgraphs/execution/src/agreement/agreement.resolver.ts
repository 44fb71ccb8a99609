import { AfterArg, asKnownAt, type Connection, DateTimeScalar, FirstArg } from '@alliance-hub/graphql';
import { internalError } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Participation } from '../institution/institution.enums';
import { institutionOfRow } from '../institution/institution.reference';
import { Institution } from '../institution/institution.types';
import { participation } from '../institution/participation';
import { Rollout, rolloutOf } from '../rollout/rollout.types';
import { Company } from '../stub.types';
import { AgreementStatus } from './agreement.enums';
import { AGREEMENT_KNOWN_AT, pageOfAgreements } from './agreement.page';
import { agreementStatus } from './agreement.repository';
import {
  Agreement,
  AgreementConnection,
  AgreementFilter,
  AgreementLine,
  agreementOf,
  Signature,
} from './agreement.types';
import { signersOf } from './parties';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, {
    nullable: true,
    description: 'One agreement, null for one unknown or not the asker’s to see. 购销协议',
  })
  async agreement(
    @Ctx() { reads }: ExecutionContext,
    @Arg('id', () => ID, { description: '<rollout>:<institution>:<company>:<agreement year>. 标识' })
    id: string,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AGREEMENT_KNOWN_AT })
    knownAt: string | null,
  ): Promise<Agreement | null> {
    const known = reads.at(asKnownAt(knownAt));
    const record = await known.agreement.load(id);
    return record ? agreementOf(record, known.knownAt) : null;
  }

  @FieldResolver(() => Rollout, { description: 'The rollout, where its notice prints it. 落地执行' })
  rollout(@Root() { record }: Agreement, @Ctx() { policy }: ExecutionContext): Rollout {
    const id = `${record.jurisdiction}:${record.category}`;
    const rule = policy.rollout(id);
    if (!rule) throw internalError(`The agreement ${record.id} is of ${id}, which no notice carries out.`);
    return rolloutOf(rule);
  }

  @FieldResolver(() => Institution, { description: 'Who buys, and owes the volume (A-53). 医疗机构' })
  institution(@Root() { record }: Agreement, @Ctx() { reads }: ExecutionContext): Promise<Institution> {
    return institutionOfRow(reads, record.institution);
  }

  @FieldResolver(() => Company, { nullable: true, description: 'Whose products are bought. 中选企业' })
  company(@Root() { record }: Agreement): Company {
    return { uscc: record.company };
  }

  @FieldResolver(() => Company, {
    nullable: true,
    description: 'Its distributor, where one is named. 配送企业',
  })
  distributor(@Root() { record }: Agreement): Company | null {
    return record.distributor === '' ? null : { uscc: record.distributor };
  }

  @FieldResolver(() => AgreementStatus, { description: 'How far it has come, today. 协议状态' })
  status(@Root() { record }: Agreement, @Ctx() { today }: ExecutionContext): AgreementStatus {
    return agreementStatus(record, today);
  }

  @FieldResolver(() => Participation, {
    description: 'Why the institution takes part, on the first day of the agreement year. 参加方式',
  })
  async participation(
    @Root() { record, knownAt }: Agreement,
    @Ctx() { reads, policy }: ExecutionContext,
  ): Promise<Participation> {
    const institution = await reads.at(knownAt).institution.load(record.institution);
    if (!institution) return Participation.NONE;
    const { jurisdiction, category, yearFrom } = record;
    return participation(policy, institution, { jurisdiction, category, on: yearFrom });
  }

  @FieldResolver(() => [Signature], {
    description:
      'Each party that has to sign, signed or not; one that the notice asks for and the agreement does not name too. 签署情况',
  })
  async signatures(
    @Root() { record, knownAt }: Agreement,
    @Ctx() { reads, policy }: ExecutionContext,
  ): Promise<Signature[]> {
    const signed = await reads.at(knownAt).signatures.load(record.id);
    return signersOf(policy, record).map(party => {
      const one = signed.find(signature => signature.party === party);
      const { signedOn, mode, signatory } = one ?? { signedOn: null, mode: null, signatory: null };
      return Object.assign(new Signature(), { party, signedOn, mode, signatory });
    });
  }

  @FieldResolver(() => [AgreementLine], { description: 'Its products, by code. 协议明细' })
  async lines(
    @Root() { record, knownAt }: Agreement,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<AgreementLine[]> {
    const lines = await reads.at(knownAt).agreementLines.load(record.id);
    return lines.map(({ product, agreedQuantity, carriedOver, price }) =>
      Object.assign(new AgreementLine(), {
        agreedQuantity,
        carriedOver,
        price,
        productCode: product,
        agreement: record,
        knownAt,
      }),
    );
  }
}

@Resolver(() => Rollout)
export class RolloutAgreementsResolver {
  @FieldResolver(() => AgreementConnection, {
    description: 'Its agreements that the asker may see, by id. 购销协议',
  })
  agreements(
    @Root() { rule }: Rollout,
    @Ctx() { reads }: ExecutionContext,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: AgreementFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AGREEMENT_KNOWN_AT })
    knownAt: string | null,
  ): Promise<Connection<Agreement>> {
    const parent = { jurisdiction: rule.carriedBy, category: rule.category, area: rule.jurisdiction };
    return pageOfAgreements(reads.at(asKnownAt(knownAt)), parent, { filter, first, after });
  }
}
