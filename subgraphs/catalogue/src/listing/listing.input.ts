import { type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type FiledLine } from '../product/filing';
import { type OnProgress } from '../write/progress';
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

/** A product to file, and what is done with its listing. */
export interface FiledListing {
  /** Row of the sheet, and the line's id in its batch. */
  row: number;
  product: FiledLine;
  step: Omit<ListingLine, 'lineId' | 'product'>;
}

export interface ListProducts extends Omit<RecordListings, 'lines'> {
  provenance: Provenance;
  /** Checks and counts, and changes nothing. */
  dryRun?: boolean | undefined;
  /** Told how much is done. */
  onProgress?: OnProgress | undefined;
}

/** Gives the lines some at a time, from the first on, and tells how many of them are through. */
export type ListingParts = (onProgress: OnProgress) => AsyncIterable<readonly FiledListing[]>;

export interface ListedProducts {
  accepted: number;
  unchanged: number;
  /** Lines of which the product was not filed, and lines of which the step was not recorded. */
  notFiled: RejectedLineDetails[];
  notRecorded: RejectedLineDetails[];
}
