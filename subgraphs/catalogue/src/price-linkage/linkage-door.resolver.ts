import { badInput, messages } from '@alliance-hub/kernel';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { PriceLinkageFilter } from './linkage-change.types';
import { PriceLinkageFeedPage } from './linkage-door.types';

const MOST = 1_000;

/** The internal door to the feed: the gateway and webhooks follow it. */
@Resolver()
export class PriceLinkageDoorResolver {
  @Directive('@inaccessible')
  @Query(() => PriceLinkageFeedPage, {
    description:
      'Internal: entries after a cursor in order of commit, and how far the feed goes. One statement where there is nothing new. 内部字段',
  })
  priceLinkageFeed(
    @Ctx() { linkageFeed }: CatalogueContext,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the entry before; by default from the beginning. 游标',
    })
    after: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: 'Rows a page, at most 1,000; 0 asks for the head alone. 每页行数',
    })
    first: number | null,
    @Arg('filter', () => PriceLinkageFilter, { nullable: true, description: 'Which entries. 筛选' })
    filter: PriceLinkageFilter | null,
  ): Promise<PriceLinkageFeedPage> {
    const rows = first ?? 200;
    if (rows < 0 || rows > MOST) throw badInput('first', rows, say('first', { most: MOST }));
    return linkageFeed({ ...(after != null && { after }), first: rows, filter });
  }
}

const say = messages('catalogue.feedDoor', {
  first: { en: 'it must be a whole number from 0 to {most}', zh: '应为 0 至 {most} 的整数' },
});
