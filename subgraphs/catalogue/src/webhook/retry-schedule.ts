const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long after each failed attempt the next one comes (Standard Webhooks); after the last, again and again. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Waits are lengthened by up to a tenth, so that what failed together does not come back together. */
const JITTER = 0.1;

/** An endpoint may ask for at most this long a rest. */
export const LONGEST_REST = DAY;

/** An endpoint that nothing reached for so long is paused. */
export const PAUSED_AFTER = 5 * DAY;

export interface Failure {
  /** Attempts so far, this one included. */
  attempts: number;
  /** When this one ended, milliseconds. */
  at: number;
  /** What the endpoint asked for (Retry-After), milliseconds from now. */
  retryAfter?: number | null;
}

/**
 * When a delivery is tried again: by the schedule, and not before the endpoint said.
 * @param random from 0 to 1
 */
export function nextTry({ attempts, at, retryAfter }: Failure, random: number): number {
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? WAITS[0];
  const jittered = Math.round(wait * (1 + JITTER * random));
  return at + Math.max(jittered, rest(retryAfter));
}

/** How long an endpoint that asked for it is left alone. */
export const rest = (retryAfter: number | null | undefined): number =>
  Math.min(Math.max(retryAfter ?? 0, 0), LONGEST_REST);

/** Whether an endpoint that has been failing since then is paused now. */
export const isGivenUp = (failingSince: number, at: number): boolean => at - failingSince >= PAUSED_AFTER;
