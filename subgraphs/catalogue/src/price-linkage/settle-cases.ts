import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { changeCase, unsettledCases } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { metBy } from './overdue';
import { TRANSITIONS } from './transitions';
import { priceSeries } from './price-series';

interface Fall {
  from: PlainDate;
  price: Yuan;
  before: Yuan | null;
}

/**
 * Cases whose price has fallen to the target by other means than the case itself, such as a new supply list there, are
 * done. Called in the transaction that changed the prices of the products in the jurisdiction.
 */
export async function settleCases(
  manager: EntityManager,
  products: readonly number[],
  jurisdiction: string,
): Promise<void> {
  const cases = (await unsettledCases(manager, products)).filter(row => row.jurisdiction === jurisdiction);
  for (const row of cases) {
    const fall = fallTo(row.targetPrice, await priceSeries(manager, row.productId, jurisdiction));
    if (!fall) continue;
    const settled = await changeCase(manager, row, {
      status: TRANSITIONS.SETTLE.to,
      appliedFrom: fall.from,
      metOn: metBy(row, fall.from),
    });
    await appendChanges(manager, [
      {
        type: TRANSITIONS.SETTLE.tells,
        case: settled,
        previousPrice: fall.before ?? row.currentPrice,
        price: fall.price,
        effectiveOn: fall.from,
      },
    ]);
  }
}

/** Since when the price is, and as far as is known stays, at most the target. */
function fallTo(target: Yuan, series: Awaited<ReturnType<typeof priceSeries>>): Fall | undefined {
  let fall: Fall | undefined;
  for (const { fromDate, toDate, amount } of [...series].reverse()) {
    if (!fall && toDate !== null) return undefined;
    if (amount.greaterThan(target)) return fall && { ...fall, before: amount };
    fall = { from: fromDate, price: fall?.price ?? amount, before: null };
  }
  return fall;
}
