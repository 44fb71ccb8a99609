import type { SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate, Yuan } from '@alliance-hub/kernel';
import type { PurchaseChannel, PurchaseLineKind } from './purchase.enums';

/** One line that an institution or a platform reports (采购明细). */
export interface PurchaseLineInput {
  /** The sender's id of the line: the same line again changes nothing. */
  lineId: string;
  kind: PurchaseLineKind;
  institution: string;
  product: string;
  /** In the pricing unit, more than 0. */
  quantity: number;
  /** Yuan per pricing unit. */
  unitPrice: Yuan;
  /** Order day: decides price and standing. */
  orderedOn: PlainDate;
  /** Day of acceptance, return or use: decides when the line counts. */
  on?: PlainDate | null;
  /** lineId of the order that an acceptance or return belongs to. */
  order?: string | null;
  distributor?: string | null;
  channel?: PurchaseChannel | null;
  /** lineId of the sheath that a sensor goes with (SX-3.3). */
  pairedWith?: string | null;
  note?: string | null;
  /**
   * Replaces what was recorded under the line's id; that stays on record as superseded. With quantity 0 the line never
   * happened.
   */
  correction?: boolean | null;
}

export interface RecordPurchasesInput {
  batchId: string;
  source?: SourceDocumentInput | null;
  lines: readonly PurchaseLineInput[];
}
