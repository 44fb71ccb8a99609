import { shownReasons } from '@alliance-hub/graphql';
import { shownStandard } from '../payment-standard/show-standard';
import { type Quote } from './quote';
import { SettlementQuote } from './quote.types';

/** A quote as the graph shows it. */
export function shownQuote(quote: Quote): SettlementQuote {
  return Object.assign(new SettlementQuote(), {
    standard: shownStandard(quote.standard),
    charged: quote.charged ?? null,
    withinStandard: quote.withinStandard ?? null,
    overStandard: quote.overStandard ?? null,
    firstSelfPay: quote.firstSelfPay ?? null,
    patientBeforeFund: quote.patientBeforeFund ?? null,
    poolBase: quote.poolBase ?? null,
    fundPays: quote.fundPays ?? null,
    patientPays: quote.patientPays ?? null,
    reasons: shownReasons(quote.reasons),
  });
}
