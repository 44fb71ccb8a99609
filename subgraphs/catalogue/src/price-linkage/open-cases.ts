import { chinaToday, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { categoriesOf } from './categories-of';
import { type PriceLinkageCase } from './linkage-case.types';
import { appendChanges, type NewChange } from './linkage-change.writer';
import { changeCase, insertCases, type NewCase, unsettledCases } from './linkage-case.writer';
import { linkageRule } from './linkage-rule';
import { PriceLinkageChangeType, PriceLinkageStatus } from './linkage.enums';
import { hasCome } from './loss';
import { TRANSITIONS } from './transitions';
import { type WinningPlace, WinningPlaces } from './winning-places';
import { recordWonPrices } from './won-price.repository';

/** A winning price that has just become known. */
export interface LowerPrice {
  productId: number;
  price: Yuan;
  componentPrice?: Yuan | null;
  /** Where it was won; null: by the whole alliance. */
  jurisdiction: string | null;
  tender: string | null;
  publishedOn: PlainDate;
  /** The document, as a person cites it. */
  evidence: string;
  /** Where it is recorded already. */
  wonPriceId?: number;
  /** The one place that is looked at; by default all. */
  onlyIn?: string;
  /** Places that have had their case of it. */
  notIn?: ReadonlySet<string>;
}

/** Ids of cases, in the order in which they opened or were lowered. */
export interface OpenedCases {
  opened: string[];
  lowered: string[];
}

interface Concerned {
  price: LowerPrice;
  place: WinningPlace;
  target: Yuan;
  known: PriceLinkageCase | undefined;
}

/**
 * Opens a case for each jurisdiction in which a product is winning at a higher price (HI-3.2.2b), and lowers the target
 * of those that are open there already. Called in the transaction that makes the lower price known, after the read
 * model was projected.
 */
export async function openCasesForLowerPrices(
  manager: EntityManager,
  policy: Policy,
  prices: readonly LowerPrice[],
): Promise<OpenedCases> {
  const products = prices.map(({ productId }) => productId);
  const places = await WinningPlaces.load(manager, products);
  const known = new Map(
    (await unsettledCases(manager, products)).map(row => [`${row.productId} ${row.jurisdiction}`, row]),
  );
  const concerned = prices.flatMap(price => concernedBy(price, places, known));
  if (concerned.length === 0) return { opened: [], lowered: [] };

  const triggers = await triggersOf(
    manager,
    concerned.map(({ price }) => price),
  );
  const categories = await categoriesOf(manager, products);
  const opened: NewCase[] = [];
  const changes: NewChange[] = [];
  const lowered: PriceLinkageCase[] = [];
  for (const { price, place, target, known: open } of concerned) {
    const { jurisdiction } = place;
    const rule = linkageRule(policy, {
      jurisdiction,
      categories: categories(price.productId),
      publishedOn: price.publishedOn,
    });
    const { binding, dueOn, dueStatus, provisional } = rule;
    const duty = { binding, dueOn, dueStatus, provisional, countedFrom: price.publishedOn };
    const triggerId = triggers.get(price) ?? 0;
    if (!open) {
      opened.push({
        productId: price.productId,
        jurisdiction,
        tender: place.tender,
        triggerId,
        currentPrice: place.amount,
        targetPrice: target,
        ...duty,
        status: PriceLinkageStatus.OPEN,
        declaredPrice: null,
        declaredOn: null,
        metOn: null,
        appliedFrom: null,
        overdueRecorded: false,
        lostFrom: null,
      });
      continue;
    }
    // A duty that is not met yet runs on; one that was met is due anew, from the new publication.
    const runsOn = open.binding && open.metOn === null;
    const lower = await changeCase(manager, open, {
      triggerId,
      targetPrice: target,
      status: TRANSITIONS.LOWER.to,
      metOn: null,
      ...(runsOn ? {} : { ...duty, overdueRecorded: false }),
    });
    lowered.push(lower);
    changes.push({
      type: TRANSITIONS.LOWER.tells,
      case: lower,
      previousPrice: open.targetPrice,
      price: target,
    });
  }
  const inserted = await insertCases(manager, opened);
  await appendChanges(manager, [
    ...inserted.map((row): NewChange => ({
      type: PriceLinkageChangeType.CASE_OPENED,
      case: row,
      previousPrice: row.currentPrice,
      price: row.targetPrice,
    })),
    ...changes,
  ]);
  return { opened: inserted.map(({ id }) => id), lowered: lowered.map(({ id }) => id) };
}

/** The places that a lower price concerns: winning there then and still, dearer then and for all that is known since. */
function concernedBy(
  price: LowerPrice,
  places: WinningPlaces,
  known: ReadonlyMap<string, PriceLinkageCase>,
): Concerned[] {
  const winning = places.of(price.productId, price.publishedOn);
  const target = Yuan.min(price.price, ...winning.map(({ amount }) => amount));
  return winning.flatMap(place => {
    const open = known.get(`${price.productId} ${place.jurisdiction}`);
    const dearer = [place.amount, ...place.later].every(amount => amount.greaterThan(price.price));
    const isNews = !open || target.lessThan(open.targetPrice);
    const isElsewhere = place.jurisdiction !== price.jurisdiction;
    const isMeant =
      (price.onlyIn === undefined || price.onlyIn === place.jurisdiction) &&
      !price.notIn?.has(place.jurisdiction);
    const winsStill = !place.loss || !hasCome(place.loss, chinaToday());
    return isElsewhere && isMeant && winsStill && dearer && isNews
      ? [{ price, place, target, known: open }]
      : [];
  });
}

/** The recorded winning price behind each of the given ones, recorded now where it was not yet. */
async function triggersOf(
  manager: EntityManager,
  prices: readonly LowerPrice[],
): Promise<ReadonlyMap<LowerPrice, number>> {
  const distinct = [...new Set(prices)];
  const fresh = distinct.filter(({ wonPriceId }) => wonPriceId === undefined);
  const ids = await recordWonPrices(
    manager,
    fresh.map(price => ({ ...price, correction: false })),
  );
  const recorded = new Map(fresh.map((price, index) => [price, ids[index] ?? 0]));
  return new Map(distinct.map(price => [price, price.wonPriceId ?? recorded.get(price) ?? 0]));
}
