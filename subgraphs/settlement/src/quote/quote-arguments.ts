import { HubError, Ratio, type Yuan } from '@alliance-hub/kernel';
import { type QuoteArgs } from './quote.types';

/** The arguments of a quote, checked; what was not given stands at its default. */
export interface QuoteRequest {
  readonly quantity: number;
  readonly chargedPrice?: Yuan;
  readonly outOfArea: boolean;
  readonly unmatched: boolean;
  readonly fundRatio?: Ratio;
  readonly institution?: string;
}

/** @throws HubError BAD_USER_INPUT that names the argument, its value and what would be right. */
export function quoteRequest(args: QuoteArgs): QuoteRequest {
  const { chargedPrice, fundRatio, institution } = args;
  const quantity = args.quantity ?? 1;
  if (quantity < 1) throw badArgument('quantity', quantity, 'it must be at least 1 pricing unit');
  if (chargedPrice?.isNegative) {
    throw badArgument('chargedPrice', chargedPrice, 'it must be 0.00 yuan or more, such as 1860.00');
  }
  if (fundRatio && (fundRatio.lessThan(Ratio.zero) || fundRatio.greaterThan(Ratio.one))) {
    throw badArgument('fundRatio', fundRatio, 'it must lie between 0 and 1, such as 0.85 for 85 %');
  }
  return {
    quantity,
    outOfArea: args.outOfArea ?? false,
    unmatched: args.unmatched ?? false,
    ...(chargedPrice && { chargedPrice }),
    ...(fundRatio && { fundRatio }),
    ...(institution != null && { institution }),
  };
}

export function badArgument(field: string, value: { toString(): string }, wanted: string): HubError {
  const shown = value.toString();
  return new HubError('BAD_USER_INPUT', `${field} is ${shown}; ${wanted}.`, { field, value: shown });
}
