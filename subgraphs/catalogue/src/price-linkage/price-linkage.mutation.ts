import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { PriceKind } from '../price/price.types';
import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { requireWriter } from '../write/rights';
import { type PriceLinkageCase } from './linkage-case.types';
import { caseNumber } from './linkage.rows';
import { RecordWinningPriceInput, RecordWinningPriceResult } from './record-winning-price.input';

const casesOf = ({ linkage }: Reads, ids: readonly string[]): Promise<PriceLinkageCase[]> =>
  Promise.all(ids.map(id => present(linkage.case.load(caseNumber(id) ?? 0), 'case', id)));

@Resolver()
export class PriceLinkageMutations {
  @Mutation(() => RecordWinningPriceResult, {
    description:
      'Records a winning price. Wherever else the product wins at a higher price, a case of price linkage opens (HI-3.2.2b). 登记中选价',
  })
  async recordWinningPrice(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RecordWinningPriceInput, { description: 'The price. 价格' })
    input: RecordWinningPriceInput,
  ): Promise<RecordWinningPriceResult> {
    const done = await context.write(({ winningPrices }, asker) => {
      requireWriter(asker, 'recordWinningPrice', input.jurisdiction ?? null);
      return winningPrices.record(input, asker.sub);
    });
    const { reads } = context;
    const prices = await reads.prices.load(done.productId, null);
    const price = prices.find(
      ({ kind, jurisdiction, from, to }) =>
        kind === PriceKind.WINNING &&
        jurisdiction === done.jurisdiction &&
        from <= done.on &&
        (to === null || done.on < to),
    );
    return {
      product: await present(reads.product.load(done.productId), 'product', done.productId),
      price: price ?? null,
      unchanged: done.unchanged,
      openedCases: await casesOf(reads, done.opened),
      loweredCases: await casesOf(reads, done.lowered),
    };
  }
}
