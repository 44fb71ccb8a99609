import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'A medical institution, as it is today. 医疗机构' })
export class Institution {
  @Field(() => ID, { description: 'Designated institution code, H and 11 digits. 定点医疗机构代码' })
  code: string;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({
  description:
    'A product at the level its list gives, 20 or 27 digits. A 20-digit code that several products split errs with AMBIGUOUS_CODE; a superseded code answers for its successor. 医用耗材产品',
})
export class Product {
  @Field(() => ID, { description: 'NHSA code in force, or a provisional one (PENDING-…). 医保医用耗材代码' })
  code: string;
}

@Directive('@key(fields: "uscc", resolvable: false)')
@ObjectType({ description: 'A maker, agent or distributor. 企业' })
export class Company {
  @Field(() => ID, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({
  description: 'One category carried out in one jurisdiction. 落地执行',
})
export class Rollout {
  @Field(() => ID, { description: '<division code>:<category code>, 610305:DCB. 标识' }) id: string;
}
