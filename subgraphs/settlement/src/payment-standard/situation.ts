import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type Facts } from '../listing/facts';
import { type Interval } from './interval';
import { type CatalogueEntry, type RuleInput } from './rules/ruling';

/** The entry of the insurance catalogue that holds on the day, if any, and the days on which this stays so. */
export interface CatalogueWindow extends Interval {
  readonly entry?: CatalogueEntry;
}

/** The filing that counts on the day, if any, and the days on which this stays so. */
export interface FilingWindow extends Interval {
  /** Institution whose filings were looked at. */
  readonly institution: string;
  readonly filing?: { readonly unitPrice: Yuan; readonly filedOn: PlainDate; readonly bidGroup?: string };
}

/** Everything that the payment of one product depends on, in one place on one day. */
export interface Situation {
  readonly jurisdiction: string;
  readonly on: PlainDate;
  readonly facts: Facts;
  readonly catalogue: CatalogueWindow;
  /** Of the institution asked for; absent when none was asked for. */
  readonly filings?: FilingWindow;
  /** What is charged for one unit, where it is not the listing price. */
  readonly chargedPrice?: Yuan;
  /** Out-of-area treatment 异地就医 whose consumable cannot be matched to a product (WH-3.4). */
  readonly outOfAreaUnmatched: boolean;
}

/** The listing price 挂网价; of an unlisted product that was filed, the price on the form. */
export function priceOf({ facts, filings }: Situation): Yuan | undefined {
  return facts.standing === 'UNLISTED' ? (filings?.filing?.unitPrice ?? facts.price) : facts.price;
}

/** What the rules may look at. */
export function ruleInput(situation: Situation): RuleInput {
  const { facts, on, catalogue, filings, outOfAreaUnmatched } = situation;
  const { winningPrice, likeHighest, classLowest, firstListedOn, origin } = facts;
  const listingPrice = priceOf(situation);
  const unitPrice = situation.chargedPrice ?? listingPrice;
  return {
    on,
    filed: facts.standing === 'UNLISTED' && filings?.filing !== undefined,
    ...(listingPrice && { listingPrice }),
    ...(winningPrice && { winningPrice }),
    ...(likeHighest && { likeHighest }),
    ...(classLowest && { classLowest }),
    ...(firstListedOn && { firstListedOn }),
    ...(origin && { origin }),
    ...(unitPrice && { unitPrice }),
    // What cannot be matched to a product cannot be looked up in the insurance catalogue either.
    ...(!outOfAreaUnmatched && catalogue.entry && { catalogue: catalogue.entry }),
  };
}
