import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { requireOffice } from '../write/rights';
import { RegisterCompanyInput } from './company.input';
import { Company } from './company.types';

@Resolver()
export class CompanyMutations {
  @Mutation(() => Company, {
    description:
      'Registers a maker, agent or distributor, or its new name, before anything can refer to it. 登记企业',
  })
  registerCompany(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RegisterCompanyInput, { description: 'The company. 企业' })
    input: RegisterCompanyInput,
  ): Promise<Company> {
    return context.write(async ({ companies }, asker) => {
      requireOffice(asker, 'registerCompany');
      const { uscc, name } = await companies.register(input, asker.sub);
      return { uscc, name };
    });
  }
}
