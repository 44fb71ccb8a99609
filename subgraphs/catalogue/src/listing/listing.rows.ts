import { type PlainDate } from '@alliance-hub/kernel';
import { type Effective } from './effective-interval';

/** A row of `listing_fact` as the driver gives it: money in 1/10,000 yuan. */
export interface ListingFactRow {
  id: string;
  productId: number;
  productCode: string;
  formerCodes: string;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  standing: string;
  standingClause: string | null;
  reasons: string;
  price: number | null;
  winningPrice: number | null;
  pairedCap: number | null;
  unit: string;
  category: string;
  categoryCodes: string;
  tender: string | null;
  bidGroup: string | null;
  company: string;
  origin: string | null;
  firstListedOn: PlainDate | null;
}

/** A row of `like_fact` as the driver gives it. */
export interface LikeFactRow {
  id: string;
  scope: 'GROUP' | 'CATEGORY';
  code: string;
  jurisdiction: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  highest: number | null;
  lowest: number | null;
}

export type EffectiveListing = Effective<ListingFactRow>;
