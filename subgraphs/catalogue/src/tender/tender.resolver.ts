import { AfterArg, type Connection, FirstArg } from '@alliance-hub/graphql';
import { normaliseTenderNumber } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pageOfList } from '../read/page-request';
import { Alliance } from '../alliance/alliance.types';
import { type CatalogueContext } from '../context';
import { present } from '../read/present';
import {
  type Award,
  AwardConnection,
  AwardFilter,
  Category,
  Tender,
  TenderConnection,
  TenderFilter,
} from './tender.types';

@Resolver(() => Tender)
export class TenderResolver {
  @Query(() => TenderConnection, { description: 'Tenders by number. 采购项目列表' })
  tenders(
    @Ctx() { reads }: CatalogueContext,
    @Arg('filter', () => TenderFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: TenderFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Tender>> {
    return reads.tenderPage(filter, pageOfList(first, after));
  }

  @Query(() => Tender, { nullable: true, description: 'One tender. 采购项目' })
  tender(
    @Ctx() { reads }: CatalogueContext,
    @Arg('number', () => ID, { description: 'Number of the tender document. 采购文件编号' }) number: string,
  ): Promise<Tender | null> {
    return reads.tender.load(normaliseTenderNumber(number));
  }

  @FieldResolver(() => Alliance, { description: 'Whose tender it is. 联盟' })
  alliance(@Root() tender: Tender, @Ctx() { reads }: CatalogueContext): Promise<Alliance> {
    return present(reads.alliance.load(tender.alliance), 'alliance', tender.alliance);
  }

  @FieldResolver(() => Tender, { nullable: true, description: 'The tender that it continues. 上一轮项目' })
  predecessor(@Root() tender: Tender, @Ctx() { reads }: CatalogueContext): Promise<Tender | null> | null {
    return tender.predecessor === null ? null : reads.tender.load(tender.predecessor);
  }

  @FieldResolver(() => [Category], { description: 'What it procures. 采购品种' })
  categories(@Root() { number }: Tender, @Ctx() { reads }: CatalogueContext): Promise<Category[]> {
    return reads.categoriesOfTender.load(number);
  }

  @FieldResolver(() => AwardConnection, { description: 'What was won, in the order of the list. 中选结果' })
  async awards(
    @Root() { number }: Tender,
    @Ctx() { reads }: CatalogueContext,
    @Arg('filter', () => AwardFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: AwardFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Award>> {
    const [categories, productIds] = await Promise.all([
      reads.withDescendants(filter?.categories),
      reads.productIds(filter?.products),
    ]);
    const { bidGroups, companies } = filter ?? {};
    const request = pageOfList(first, after);
    return reads.awardPages.load(number, {
      filter: { categories, productIds, bidGroups, companies },
      request,
    });
  }
}
