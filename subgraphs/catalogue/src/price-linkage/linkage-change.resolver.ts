import { type Connection, DateScalar, FirstArg, pageRequest, requiredDivision } from '@alliance-hub/graphql';
import { chinaToday, HubError, messages, type PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { listingAt } from '../listing/listing.reference';
import { Listing } from '../listing/listing.types';
import { Product } from '../product/product.types';
import { present } from '../read/present';
import { PriceLinkageCase } from './linkage-case.types';
import {
  FeedDigest,
  PriceLinkageChange,
  PriceLinkageChangeConnection,
  PriceLinkageFilter,
} from './linkage-change.types';

const PAGE = 100;

@Resolver(() => PriceLinkageChange)
export class PriceLinkageChangeResolver {
  @Query(() => PriceLinkageChangeConnection, {
    description:
      'The feed of price linkage in order of commit: asked again after the last cursor, nothing is missed and nothing comes twice. 联动事件流',
  })
  priceLinkageChanges(
    @Ctx() { reads }: CatalogueContext,
    @Arg('filter', () => PriceLinkageFilter, { nullable: true, description: 'Which entries. 筛选' })
    filter: PriceLinkageFilter | null,
    @FirstArg(PAGE) first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the entry before; by default from the beginning. 游标',
    })
    after: string | null,
  ): Promise<Connection<PriceLinkageChange>> {
    const page = pageRequest(first ?? PAGE);
    return reads.linkage.changePage(filter, { ...page, ...(after != null && { after }) });
  }

  @Query(() => FeedDigest, {
    description:
      'Count, first and last cursor and a hash chain value over the changes of a day that the asker may see. 当日事件摘要',
  })
  feedDigest(
    @Ctx() { reads }: CatalogueContext,
    @Arg('day', () => DateScalar, { description: 'Day in China. 日期' }) day: PlainDate,
    @Arg('filter', () => PriceLinkageFilter, { nullable: true, description: 'Which entries. 筛选' })
    filter: PriceLinkageFilter | null,
  ): Promise<FeedDigest> {
    return reads.linkage.digest(day, filter);
  }

  /** The gateway reads the feed and streams; a subgraph alone is asked by nobody who could wait. */
  @Subscription(() => PriceLinkageChange, {
    description:
      'The feed of price linkage as it grows: after a cursor, or from now on without one. 联动事件订阅',
    subscribe: () => {
      throw new HubError('BAD_USER_INPUT', say('atGateway'));
    },
  })
  priceLinkageChanged(
    @Root() change: PriceLinkageChange,
    @Arg('filter', () => PriceLinkageFilter, { nullable: true, description: 'Which entries. 筛选' })
    _filter: PriceLinkageFilter | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the entry before; by default from now on. 游标',
    })
    _after: string | null,
    @Arg('testEvent', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'First the oldest entry that the filter lets through, as a test: the answer says extensions.testEvent, and it counts for nothing. 先发送一条测试事件',
    })
    _testEvent: boolean | null,
  ): PriceLinkageChange {
    return change;
  }

  @FieldResolver(() => Product, { description: 'The product. 产品' })
  product(@Root() { productId }: PriceLinkageChange, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => Jurisdiction, { description: 'Where the price is to fall or has changed. 行政区划' })
  jurisdiction(@Root() { jurisdiction }: PriceLinkageChange): Jurisdiction {
    return requiredDivision(jurisdiction);
  }

  @FieldResolver(() => PriceLinkageCase, { description: 'The case, as it stands now. 价格联动事项' })
  case(
    @Root() { caseId }: PriceLinkageChange,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<PriceLinkageCase> {
    return present(reads.linkage.case.load(caseId), 'case', caseId);
  }

  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'The product as the jurisdiction sees it on effectiveOn, else on the day in China of occurredAt. 挂网情况',
  })
  listing(
    @Root() { productId, jurisdiction, effectiveOn, occurredAt }: PriceLinkageChange,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<Listing> {
    const day = effectiveOn ?? chinaToday(Date.parse(occurredAt));
    return listingAt(reads, productId, jurisdiction, day);
  }
}

const say = messages('catalogue.feed', {
  atGateway: {
    en: 'Subscriptions are answered by the gateway; a subgraph gives the feed by priceLinkageChanges.',
    zh: '订阅由网关提供；子图请使用 priceLinkageChanges 读取事件流。',
  },
});
