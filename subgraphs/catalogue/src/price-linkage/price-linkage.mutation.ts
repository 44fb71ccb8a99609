import { type Asker } from '@alliance-hub/auth';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { PriceKind } from '../price/price.types';
import { present } from '../read/present';
import { requireWriter } from '../write/rights';
import { PriceLinkageCase } from './linkage-case.types';
import {
  ApplyPriceLinkageInput,
  DeclarePriceLinkageInput,
  RejectPriceLinkageInput,
  WithdrawPriceLinkageInput,
} from './price-linkage.input';
import { type PriceLinkageService } from './price-linkage.service';
import { shownCase, shownCases } from './shown-cases';
import { RecordWinningPriceInput, RecordWinningPriceResult } from './record-winning-price.input';

/** A step in a case, which is shown as it stands after it. */
async function step(
  context: CatalogueContext,
  work: (cases: PriceLinkageService, asker: Asker) => Promise<string>,
): Promise<PriceLinkageCase> {
  const id = await context.write(({ priceLinkage }, asker) => work(priceLinkage, asker));
  return shownCase(context.reads, id);
}

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
      openedCases: await shownCases(reads, done.opened),
      loweredCases: await shownCases(reads, done.lowered),
    };
  }

  @Mutation(() => PriceLinkageCase, {
    description: 'The company declares a price for a product of its own. 申报价格联动',
  })
  declarePriceLinkage(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => DeclarePriceLinkageInput, { description: 'The declaration. 申报' })
    input: DeclarePriceLinkageInput,
  ): Promise<PriceLinkageCase> {
    return step(context, (cases, asker) => cases.declare(input, asker));
  }

  @Mutation(() => PriceLinkageCase, {
    description: 'The trading centre rejects a declaration; the company may declare again. 退回申报',
  })
  rejectPriceLinkage(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RejectPriceLinkageInput, { description: 'The decision. 退回' })
    input: RejectPriceLinkageInput,
  ): Promise<PriceLinkageCase> {
    return step(context, (cases, asker) => cases.reject(input, asker));
  }

  @Mutation(() => PriceLinkageCase, {
    description:
      'The trading centre lets the winning and listing price fall from a day on, in that jurisdiction alone. 执行联动价格',
  })
  applyPriceLinkage(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => ApplyPriceLinkageInput, { description: 'The new price. 新价格' })
    input: ApplyPriceLinkageInput,
  ): Promise<PriceLinkageCase> {
    return step(context, (cases, asker) => cases.apply(input, asker));
  }

  @Mutation(() => PriceLinkageCase, {
    description: 'The trading centre ends a case in which nothing is to be done. 撤销联动',
  })
  withdrawPriceLinkage(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => WithdrawPriceLinkageInput, { description: 'The decision. 撤销' })
    input: WithdrawPriceLinkageInput,
  ): Promise<PriceLinkageCase> {
    return step(context, (cases, asker) => cases.withdraw(input, asker));
  }
}
