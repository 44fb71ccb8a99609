import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "uscc")')
@ObjectType({ description: 'A maker, agent or distributor. 企业' })
export class Company {
  @Field(() => ID, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string;
  @Field({ description: 'Name. 企业名称' }) name: string;
}
