import { DateScalar, type ListingFacts, ListingFactsScalar, shownDivision } from '@alliance-hub/graphql';
import { HubError, type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { productCode } from '../product/product-code.repository';
import { Product } from '../product/product.types';
import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { cataloguePage } from './catalogue-fact';
import { factsOf } from './listing-facts';
import { listingAt } from './listing.reference';
import { CatalogueFactPage, Listing, ListingKeyInput } from './listing.types';

async function listingOf(
  reads: Reads,
  product: string,
  jurisdiction: string,
  on: PlainDate | null | undefined,
): Promise<Listing | null> {
  const { code } = requireDivision(jurisdiction, 'jurisdiction');
  const id = await reads.productId.load(productCode(product));
  return id === null ? null : listingAt(reads, id, code, on ?? reads.today);
}

/** A key that is wrong fails alone: GraphQL puts null and the error in its place. */
const alone = (found: Promise<Listing | null>): Promise<Listing | null | HubError> =>
  found.catch((error: unknown) => {
    if (error instanceof HubError) return error;
    throw error;
  });

@Resolver(() => Listing)
export class ListingResolver {
  @Query(() => Listing, { nullable: true, description: 'A product in a jurisdiction on a day. 挂网产品' })
  listing(
    @Ctx() { reads }: CatalogueContext,
    @Arg('product', () => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' })
    product: string,
    @Arg('jurisdiction', () => ID, { description: 'Division code. 区划代码' }) jurisdiction: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<Listing | null> {
    return listingOf(reads, product, jurisdiction, on);
  }

  @Query(() => [Listing], {
    nullable: 'items',
    description:
      'Many listings at once, in the order of the keys; null for an unknown product, and with an error for a wrong key. 批量查询',
  })
  listingsByKey(
    @Ctx() { reads }: CatalogueContext,
    @Arg('keys', () => [ListingKeyInput], { description: 'Which ones. 主键' }) keys: ListingKeyInput[],
  ): Promise<(Listing | null | HubError)[]> {
    return Promise.all(
      keys.map(({ product, jurisdiction, on }) => alone(listingOf(reads, product, jurisdiction, on))),
    );
  }

  @Directive('@inaccessible')
  @Query(() => CatalogueFactPage, {
    description: 'Internal: rows changed after a cursor, in commit order. Execution follows it. 内部字段',
  })
  async catalogueFacts(
    @Ctx() context: CatalogueContext,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before. 游标' })
    after: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 1000,
      description: 'Rows a page, at most 5,000. 每页行数',
    })
    first: number | null,
  ): Promise<CatalogueFactPage> {
    return cataloguePage(context, after, first ?? 1000);
  }

  @FieldResolver(() => Product, { description: 'The product. 产品' })
  product(@Root() { productId }: Listing, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => Jurisdiction, { description: 'The jurisdiction. 行政区划' })
  jurisdiction(@Root() { jurisdictionCode }: Listing): Promise<Jurisdiction> {
    return present(Promise.resolve(shownDivision(jurisdictionCode)), 'division', jurisdictionCode);
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ListingFactsScalar, {
    nullable: true,
    description: 'Internal: all that settlement’s rules need of catalogue. 内部字段',
  })
  facts(@Root() listing: Listing, @Ctx() { reads }: CatalogueContext): Promise<ListingFacts> {
    return factsOf(reads, listing);
  }
}
