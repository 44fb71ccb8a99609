import { plainDate } from '@alliance-hub/kernel';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SettlementContext } from '../context';
import { decideStandard } from '../payment-standard/decide-standard';
import { PaymentStandard } from '../payment-standard/payment-standard.types';
import { shownStandard } from '../payment-standard/show-standard';
import { quote } from '../quote/quote';
import { quoteRequest } from '../quote/quote-arguments';
import { QuoteArgs, SettlementQuote } from '../quote/quote.types';
import { shownQuote } from '../quote/show-quote';
import { Listing } from './listing.types';
import { seesFilings, situationOf } from './situation-of';

@Resolver(() => Listing)
export class ListingResolver {
  @Directive('@requires(fields: "facts")')
  @FieldResolver(() => PaymentStandard, {
    nullable: true,
    description: 'What the fund pays at most for one unit, and the first self-pay. 医保支付标准',
  })
  async paymentStandard(
    @Root() listing: Listing,
    @Ctx() context: SettlementContext,
  ): Promise<PaymentStandard> {
    return shownStandard(decideStandard(context.policy, await situationOf(listing, {}, context)));
  }

  @Directive('@requires(fields: "facts")')
  @FieldResolver(() => SettlementQuote, {
    nullable: true,
    description:
      'What one charge for this product comes to. Null where the filing of an institution counts that the asker may not see. 结算测算',
  })
  async quote(
    @Root() listing: Listing,
    @Args(() => QuoteArgs) args: QuoteArgs,
    @Ctx() context: SettlementContext,
  ): Promise<SettlementQuote | null> {
    const request = quoteRequest(args);
    if (!seesFilings(listing, request, context)) return null;
    return shownQuote(quote(context.policy, await situationOf(listing, request, context), request));
  }
}

/** The catalogue's facts stay raw until a field needs them: a missing one must fail that field, not the entity. */
export function listingReference(reference: Listing): Promise<Listing> {
  const { productCode, jurisdictionCode, facts } = reference;
  const on = plainDate(reference.on, 'on');
  return Promise.resolve(Object.assign(new Listing(), { productCode, jurisdictionCode, on, facts }));
}
