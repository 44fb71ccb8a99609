import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { BidGroup, Category, Tender } from './tender.types';

@Resolver(() => Category)
export class CategoryResolver {
  @Query(() => Category, { nullable: true, description: 'One category. 采购品种' })
  category(
    @Ctx() { reads }: CatalogueContext,
    @Arg('code', () => ID, { description: 'Code of the category. 品种代码' }) code: string,
  ): Promise<Category | null> {
    return reads.category.load(code);
  }

  @FieldResolver(() => [String], { description: 'Other names that notices and lists print. 别名' })
  async aliases(@Root() { code }: Category, @Ctx() { reads }: CatalogueContext): Promise<string[]> {
    return (await reads.aliases.load(code)).map(({ alias }) => alias);
  }

  @FieldResolver(() => Tender, { nullable: true, description: 'The tender that procures it. 采购项目' })
  tender(@Root() { tender }: Category, @Ctx() { reads }: CatalogueContext): Promise<Tender | null> | null {
    return tender === null ? null : reads.tender.load(tender);
  }

  @FieldResolver(() => Category, { nullable: true, description: 'What it belongs to. 上级品种' })
  parent(@Root() { parent }: Category, @Ctx() { reads }: CatalogueContext): Promise<Category | null> | null {
    return parent === null ? null : reads.category.load(parent);
  }

  @FieldResolver(() => [BidGroup], { description: 'Its bid groups. 竞价分组' })
  bidGroups(@Root() { code }: Category, @Ctx() { reads }: CatalogueContext): Promise<BidGroup[]> {
    return reads.groupsOfCategory.load(code);
  }
}
