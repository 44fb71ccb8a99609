import { ceilShare, type PlainDate } from '@alliance-hub/kernel';
import type { ParameterValue } from '@alliance-hub/policy';

type ReductionRule = ParameterValue<'volume.reduction'>;
/** Who reviews, as the policy names them. */
export type Reviewer = ReductionRule['reviewedBy'][number];

/** One review of a reduction. */
export interface Review {
  readonly by: Reviewer;
  readonly on: PlainDate;
}

/** What a line below the volume that goes on brings with it. */
export interface AskedReduction {
  readonly quantity: number;
  /** The volume that goes on unless it is reduced. */
  readonly current: number;
  /** Absent where nothing was handed in. */
  readonly reviews?: readonly Review[];
  /** The role that acts, in the words of the policy. */
  readonly actor: Reviewer | undefined;
  readonly today: PlainDate;
}

/** What a reduction lacks. */
export type Lacking =
  | { readonly kind: 'EXPLANATION' }
  | { readonly kind: 'REVIEWS' }
  | { readonly kind: 'ORDER' }
  | { readonly kind: 'FUTURE'; readonly on: PlainDate }
  | { readonly kind: 'ACTOR' }
  | { readonly kind: 'TOO_SMALL'; readonly least: number };

/**
 * A volume goes down on a written explanation, reviewed level by level, by the action of whom the notice names
 * (SX-2.2d). Undefined where nothing is lacking, or nothing goes down.
 */
export function lackingFor(rule: ReductionRule, asked: AskedReduction): Lacking | undefined {
  const { quantity, current, reviews, today } = asked;
  if (quantity >= current) return undefined;
  if (!reviews) return { kind: 'EXPLANATION' };
  if (asked.actor !== rule.adjustedBy) return { kind: 'ACTOR' };
  const isChain =
    reviews.length === rule.reviewedBy.length && rule.reviewedBy.every((by, n) => reviews[n]?.by === by);
  if (!isChain) return { kind: 'REVIEWS' };
  if (reviews.some(({ on }, n) => on < (reviews[n - 1]?.on ?? on))) return { kind: 'ORDER' };
  const last = reviews.at(-1);
  if (last && last.on > today) return { kind: 'FUTURE', on: last.on };
  const least = rule.atLeast ? ceilShare(current, rule.atLeast) : 0;
  return quantity < least ? { kind: 'TOO_SMALL', least } : undefined;
}
