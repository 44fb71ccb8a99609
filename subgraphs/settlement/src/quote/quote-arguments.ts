import { HubError, messages, Ratio, type Text, type Yuan } from '@alliance-hub/kernel';
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
  if (quantity < 1) throw badArgument('quantity', quantity, say('quantity'));
  if (chargedPrice?.isNegative) {
    throw badArgument('chargedPrice', chargedPrice, say('chargedPrice'));
  }
  if (fundRatio && (fundRatio.lessThan(Ratio.zero) || fundRatio.greaterThan(Ratio.one))) {
    throw badArgument('fundRatio', fundRatio, say('fundRatio'));
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

export function badArgument(field: string, value: { toString(): string }, wanted: Text): HubError {
  const shown = value.toString();
  return new HubError('BAD_USER_INPUT', say('invalid', { field, value: shown, wanted }), {
    field,
    value: shown,
  });
}

const say = messages('settlement.quoteArguments', {
  invalid: { en: '{field} is {value}; {wanted}.', zh: '{field} 为 {value}；{wanted}。' },
  quantity: { en: 'it must be at least 1 pricing unit', zh: '至少应为1个计价单位' },
  chargedPrice: { en: 'it must be 0.00 yuan or more, such as 1860.00', zh: '应不小于 0.00 元，如 1860.00' },
  fundRatio: {
    en: 'it must lie between 0 and 1, such as 0.85 for 85 %',
    zh: '应在 0 与 1 之间，如 0.85 表示85%',
  },
});
