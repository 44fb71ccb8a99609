import { type PriceChange, samePrice } from '../price/price.repository';
import { PriceSource } from '../price/price.types';
import { closeAt, setFrom, without } from '../write/segments';
import { type SupplyListEntity } from './supply-list.entity';
import { type PublishSupplyList } from './supply-list.input';
import { type StoredLine } from './supply-list.repository';

/**
 * What a version of a list does to winning prices. A line that says what the version before said leaves the series
 * alone, so that a price that was linked down since is not raised again by the same list.
 */
export function priceChanges(
  { effectiveFrom }: PublishSupplyList,
  lines: readonly StoredLine[],
  removed: readonly StoredLine[],
  before: ReadonlyMap<number, StoredLine>,
  previous: SupplyListEntity | undefined,
): PriceChange[] {
  const earlier = previous !== undefined && effectiveFrom <= previous.effectiveFrom;
  const set = lines.flatMap(({ productId, price, componentPrice }): PriceChange[] => {
    const known = before.get(productId);
    const value = { amount: price, componentPrice, source: PriceSource.AWARD };
    if (
      known &&
      !earlier &&
      samePrice({ ...value, amount: known.price, componentPrice: known.componentPrice }, value)
    ) {
      return [];
    }
    return [
      {
        productId,
        change: segments =>
          setFrom(withoutLater(segments, effectiveFrom, earlier), effectiveFrom, value, samePrice),
      },
    ];
  });
  const closed = removed.map(({ productId }): PriceChange => ({
    productId,
    change: segments => closeAt(withoutLater(segments, effectiveFrom, earlier), effectiveFrom),
  }));
  return [...set, ...closed];
}

/** A version that begins before those published earlier takes the place of what they began later. */
const withoutLater = (segments: Parameters<PriceChange['change']>[0], from: string, earlier: boolean) =>
  earlier
    ? without(segments, ({ fromDate, value }) => fromDate >= from && value.source === PriceSource.AWARD)
    : [...segments];
