import { type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { type PlainDate, type Text, type Yuan } from '@alliance-hub/kernel';
import { type ProductLine } from '../product/product-details';
import { type BidGroupDetails } from '../tender/bid-group.repository';
import { type OnProgress } from '../write/progress';
import { type SupplyListVersion } from './supply-list.types';

/** A winning product on a supply list. */
export interface SupplyListLine extends ProductLine {
  /** Row of the sheet, for messages. */
  row?: number | null;
  bidGroup?: string | null;
  /** Winning price, CNY a pricing unit. */
  price: Yuan;
  /** Winning price of the part alone: the sheath of a product without its own sensor (SX-3.3). */
  componentPrice?: Yuan | null;
  rank?: number | null;
}

/** A list as a whole. */
export interface SupplyListHead {
  tender: string;
  jurisdiction: string;
  effectiveFrom: PlainDate;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  sha256: string;
  fileName?: string | null;
  /** Checks and counts, and changes nothing. */
  dryRun?: boolean | null;
  provenance: Provenance;
  source: SourceDocument;
  bidGroups?: readonly BidGroupDetails[] | null;
  /** Told how much is done of what follows the last part. */
  onProgress?: OnProgress | undefined;
}

/** Some lines of a list, in their order. */
export interface SupplyListPart {
  lines: readonly SupplyListLine[];
  /** Lines of the file that could not even be read: what they are about stays on the list. */
  unread?: readonly { productCode: string | null }[];
}

export type PublishSupplyList = SupplyListHead & SupplyListPart;

/** A line that was not taken; the others are kept. */
export interface RejectedLineDetails {
  /** Position in what was sent, from 0. */
  index: number;
  id: string | null;
  /** Row of the sheet. */
  row: number | null;
  code: string;
  message: string;
  /** The message in every language. */
  text: Text;
  field: string | null;
  value: string | null;
}

/** accepted + unchanged + rejected = lines sent. */
export interface PublishedSupplyList {
  /** The version in force after this; null for a dry run, or where no line could be taken. */
  version: SupplyListVersion | null;
  created: boolean;
  accepted: number;
  unchanged: number;
  rejected: RejectedLineDetails[];
  /** Lines of the version before that stay, as the file has a rejected line that may be about them. */
  carriedOver: number;
  /** Products that were on the version before and are not any more. */
  removed: number;
  /** Ids of the cases of price linkage that it opened. */
  openedCases: string[];
  /** Version of the same day that took the place of a file that was sent again. */
  replacedBy?: number | null;
}
