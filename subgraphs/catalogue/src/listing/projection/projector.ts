import { StoreSettingEntity } from '../../write/store-setting.entity';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { groupBy, select } from '../../read/select';
import { wordingVersion } from '../messages';
import { type LikeFactRow } from '../listing.rows';
import { likeMembers, replaceLikeFacts, replaceListingFacts, storedListingFacts } from './fact.repository';
import { projectLike } from './like';
import { projectProduct } from './project';
import { companyByCompany, loadInputs, loadReferenceRows, withBidUnits } from './projection.repository';
import { surroundingsOf } from './surroundings';

const POLICY_VERSION = 'policyVersion';

/** Keeps the read model in step with what is written, in the transaction of the write. */
export class Projector {
  constructor(private readonly policy: Policy) {}

  /** Projects the given products, and those of their bid units, whose standing may follow from theirs. */
  async reproject(manager: EntityManager, touched: readonly number[]): Promise<void> {
    if (touched.length === 0) return;
    const ids = await withBidUnits(manager, [...new Set(touched)]);
    const around = surroundingsOf(this.policy, await loadReferenceRows(manager, ids));
    const groups = new Set<string>();
    const categories = new Set<string>();
    for (const some of await companyByCompany(manager, ids)) {
      const products = await loadInputs(manager, some);
      const surroundings = around(products);
      const before = await storedListingFacts(manager, some);
      const after = products.flatMap(product => projectProduct(product, surroundings));
      await replaceListingFacts(manager, before, after);
      for (const { bidGroup, category } of [...before, ...after]) {
        if (bidGroup !== null) groups.add(bidGroup);
        categories.add(category);
      }
    }
    await this.reprojectLike(manager, 'GROUP', [...groups]);
    await this.reprojectLike(manager, 'CATEGORY', [...categories]);
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

  private async reprojectLike(
    manager: EntityManager,
    scope: LikeFactRow['scope'],
    codes: readonly string[],
  ): Promise<void> {
    const members = await likeMembers(manager, scope, codes);
    const rowsOf = groupBy(members, row => Number(row.productId));
    const productsOf = new Map<string | null, Set<number>>();
    for (const row of members) {
      const code = scope === 'GROUP' ? row.bidGroup : row.category;
      const products = productsOf.get(code) ?? new Set();
      productsOf.set(code, products.add(Number(row.productId)));
    }
    const after = codes.flatMap(code => {
      const own = [...(productsOf.get(code) ?? [])].flatMap(id => rowsOf.get(id) ?? []);
      return projectLike(scope, code, own);
    });
    await replaceLikeFacts(manager, scope, codes, after);
  }
}
