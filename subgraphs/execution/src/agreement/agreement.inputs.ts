import type { SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import type { AgreementParty, SignMode } from './agreement.enums';

/** One product that an institution agrees to buy in an agreement year (协议明细). */
export interface AgreementLineInput {
  /** The sender's id of the line: the same line again changes nothing. */
  lineId: string;
  institution: string;
  company: string;
  distributor?: string | null;
  product: string;
  /** In the pricing unit. */
  agreedQuantity: number;
  /** Shortfall of earlier years, beside the agreed quantity (CQ-2.1e). */
  carriedOver?: number | null;
  /** Lead hospital that signs for the institution (WH-2.1a, HI-4.7c). */
  leadInstitution?: string | null;
  /** Replaces what was recorded under the line's id, in the same agreement; that stays on record as superseded. */
  correction?: boolean | null;
}

export interface RecordAgreementsInput {
  batchId: string;
  /** `<division code>:<category code>` */
  rollout: string;
  agreementYear: number;
  source: SourceDocumentInput;
  lines: readonly AgreementLineInput[];
}

export interface SignAgreementInput {
  /** The same request again changes nothing. */
  requestId: string;
  agreement: string;
  party: AgreementParty;
  signedOn: PlainDate;
  mode: SignMode;
  signatory?: string | null;
  /** Nothing agreed beside the agreement (HI-3.2.3a). */
  noSideAgreement: boolean;
  /** The written mandate of the lead hospital (WH-2.1a). */
  mandate?: SourceDocumentInput | null;
  source: SourceDocumentInput;
}
