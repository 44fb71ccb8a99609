import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A company as a document names it. 企业' })
export class CompanyInput {
  @Field(() => ID, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string;
  @Field({ description: 'Name. 企业名称' }) name: string;
}

@InputType({ description: 'A company to register. 企业登记' })
export class RegisterCompanyInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => CompanyInput, { description: 'The company. 企业' }) company: CompanyInput;
}
