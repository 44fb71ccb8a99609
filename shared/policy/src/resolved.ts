import { type PlainDate } from '@alliance-hub/kernel';
import { type Citation } from './clause';

/** A value that a notice gives, and the half-open interval `from` ≤ day < `to` in which it holds. */
export interface SpecifiedValue<V> {
  readonly status: 'SPECIFIED';
  readonly value: V;
  /** The value as the policy file writes it, in JSON. */
  readonly raw: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Division code of the jurisdiction whose notice gives the value: the asked one or one above it. */
  readonly jurisdiction: string;
  readonly citations: readonly Citation[];
}

/**
 * No value. With citations a notice is silent on purpose (NOT_SPECIFIED) or announces a later rule (PENDING);
 * without, no notice in the hub speaks of it in this interval.
 */
export interface UnspecifiedValue {
  readonly status: 'NOT_SPECIFIED' | 'PENDING';
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly jurisdiction?: string;
  readonly citations: readonly Citation[];
}

/** The answer of a parameter for one jurisdiction, category and day, with its trace. */
export type Resolved<V> = SpecifiedValue<V> | UnspecifiedValue;
