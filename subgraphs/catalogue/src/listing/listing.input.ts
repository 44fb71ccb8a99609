import { type SourceDocument } from '@alliance-hub/database';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type RejectedLineDetails } from '../supply-list/supply-list.input';

export const LISTING_ACTIONS = ['LIST', 'SUSPEND', 'RESUME', 'END'] as const;
export type ListingActionKind = (typeof LISTING_ACTIONS)[number];

/** One step of a trading centre for a product. */
export interface ListingLine {
  /** The sender's id of the line: the same again changes nothing. */
  lineId: string;
  product: string;
  /** By default LIST, which also sets a new price. */
  action?: ListingActionKind | null;
  /** Listing price, CNY a pricing unit; with LIST. */
  price?: Yuan | null;
  /** The day from which it holds. */
  from: PlainDate;
  /** Clips in one cartridge, for CQ-2.1f(i). */
  firesPerPiece?: number | null;
  /** Why the price is above a cap that allows it with a reason (CQ-2.2d). */
  reason?: string | null;
  /** Replaces what was recorded for the product and the day. */
  correction?: boolean | null;
}

export interface RecordListings {
  batchId: string;
  jurisdiction: string;
  source: SourceDocument;
  lines: readonly ListingLine[];
}

/** accepted + unchanged + rejected = lines sent. */
export interface RecordedListings {
  accepted: number;
  unchanged: number;
  rejected: RejectedLineDetails[];
}
