import { DateScalar, shownReason } from '@alliance-hub/graphql';
import { messages, type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { reasonOf } from '@alliance-hub/policy';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../../context';
import { productCode } from '../../product/product-code.repository';
import { type Cap } from './listing-cap';
import { AboveCap, ListingCap } from './listing-cap.types';

@Resolver()
export class ListingCapResolver {
  @Query(() => [ListingCap], {
    nullable: true,
    description:
      'What the listing price of a product may not exceed in a jurisdiction on a day; empty where no clause or no known price caps it, null for an unknown product. 挂网价上限',
  })
  async listingCaps(
    @Ctx() { reads }: CatalogueContext,
    @Arg('product', () => ID, { description: 'NHSA code, a superseded one too. 医保医用耗材代码' })
    product: string,
    @Arg('jurisdiction', () => ID, { description: 'Division code. 区划代码' }) jurisdiction: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<ListingCap[] | null> {
    const { code } = requireDivision(jurisdiction, 'jurisdiction');
    const productId = await reads.productId.load(productCode(product));
    if (productId === null) return null;
    const caps = await reads.listingCaps(code, { productId, on: on ?? reads.today });
    return caps.map(shown);
  }
}

const shown = ({ rule, citation, amount, parts }: Cap): ListingCap => ({
  amount,
  above: AboveCap[rule.above],
  reasons: [
    shownReason({
      ...reasonOf({ citations: citation ? [citation] : [] }, say(parts.length > 1 ? 'lowestOf' : 'only'), []),
      inputs: parts.map(part => ({ name: say(part.basis), value: part.amount.toString() })),
      result: amount.toString(),
    }),
  ],
});

const say = messages('catalogue.listingCapReason', {
  lowestOf: { en: 'The cap is the lowest of these prices.', zh: '上限为下列价格中的低值。' },
  only: { en: 'The cap is the only one of its prices that is known.', zh: '上限为其中唯一已知的价格。' },
  OWN_PRIOR_CYCLE_PRICE_HERE: { en: 'winning price here in the last cycle', zh: '本地上一采购周期中选价格' },
  LOWEST_WINNING_PRICE_ELSEWHERE: {
    en: 'lowest winning price in force elsewhere',
    zh: '其他省份现行中选价格的低值',
  },
  OWN_LOWEST_WINNING_IN_GROUP: {
    en: 'the company’s lowest winning price in the bid group',
    zh: '本企业在对应竞价分组中选最低价',
  },
  HIGHEST_WINNING_IN_UNIT: { en: 'highest winning price of the bid unit', zh: '同竞价单元最高中选价' },
});
