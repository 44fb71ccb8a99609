import { type PlainDate, Yuan } from '@alliance-hub/kernel';

/** What was open of earlier years on the first day of a prepayment. */
export interface OpenBefore {
  readonly open: Yuan;
  /** Of it, what an older prepayment took off already: an open balance is taken off once. */
  readonly takenElsewhere: Yuan;
}

export const NOTHING_OPEN: OpenBefore = { open: Yuan.zero, takenElsewhere: Yuan.zero };

/** A prepayment as open balances look at it: all of one institution and pooling area. */
export interface Claim {
  readonly id: string;
  /** 0: the whole cycle. */
  readonly year: number;
  readonly firstDay: PlainDate;
  readonly rollouts: readonly string[];
  /** What the notice asks for before open balances are taken off. */
  readonly gross: Yuan;
}

/** The oldest first: by the day of the first tranche, then in the order in which they were recorded. */
export const byAge = (
  a: { id: string; firstDay: PlainDate },
  b: { id: string; firstDay: PlainDate },
): number => (`${a.firstDay} ${a.id}` < `${b.firstDay} ${b.id}` ? -1 : 1);

/**
 * What is taken off each prepayment of what was open of earlier years of the same rollouts: the oldest takes
 * first, at most what the notice asks for; what is left goes to the next.
 */
export function openBefore(
  claims: readonly Claim[],
  balanceOn: (id: string, on: PlainDate) => Yuan,
): ReadonlyMap<string, OpenBefore> {
  const inOrder = [...claims].sort(byAge);
  const taken = new Map<string, Yuan>();
  const found = new Map<string, OpenBefore>();
  for (const claim of inOrder) {
    let wanted = claim.gross;
    let open = Yuan.zero;
    let takenElsewhere = Yuan.zero;
    for (const earlier of inOrder) {
      if (earlier.year >= claim.year || !earlier.rollouts.some(id => claim.rollouts.includes(id))) continue;
      const balance = Yuan.max(Yuan.zero, balanceOn(earlier.id, claim.firstDay));
      const before = taken.get(earlier.id) ?? Yuan.zero;
      const elsewhere = Yuan.min(before, balance);
      const now = Yuan.min(balance.minus(elsewhere), wanted);
      open = open.plus(balance);
      takenElsewhere = takenElsewhere.plus(elsewhere);
      wanted = wanted.minus(now);
      taken.set(earlier.id, before.plus(now));
    }
    found.set(claim.id, { open, takenElsewhere });
  }
  return found;
}
