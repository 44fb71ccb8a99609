import { z } from 'zod';

/** 产品在一地的身份. NOT_IN_VBP: no VBP result for its category is carried out there (WH-3.6). */
export enum Standing {
  WINNING = 'WINNING',
  EXEMPT = 'EXEMPT',
  NON_WINNING = 'NON_WINNING',
  NOT_IN_VBP = 'NOT_IN_VBP',
  SUSPENDED = 'SUSPENDED',
  PENDING_CODE = 'PENDING_CODE',
  UNLISTED = 'UNLISTED',
}

/** 国产 合资 进口 港澳台 */
export enum Origin {
  DOMESTIC = 'DOMESTIC',
  JOINT_VENTURE = 'JOINT_VENTURE',
  IMPORTED = 'IMPORTED',
  HMT = 'HMT',
}

const yuan = z
  .string()
  .regex(/^-?\d+(\.\d{1,4})?$/)
  .nullable();
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .nullable();

/**
 * `Listing.facts`: what settlement's rules need of catalogue for one listing. The graph carries it as one JSON
 * scalar, so this schema is the contract between the two subgraphs.
 */
export const listingFacts = z.object({
  standing: z.enum(Standing),
  /** Listing price in force on the day. */
  price: yuan,
  /** Winning price in force on the day, where the product is a winning one here. */
  winningPrice: yuan,
  origin: z.enum(Origin).nullable(),
  /** Nearest first: the variety, then what it belongs to. */
  categoryCodes: z.array(z.string()),
  /** Code of the group of like products (the bid group, else the category). */
  likeGroup: z.string().nullable(),
  /** Highest and lowest winning price in force here that day among like products. */
  likeHighest: yuan,
  likeLowest: yuan,
  /** Lowest winning price in force here that day over the whole category (WH-3.4). */
  classLowest: yuan,
  firstListedOn: day,
  /** Half-open interval around the day in which nothing above changes; null: open. */
  from: day,
  to: day,
});
export type ListingFacts = z.infer<typeof listingFacts>;
