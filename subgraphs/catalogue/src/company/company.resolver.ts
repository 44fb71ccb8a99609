import { AfterArg, type Connection, FirstArg } from '@alliance-hub/graphql';
import { parseUscc } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pageOfList } from '../read/page-request';
import { Commitment } from '../commitment/commitment.types';
import { type CatalogueContext } from '../context';
import { type Product, ProductConnection } from '../product/product.types';
import { Company } from './company.types';

@Resolver(() => Company)
export class CompanyResolver {
  @Query(() => Company, { nullable: true, description: 'One company. 企业' })
  company(
    @Ctx() { reads }: CatalogueContext,
    @Arg('uscc', () => ID, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
  ): Promise<Company | null> {
    return reads.company.load(parseUscc(uscc, 'uscc').code);
  }

  @FieldResolver(() => ProductConnection, { description: 'Its products by code. 产品列表' })
  products(
    @Root() { uscc }: Company,
    @Ctx() { reads }: CatalogueContext,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Product>> {
    return reads.companyProducts.load(uscc, pageOfList(first, after));
  }

  @FieldResolver(() => [Commitment], { description: 'What it promised in tenders, by day. 承诺' })
  commitments(@Root() { uscc }: Company, @Ctx() { reads }: CatalogueContext): Promise<Commitment[]> {
    return reads.commitments.load(uscc);
  }
}
