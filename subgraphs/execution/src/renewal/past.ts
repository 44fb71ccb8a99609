/** Quantities of winning products, and of all. */
export interface Amounts {
  readonly winning: number;
  readonly all: number;
}

/** What an institution did with one product in the year before. */
export interface ProductUse {
  readonly company: string;
  readonly product: string;
  /** Accepted less returned. */
  readonly received: Amounts;
  /** Reported as used. */
  readonly reported: Amounts;
}

/** What is on record for the year to be renewed. */
export interface ConfirmedLine {
  readonly lineId: string;
  readonly agreement: string;
  readonly quantity: number;
  readonly carriedOver: number;
  /** As the sender of the line told it; null: as the hub reckons it. */
  readonly carriedOverSent: number | null;
}

/** What an institution agreed on with a company for one product. */
export interface PastLine {
  readonly company: string;
  readonly product: string;
  /** Agreed for the year before, and what was carried over into it; absent where there was no such line. */
  readonly previous?: { readonly agreed: number; readonly carriedOver: number };
  /** Agreed for the first year; absent where there was no such line. */
  readonly first?: number;
  /** The product wins on some day of the year to be renewed. */
  readonly wins: boolean;
  readonly confirmed?: ConfirmedLine;
}

/** The past of one institution in a rollout, on which its renewal rests. */
export interface InstitutionPast {
  readonly institution: string;
  /** By company and product. */
  readonly lines: readonly PastLine[];
  readonly uses: readonly ProductUse[];
  /** The asker sees all of it; a company sees its own lines alone, from which nothing whole can be told. */
  readonly whole: boolean;
}

/** The use of a product: what was reported as used, else what was received stands for it. */
export const useOf = ({ reported, received }: ProductUse): Amounts =>
  reported.all > 0 ? reported : received;

/** Something was agreed before, so that there is something to renew. */
export const isPrior = ({ previous, first }: PastLine): boolean =>
  previous !== undefined || first !== undefined;
