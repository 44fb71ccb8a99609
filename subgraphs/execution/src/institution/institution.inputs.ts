import type { SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import type { InstitutionTier, Ownership } from './institution.enums';

/** What an institution is from a day on (医疗机构). */
export interface InstitutionInput {
  /** Designated institution code, H and 11 digits. */
  code: string;
  name: string;
  jurisdiction: string;
  ownership: Ownership;
  tier: InstitutionTier;
  /** Designated for insurance 医保定点. */
  designated: boolean;
  /** First day on which it is so. */
  from: PlainDate;
  /** Category codes for which it reported volumes 报量. */
  reported?: readonly string[];
  /** Category codes that it joined of its own will 自愿参加. */
  volunteered?: readonly string[];
}

export interface RecordInstitutionsInput {
  batchId: string;
  source?: SourceDocumentInput | null;
  lines: readonly InstitutionInput[];
}
