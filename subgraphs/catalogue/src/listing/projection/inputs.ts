import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type UnitStatistics } from '../../tender/price-statistics';

export interface Interval {
  fromDate: PlainDate | null;
  toDate: PlainDate | null;
}

/** All that is known of one product and matters for its standing. */
export interface ProductInputs {
  id: number;
  code: string;
  formerCodes: string[];
  unit: string;
  company: string;
  category: string;
  origin: string | null;
  firesPerPiece: number | null;
  codes: (Interval & { provisional: boolean })[];
  certificates: { number: string; validFrom: PlainDate | null }[];
  /** Ids of the versions of supply lists that it stands on. */
  lists: ReadonlySet<number>;
  prices: (Interval & {
    kind: string;
    jurisdiction: string;
    fromDate: PlainDate;
    amount: Yuan;
    componentPrice: Yuan | null;
  })[];
  /** In the order in which they take effect. */
  actions: { jurisdiction: string; action: string; fromDate: PlainDate }[];
  classifications: (Interval & { fromDate: PlainDate; bidGroup: string | null; bidOutcome: string | null })[];
}

export interface ListVersion {
  id: number;
  tender: string;
  jurisdiction: string;
  version: number;
  effectiveFrom: PlainDate;
}

/** A winning price of a product, as a company's own lowest is looked for. */
export interface WinningPrice {
  productCode: string;
  amount: Yuan;
}

/** What lies around a product: lists, categories, units, policy and the winners that it is compared with. */
export interface Surroundings {
  policy: Policy;
  /** Every version of a tender's lists. */
  listsOf: (tender: string) => readonly ListVersion[];
  tenderOfList: (listId: number) => string | undefined;
  /** Tenders that continue this one. */
  successorsOf: (tender: string) => readonly string[];
  /** The category and what it belongs to, nearest first. */
  categoryChain: (category: string) => readonly string[];
  /** The tender of a category and the last day of its declaration. */
  declarationOf: (category: string) => { tender: string; declaredUntil: PlainDate | null } | undefined;
  unitOf: (bidGroup: string) => string | undefined;
  statisticsOf: (unit: string) => UnitStatistics;
  /** Days on which the lowest winning price of a company in a group changes in a jurisdiction. */
  winnerDates: (jurisdiction: string, company: string, bidGroup: string) => readonly PlainDate[];
  lowestWinning: (
    jurisdiction: string,
    company: string,
    bidGroup: string,
    on: PlainDate,
  ) => WinningPrice | undefined;
}

export const holds = ({ fromDate, toDate }: Interval, on: PlainDate): boolean =>
  (fromDate === null || fromDate <= on) && (toDate === null || on < toDate);
