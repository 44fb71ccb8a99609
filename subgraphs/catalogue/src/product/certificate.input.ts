import { DateScalar } from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A registration certificate or filing as a document tells it. 注册证（备案凭证）' })
export class CertificateInput {
  @Field(() => ID, { description: 'Number. 注册证编号' }) number: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day of validity. 有效期起' })
  validFrom?: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity. 有效期止' })
  validTo?: PlainDate | null;
}
