import {
  AfterArg,
  type Connection,
  DateScalar,
  FirstArg,
  Reason,
  requiredDivision,
  shownDivision,
} from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { listingAt } from '../listing/listing.reference';
import { Listing } from '../listing/listing.types';
import { Product } from '../product/product.types';
import { pageOfList } from '../read/page-request';
import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { Tender } from '../tender/tender.types';
import { type CaseEnd, caseReasons } from './case-reasons';
import {
  PriceLinkageCase,
  PriceLinkageCaseConnection,
  PriceLinkageCaseFilter,
  PriceLinkageTrigger,
} from './linkage-case.types';
import { PriceLinkageChange } from './linkage-change.types';
import { PriceLinkageChangeType, PriceLinkageStatus } from './linkage.enums';
import { caseNumber } from './linkage.rows';
import { UNSETTLED } from './transitions';

const triggerOf = ({ linkage }: Reads, { triggerId }: PriceLinkageCase): Promise<PriceLinkageTrigger> =>
  present(linkage.trigger.load(triggerId), 'winning price', triggerId);

async function endOf({ linkage }: Reads, row: PriceLinkageCase): Promise<CaseEnd> {
  if (row.status !== PriceLinkageStatus.WITHDRAWN) {
    return { withdrawn: null, loss: UNSETTLED.includes(row.status) ? await linkage.loss.load(row) : null };
  }
  const history = await linkage.history.load(row.number);
  const last = history.findLast(({ type }) => type === PriceLinkageChangeType.WITHDRAWN);
  return { withdrawn: last?.reason ?? null, loss: null };
}

@Resolver(() => PriceLinkageCase)
export class PriceLinkageCaseResolver {
  @Query(() => PriceLinkageCaseConnection, {
    description: 'Cases of price linkage, in the order in which they opened. 价格联动事项列表',
  })
  priceLinkageCases(
    @Ctx() { reads }: CatalogueContext,
    @Arg('filter', () => PriceLinkageCaseFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: PriceLinkageCaseFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<PriceLinkageCase>> {
    return reads.linkage.casePage(filter, pageOfList(first, after));
  }

  @Query(() => PriceLinkageCase, { nullable: true, description: 'One case. 价格联动事项' })
  async priceLinkageCase(
    @Ctx() { reads }: CatalogueContext,
    @Arg('id', () => ID, { description: 'Its id, PL-12. 编号' }) id: string,
  ): Promise<PriceLinkageCase | null> {
    const number = caseNumber(id);
    return number === null ? null : reads.linkage.case.load(number);
  }

  @FieldResolver(() => Product, { description: 'The product. 产品' })
  product(@Root() { productId }: PriceLinkageCase, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => Jurisdiction, { description: 'Where its price is to fall. 行政区划' })
  jurisdiction(@Root() { jurisdiction }: PriceLinkageCase): Jurisdiction {
    return requiredDivision(jurisdiction);
  }

  @FieldResolver(() => PriceLinkageTrigger, { description: 'The lower price that set it off. 触发价' })
  trigger(@Root() row: PriceLinkageCase, @Ctx() { reads }: CatalogueContext): Promise<PriceLinkageTrigger> {
    return triggerOf(reads, row);
  }

  @FieldResolver(() => Boolean, {
    description:
      'A clause orders the fall, the due day has passed, and no declaration that was taken stands on that day. 是否逾期',
  })
  overdue(
    @Root() { binding, dueOn, metOn }: PriceLinkageCase,
    @Ctx() { reads }: CatalogueContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): boolean {
    const day = on ?? reads.today;
    return binding && dueOn !== null && dueOn < day && (metOn === null || metOn > day);
  }

  @FieldResolver(() => Listing, {
    nullable: true,
    description: 'The product as the jurisdiction sees it on a day. 挂网情况',
  })
  listing(
    @Root() { productId, jurisdiction }: PriceLinkageCase,
    @Ctx() { reads }: CatalogueContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<Listing> {
    return listingAt(reads, productId, jurisdiction, on ?? reads.today);
  }

  @FieldResolver(() => [Reason], {
    description: 'Why, with the clause, and what ended it, or is to end it by itself. 依据',
  })
  async reasons(@Root() row: PriceLinkageCase, @Ctx() { reads }: CatalogueContext): Promise<Reason[]> {
    const product = await present(reads.product.load(row.productId), 'product', row.productId);
    const [trigger, categories, end] = await Promise.all([
      triggerOf(reads, row),
      reads.categoryChain(product.category),
      endOf(reads, row),
    ]);
    return caseReasons(reads.policy, row, trigger, categories, end);
  }

  @FieldResolver(() => [PriceLinkageChange], {
    description: 'What happened, oldest first; previousCursor is of this case. 经过',
  })
  history(
    @Root() { number }: PriceLinkageCase,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<PriceLinkageChange[]> {
    return reads.linkage.history.load(number);
  }
}

@Resolver(() => PriceLinkageTrigger)
export class PriceLinkageTriggerResolver {
  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'Where it was won; null: by the whole alliance. 产生地区',
  })
  jurisdiction(@Root() { jurisdiction }: PriceLinkageTrigger): Jurisdiction | null {
    return jurisdiction === null ? null : shownDivision(jurisdiction);
  }

  @FieldResolver(() => Tender, { nullable: true, description: 'The tender it was won in. 采购项目' })
  tender(
    @Root() { tender }: PriceLinkageTrigger,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<Tender> | null {
    return tender === null ? null : present(reads.tender.load(tender), 'tender', tender);
  }
}
