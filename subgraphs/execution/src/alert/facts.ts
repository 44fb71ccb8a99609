import type { PlainDate } from '@alliance-hub/kernel';
import type { AgreementParty } from '../agreement/agreement.enums';
import type { MonthOfYear } from '../monitoring/agreement-month';
import type { ProgressPoint } from '../progress/progress-point';

/** An agreed product of an institution in the agreement year to date; quantities in the pricing unit. */
export interface LineFact {
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly agreed: number;
  /** All of it, what filled the volume carried over included. */
  readonly purchased: number;
  /** Of that, what filled the volume carried over into the year and does not count to it (CQ-2.1e). */
  readonly filled: number;
  /** Purchased in the cycle before this agreement year. */
  readonly earlier: number;
}

/** What an institution agreed with a company, over its products. */
export interface CompanyFact {
  readonly institution: string;
  readonly company: string;
  readonly agreed: number;
  readonly purchased: number;
  readonly filled: number;
}

/** An institution in the agreement year to date; accepted less returned. */
export interface InstitutionFact {
  readonly institution: string;
  readonly agreed: number;
  readonly filled: number;
  readonly winning: number;
  readonly exempt: number;
  readonly nonWinning: number;
  /** Winning, by month of the agreement year; empty where no pace is set. */
  readonly months: readonly number[];
  /** Exempt and non-winning, in the cycle before this agreement year. */
  readonly earlierOthers: number;
}

/** An agreement that a party has still to sign. */
export interface UnsignedFact {
  readonly agreement: string;
  readonly institution: string;
  readonly company: string;
  readonly missing: readonly AgreementParty[];
}

/** What an institution bought of a product offline. */
export interface OfflineFact {
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly lines: number;
  readonly first: PlainDate;
}

/** What the hub knows of a rollout on a day, of what the asker may see. */
export interface RolloutFacts {
  readonly point: ProgressPoint;
  readonly months: readonly MonthOfYear[];
  readonly lines: readonly LineFact[];
  readonly companies: readonly CompanyFact[];
  /** Those that the asker sees as a whole: a company sees its own part, from which nothing is judged. */
  readonly institutions: readonly InstitutionFact[];
  readonly unsigned: readonly UnsignedFact[];
  readonly offline: readonly OfflineFact[];
}

/** A day on which something was accepted or returned. */
export interface DaySum {
  readonly day: PlainDate;
  readonly winning: number;
  readonly exempt: number;
  readonly nonWinning: number;
}
