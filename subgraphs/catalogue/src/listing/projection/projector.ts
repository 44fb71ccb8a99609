import { StoreSettingEntity } from '../../write/store-setting.entity';
import { chunks } from '@alliance-hub/database';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { groupBy, select } from '../../read/select';
import { type OnProgress } from '../../write/progress';
import { wordingVersion } from '../messages';
import { type LikeFactRow } from '../listing.rows';
import {
  likeMembers,
  likeProducts,
  replaceLikeFacts,
  replaceListingFacts,
  storedListingFacts,
} from './fact.repository';
import { LikePrices } from './like';
import { Places } from './place';
import { projectProduct } from './project';
import { companyByCompany, loadInputs, loadReferenceRows, withBidUnits } from './projection.repository';
import { surroundingsOf } from './surroundings';

/** Products that are read at once. */
const SOME = 2_000;

const POLICY_VERSION = 'policyVersion';

/** Keeps the read model in step with what is written, in the transaction of the write. */
export class Projector {
  constructor(private readonly policy: Policy) {}

  /** Projects the given products, and those of their bid units, whose standing may follow from theirs. */
  async reproject(
    manager: EntityManager,
    touched: readonly number[],
    onProgress?: OnProgress,
  ): Promise<void> {
    if (touched.length === 0) return;
    const ids = await withBidUnits(manager, [...new Set(touched)]);
    const around = surroundingsOf(this.policy, await loadReferenceRows(manager, ids));
    const groups = new Set<string>();
    const categories = new Set<string>();
    const batches = await companyByCompany(manager, ids);
    for (const [index, some] of batches.entries()) {
      const products = await loadInputs(manager, some);
      const places = new Places(around(products));
      const before = await storedListingFacts(manager, some);
      const after = products.flatMap(product => projectProduct(product, places));
      await replaceListingFacts(manager, before, after);
      for (const { bidGroup, category } of [...before, ...after]) {
        if (bidGroup !== null) groups.add(bidGroup);
        categories.add(category);
      }
      onProgress?.((index + 1) / batches.length);
    }
    await reprojectLike(manager, { GROUP: groups, CATEGORY: categories });
  }

  /** Projects everything again where the rules, or the words of its reasons, have changed since it was last done. */
  async followPolicy(manager: EntityManager): Promise<void> {
    const known = await manager.findOneBy(StoreSettingEntity, { name: POLICY_VERSION });
    const version = `${this.policy.version} ${wordingVersion()}`;
    if (known?.value === version) return;
    await this.reprojectAll(manager);
    await manager.upsert(StoreSettingEntity, { name: POLICY_VERSION, value: version }, ['name']);
  }

  /** Projects every product again, a category at a time: what is compared stands within one. */
  async reprojectAll(manager: EntityManager): Promise<void> {
    const rows = await select<{ id: number; category: string }>(
      manager,
      'SELECT id, category FROM product ORDER BY id',
    );
    for (const products of groupBy(rows, row => row.category).values()) {
      await this.reproject(
        manager,
        products.map(({ id }) => Number(id)),
      );
    }
  }
}

/** Projects the prices of bid groups and categories from the rows of every product that ever was in one of them. */
async function reprojectLike(
  manager: EntityManager,
  codes: Record<LikeFactRow['scope'], ReadonlySet<string>>,
): Promise<void> {
  const scopes = ['GROUP', 'CATEGORY'] as const;
  const prices = scopes.map(scope => new LikePrices(scope, codes[scope]));
  const products = new Set<number>();
  for (const scope of scopes) {
    for (const id of await likeProducts(manager, scope, [...codes[scope]])) products.add(id);
  }
  for (const some of chunks([...products], SOME)) {
    const rows = await likeMembers(manager, some);
    for (const own of groupBy(rows, row => Number(row.productId)).values()) {
      for (const price of prices) price.add(own);
    }
  }
  for (const [index, scope] of scopes.entries()) {
    await replaceLikeFacts(manager, scope, [...codes[scope]], prices[index]?.rows() ?? []);
  }
}
