import { connectionOf, DateScalar, QuantityScalar, YuanScalar } from '@alliance-hub/graphql';
import type { PlainDate, Yuan } from '@alliance-hub/kernel';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { KnownAt } from '@alliance-hub/database';
import type { AgreementRecord } from './agreement.repository';
import { AgreementParty, AgreementStatus, SignMode } from './agreement.enums';

@ObjectType({ description: 'One party’s signature. 签署' })
export class Signature {
  @Field(() => AgreementParty, { description: 'Who signs. 签约方' }) party: AgreementParty;
  @Field(() => DateScalar, { nullable: true, description: 'Day of signing; null: still to come. 签署日期' })
  signedOn: PlainDate | null;
  @Field(() => SignMode, { nullable: true, description: 'How. 签订方式' }) mode: SignMode | null;
  @Field(() => String, { nullable: true, description: 'Person who signed. 签署人' }) signatory: string | null;
}

@ObjectType({ description: 'One product of an agreement. 协议明细' })
export class AgreementLine {
  @Field(() => QuantityScalar, { description: 'Agreed volume, in the pricing unit. 协议采购量' })
  agreedQuantity: number;
  @Field(() => QuantityScalar, {
    description: 'Shortfall of earlier years that goes on being purchased, beside the agreed volume. 结转量',
  })
  carriedOver: number;
  @Field(() => YuanScalar, {
    description:
      'Winning price on the first day of the agreement year, or when it first held later in it; yuan per pricing unit. 中选价格',
  })
  price: Yuan;

  readonly productCode: string;
  readonly agreement: AgreementRecord;
  readonly knownAt: KnownAt;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What one institution and one company agreed for one category and agreement year. 购销协议',
})
export class Agreement {
  @Field(() => ID, { description: '<rollout>:<institution>:<company>:<agreement year>. 标识' }) id: string;
  @Field(() => Int, { description: 'Number of the agreement year. 采购年度' }) agreementYear: number;
  @Field(() => YuanScalar, { description: 'Agreed quantity × price over all lines, in yuan. 协议采购金额' })
  amount: Yuan;

  readonly record: AgreementRecord;
  /** Its fields are read as known then, too. */
  readonly knownAt: KnownAt;
}

/** A fresh object: the graph writes into what it is given. */
export const agreementOf = (record: AgreementRecord, knownAt: KnownAt = null): Agreement =>
  Object.assign(new Agreement(), {
    id: record.id,
    agreementYear: record.agreementYear,
    amount: record.amount,
    record,
    knownAt,
  });

export const AgreementConnection = connectionOf(Agreement, 'Agreement');

@InputType({ description: 'Which agreements; what is left out does not restrict. 筛选条件' })
export class AgreementFilter {
  @Field(() => [ID], { nullable: true, description: 'Institution codes. 定点医疗机构代码' }) institutions?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Companies, by USCC. 企业' }) companies?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Product codes, superseded ones too. 产品代码' })
  products?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Number of the agreement year. 采购年度' })
  agreementYear?: number | null;
  @Field(() => [AgreementStatus], { nullable: true, description: 'Status today. 协议状态' }) statuses?:
    AgreementStatus[] | null;
  @Field(() => [AgreementParty], {
    nullable: true,
    description:
      'Parties of which one has still to sign, so that the agreement waits for it (HI-4.2a). 待签方',
  })
  awaiting?: AgreementParty[] | null;
}
