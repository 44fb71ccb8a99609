import { groupBy } from '@alliance-hub/database';
import { ancestry, type PlainDate } from '@alliance-hub/kernel';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { type Effective, effectiveOn } from './effective-interval';
import { type EffectiveListing, type LikeFactRow, type ListingFactRow } from './listing.rows';

export interface ListingKey {
  productId: number;
  jurisdiction: string;
  on: PlainDate;
}
export interface LikeKey {
  scope: 'GROUP' | 'CATEGORY';
  code: string;
  jurisdiction: string;
  on: PlainDate;
}

const chainsOf = (keys: readonly { jurisdiction: string }[]) => {
  const chains = new Map(keys.map(({ jurisdiction }) => [jurisdiction, ancestry(jurisdiction)]));
  return { chains, codes: [...new Set([...chains.values()].flat())] };
};

/** What products are in jurisdictions on days: one statement for all of them. */
export const listingLoader = (manager: EntityManager) =>
  new DataLoader<ListingKey, EffectiveListing, string>(
    async keys => {
      const { chains, codes } = chainsOf(keys);
      const products = [...new Set(keys.map(({ productId }) => productId))];
      const rows = await select<ListingFactRow>(
        manager,
        `SELECT * FROM listing_fact WHERE productId IN (${marks(products)}) AND jurisdiction IN (${marks(codes)})`,
        [...products, ...codes],
      );
      const byProduct = groupBy(rows, row => Number(row.productId));
      return keys.map(({ productId, jurisdiction, on }) =>
        effectiveOn(byProduct.get(productId) ?? [], chains.get(jurisdiction) ?? [], on),
      );
    },
    { cacheKeyFn: key => `${key.productId} ${key.jurisdiction} ${key.on}` },
  );

/** Highest and lowest winning prices among like products: one statement for all of them. */
export const likeLoader = (manager: EntityManager) =>
  new DataLoader<LikeKey, Effective<LikeFactRow>, string>(
    async keys => {
      const { chains, codes } = chainsOf(keys);
      const likes = [...new Set(keys.map(({ code }) => code))];
      const rows = await select<LikeFactRow>(
        manager,
        `SELECT * FROM like_fact WHERE scope IN ('GROUP', 'CATEGORY') AND code IN (${marks(likes)}) AND jurisdiction IN (${marks(codes)})`,
        [...likes, ...codes],
      );
      const byLike = groupBy(rows, row => `${row.scope} ${row.code}`);
      return keys.map(({ scope, code, jurisdiction, on }) =>
        effectiveOn(byLike.get(`${scope} ${code}`) ?? [], chains.get(jurisdiction) ?? [], on),
      );
    },
    { cacheKeyFn: key => `${key.scope} ${key.code} ${key.jurisdiction} ${key.on}` },
  );

/** Jurisdictions in which a product ever had a listing of its own. */
export const listedInLoader = (manager: EntityManager) =>
  new DataLoader<number, string[]>(async products => {
    const rows = await select<{ productId: number; jurisdiction: string }>(
      manager,
      `SELECT DISTINCT productId, jurisdiction FROM listing_fact WHERE productId IN (${marks(products)})`,
      products,
    );
    const byProduct = groupBy(rows, row => Number(row.productId));
    return products.map(product => (byProduct.get(product) ?? []).map(row => row.jurisdiction));
  });
