import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type PriceSegment, type PriceValue, samePrice } from '../price/price.repository';
import { PriceSource } from '../price/price.types';

/** What the list in force says of a product's price. */
export interface ListedPrice {
  listId: number;
  tender: string;
  amount: Yuan;
  componentPrice: Yuan | null;
  /** It takes the place of a list that began the same day and said another price. */
  corrects: boolean;
}

/** From a day on a list in force lists the product at a price, or none does. */
export interface Ruling {
  from: PlainDate;
  listed: ListedPrice | null;
}

interface Step {
  from: PlainDate;
  /** Given the price that holds; null ends it, and undefined leaves it. */
  next: (current: PriceValue | null) => PriceValue | null | undefined;
}

/**
 * The winning prices of a product in a jurisdiction, from the lists in force on each day and what was decided by
 * itself (a linkage applied, a correction), in whatever order they arrived. A list that says what the list before it
 * said leaves the price alone, so that a price that was linked down since is not raised again by the same list.
 */
export function priceHistory(rulings: readonly Ruling[], stored: readonly PriceSegment[]): PriceSegment[] {
  const decided = stored.filter(({ value }) => (value.listId ?? null) === null);
  const steps: Step[] = [
    ...rulings.map((ruling, index) => listStep(ruling, rulings[index - 1]?.listed ?? null)),
    ...decided.map(({ fromDate, value }) => ({ from: fromDate, next: () => value })),
  ];
  const history: PriceSegment[] = [];
  // The sort is stable: on one day the decision follows the list.
  for (const { from, next } of steps.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = history.at(-1);
    const open = last?.toDate === null ? last : undefined;
    const value = next(open?.value ?? null);
    if (value === undefined) continue;
    if (open) history.pop();
    if (open && open.fromDate < from) history.push({ ...open, toDate: from });
    if (value) history.push({ fromDate: from, toDate: null, value });
  }
  return history;
}

function listStep({ from, listed }: Ruling, before: ListedPrice | null): Step {
  if (!listed) return { from, next: () => (before ? null : undefined) };
  const { amount, componentPrice, listId } = listed;
  return {
    from,
    next: current => {
      const sameTender = before?.tender === listed.tender;
      const value = { amount, componentPrice, listId, source: sourceOf(listed, sameTender ? current : null) };
      const repeated = before !== null && sameTender && samePrice({ ...value, ...pricesOf(before) }, value);
      return repeated || (current && samePrice(current, value)) ? undefined : value;
    },
  };
}

const pricesOf = ({ amount, componentPrice }: ListedPrice) => ({ amount, componentPrice });

/** What a list's price is: as won, lowered since, or put right. */
function sourceOf(listed: ListedPrice, current: PriceValue | null): PriceSource {
  if (listed.corrects) return PriceSource.CORRECTION;
  if (!current) return PriceSource.AWARD;
  const paid = (price: Pick<ListedPrice, 'amount' | 'componentPrice'>) =>
    price.componentPrice ?? price.amount;
  const lower =
    listed.amount.lessThan(current.amount) ||
    (listed.amount.equals(current.amount) && paid(listed).lessThan(paid(current)));
  return lower ? PriceSource.LINKAGE : PriceSource.CORRECTION;
}
