import { type PlainDate, Yuan } from '@alliance-hub/kernel';

/** A lot or a return of one institution, company and product. */
export interface Movement {
  readonly id: string;
  /** The order that it is of. */
  readonly orderLine: string | null;
  /** Negative for a return. */
  readonly amount: Yuan;
  readonly acceptedOn: PlainDate;
}

/** What one return takes off one lot. */
export interface SetOff {
  /** The return. */
  readonly returned: string;
  readonly payable: string;
  readonly amount: Yuan;
  readonly returnedOn: PlainDate;
}

/**
 * Sets returns off against accepted lots: a return that names its order takes from the lots of that order, another
 * from any lot; of those accepted by the day of return, from the latest first. What no lot takes stays a claim of its
 * own.
 */
export function setOff(movements: readonly Movement[]): SetOff[] {
  const lots = movements.filter(({ amount }) => amount.greaterThan(Yuan.zero)).sort(latestFirst);
  const returns = movements.filter(({ amount }) => amount.isNegative).sort((a, b) => latestFirst(b, a));
  const left = new Map(lots.map(({ id, amount }) => [id, amount]));
  const taken: SetOff[] = [];
  for (const { id, orderLine, amount, acceptedOn } of returns) {
    let rest = Yuan.zero.minus(amount);
    for (const lot of lots) {
      const fits = lot.acceptedOn <= acceptedOn && (orderLine === null || lot.orderLine === orderLine);
      const part = Yuan.min(rest, left.get(lot.id) ?? Yuan.zero);
      if (!fits || part.isZero) continue;
      taken.push({ returned: id, payable: lot.id, amount: part, returnedOn: acceptedOn });
      left.set(lot.id, (left.get(lot.id) ?? Yuan.zero).minus(part));
      rest = rest.minus(part);
    }
  }
  return taken;
}

const latestFirst = (a: Movement, b: Movement): number =>
  a.acceptedOn === b.acceptedOn ? (a.id < b.id ? 1 : -1) : a.acceptedOn < b.acceptedOn ? 1 : -1;
