import { plainDate, Ratio, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type Facts } from '../src/listing/facts';
import { type CatalogueEntry } from '../src/payment-standard/rules/ruling';
import { type Situation } from '../src/payment-standard/situation';
import { quote, type Quote } from '../src/quote/quote';

/** A case in texts, as a table row gives it. */
export interface Given {
  jurisdiction: string;
  category: string;
  on: string;
  standing: Facts['standing'];
  price?: string;
  winning?: string;
  highest?: string;
  lowest?: string;
  origin?: Facts['origin'];
  listedOn?: string;
  /** Insurance-catalogue entry: outside, or inside with or without an amount. */
  entry?: { inside: boolean; amount?: string; insuranceClass?: CatalogueEntry['insuranceClass'] };
  /** Price on the filing form of the institution; null: the institution has none. */
  filed?: string | null;
  charged?: string;
  quantity?: number;
  fundRatio?: string;
  unmatched?: boolean;
}

export function situation(given: Given): Situation {
  const { jurisdiction, category, standing, price, winning, highest, lowest, origin, listedOn, entry } =
    given;
  return {
    jurisdiction,
    on: plainDate(given.on),
    facts: {
      standing,
      categoryCodes: [category],
      ...(price && { price: Yuan.of(price) }),
      ...(winning && { winningPrice: Yuan.of(winning), price: Yuan.of(winning) }),
      ...(highest && { likeHighest: Yuan.of(highest) }),
      ...(lowest && { classLowest: Yuan.of(lowest) }),
      ...(origin && { origin }),
      ...(listedOn && { firstListedOn: plainDate(listedOn) }),
    },
    catalogue: entry
      ? {
          entry: {
            inside: entry.inside,
            ...(entry.amount && { amount: Yuan.of(entry.amount) }),
            ...(entry.insuranceClass && { insuranceClass: entry.insuranceClass }),
            jurisdiction,
            source: 'catalogue of the place',
          },
        }
      : {},
    outOfAreaUnmatched: given.unmatched ?? false,
    ...(given.filed !== undefined && {
      filings: {
        institution: 'H37100299005',
        ...(given.filed !== null && {
          filing: { unitPrice: Yuan.of(given.filed), filedOn: plainDate('2021-05-01') },
        }),
      },
    }),
    ...(given.charged && { chargedPrice: Yuan.of(given.charged) }),
  };
}

export function quoteOf(policy: Policy, given: Given): Quote {
  return quote(policy, situation(given), {
    quantity: given.quantity ?? 1,
    ...(given.fundRatio && { fundRatio: Ratio.of(given.fundRatio) }),
  });
}

/** The figures of a quote as texts; what is not known is null. */
export function figures(of: Quote) {
  return {
    standard: of.standard.amount?.toString() ?? null,
    over: of.overStandard?.toString() ?? null,
    firstSelfPay: of.firstSelfPay?.toString() ?? null,
    pool: of.poolBase?.toString() ?? null,
    patient: of.patientBeforeFund?.toString() ?? null,
  };
}
