import { AfterArg, type Connection, DateScalar, FirstArg, requiredDivision } from '@alliance-hub/graphql';
import { normaliseTenderNumber, type PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Product } from '../product/product.types';
import { pageOfList } from '../read/page-request';
import { present } from '../read/present';
import { BidGroup, Tender } from '../tender/tender.types';
import {
  SupplyListChange,
  SupplyListChangeConnection,
  SupplyListEntry,
  SupplyListEntryConnection,
  SupplyListOverview,
  SupplyListVersion,
} from './supply-list.types';

const FIRST = 50;

@Resolver(() => SupplyListVersion)
export class SupplyListResolver {
  @Query(() => [SupplyListOverview], {
    description:
      'Which jurisdiction runs which version of a tender’s supply list on a day, by jurisdiction. 各地执行版本一览',
  })
  supplyListOverview(
    @Ctx() { reads }: CatalogueContext,
    @Arg('tender', () => ID, { description: 'Tender number. 采购文件编号' }) tender: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<SupplyListOverview[]> {
    return reads.supplyListOverview(normaliseTenderNumber(tender), on ?? reads.today);
  }

  @FieldResolver(() => Tender, { description: 'The tender whose winners it lists. 采购项目' })
  tender(@Root() { tender }: SupplyListVersion, @Ctx() { reads }: CatalogueContext): Promise<Tender> {
    return present(reads.tender.load(tender), 'tender', tender);
  }

  @FieldResolver(() => Jurisdiction, { description: 'Where it holds. 适用地区' })
  jurisdiction(@Root() { jurisdiction }: SupplyListVersion): Jurisdiction {
    return requiredDivision(jurisdiction);
  }

  @FieldResolver(() => SupplyListChangeConnection, {
    description: 'Differences from the version that it took over from; the first adds every line. 变化',
  })
  changes(
    @Root() { id }: SupplyListVersion,
    @Ctx() { reads }: CatalogueContext,
    @FirstArg(FIRST) first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<SupplyListChange>> {
    return reads.supplyListChanges.load(id, pageOfList(first ?? FIRST, after));
  }

  @FieldResolver(() => SupplyListEntryConnection, { description: 'Its lines, as the list said them. 清单行' })
  entries(
    @Root() { id }: SupplyListVersion,
    @Ctx() { reads }: CatalogueContext,
    @FirstArg(FIRST) first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<SupplyListEntry>> {
    return reads.supplyListEntries.load(id, pageOfList(first ?? FIRST, after));
  }
}

@Resolver(() => SupplyListOverview)
export class SupplyListOverviewResolver {
  @FieldResolver(() => Jurisdiction, { description: 'Where. 地区' })
  jurisdiction(@Root() { jurisdiction }: SupplyListOverview): Jurisdiction {
    return requiredDivision(jurisdiction);
  }
}

@Resolver(() => SupplyListChange)
export class SupplyListChangeResolver {
  @FieldResolver(() => Product, { description: 'The product. 产品' })
  product(@Root() { productId }: SupplyListChange, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }
}

@Resolver(() => SupplyListEntry)
export class SupplyListEntryResolver {
  @FieldResolver(() => Product, { description: 'The product, as it is known now. 产品' })
  product(@Root() { productId }: SupplyListEntry, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => BidGroup, { description: 'The group that it won in. 竞价分组' })
  bidGroup(@Root() { bidGroup }: SupplyListEntry, @Ctx() { reads }: CatalogueContext): Promise<BidGroup> {
    return present(reads.bidGroup.load(bidGroup), 'bid group', bidGroup);
  }
}
