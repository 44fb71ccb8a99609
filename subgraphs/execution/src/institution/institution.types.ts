import { connectionOf } from '@alliance-hub/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { InstitutionTier, Ownership } from './institution.enums';
import type { InstitutionRecord } from './institution.repository';

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A medical institution, as it is today. 医疗机构' })
export class Institution {
  @Field(() => ID, { description: 'Designated institution code, H and 11 digits. 定点医疗机构代码' })
  code: string;
  @Field({ description: 'Name. 名称' }) name: string;
  @Field(() => Ownership, { description: 'Who owns it. 所有制' }) ownership: Ownership;
  @Field(() => InstitutionTier, { description: 'Tier. 等级' }) tier: InstitutionTier;

  readonly jurisdictionCode: string;
}

/** A fresh object: the graph writes into what it is given. */
export const institutionOf = ({
  code,
  name,
  ownership,
  tier,
  jurisdiction,
}: InstitutionRecord): Institution =>
  Object.assign(new Institution(), { code, name, ownership, tier, jurisdictionCode: jurisdiction });

export const InstitutionConnection = connectionOf(Institution, 'Institution');
