import { StoreSettingEntity } from '../../write/store-setting.entity';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { groupBy, select } from '../../read/select';
import { wordingVersion } from '../messages';
import { type LikeFactRow, type ListingFactRow } from '../listing.rows';
import { likeMembers, replaceLikeFacts, replaceListingFacts, storedListingFacts } from './fact.repository';
import { projectLike } from './like';
import { projectProduct } from './project';
import { loadInputs, loadReferenceRows, withBidUnits } from './projection.repository';
import { surroundingsOf } from './surroundings';

const POLICY_VERSION = 'policyVersion';

/** Keeps the read model in step with what is written, in the transaction of the write. */
export class Projector {
  constructor(private readonly policy: Policy) {}

  /** Projects the given products, and those of their bid units, whose standing may follow from theirs. */
  async reproject(manager: EntityManager, touched: readonly number[]): Promise<void> {
    if (touched.length === 0) return;
    const ids = await withBidUnits(manager, [...new Set(touched)]);
    const products = await loadInputs(manager, ids);
    const surroundings = surroundingsOf(this.policy, await loadReferenceRows(manager, products), products);
    const before = await storedListingFacts(manager, ids);
    const after = products.flatMap(product => projectProduct(product, surroundings));
    await replaceListingFacts(manager, before, after);
    await this.reprojectLike(manager, [...before, ...after]);
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

  private async reprojectLike(manager: EntityManager, rows: readonly ListingFactRow[]): Promise<void> {
    const groups = [...new Set(rows.flatMap(({ bidGroup }) => bidGroup ?? []))];
    const categories = [...new Set(rows.map(({ category }) => category))];
    for (const [scope, codes] of [
      ['GROUP', groups],
      ['CATEGORY', categories],
    ] satisfies [LikeFactRow['scope'], string[]][]) {
      const members = await likeMembers(manager, scope, codes);
      const belongs = groupBy(members, row => Number(row.productId));
      const after = codes.flatMap(code => {
        const own = [...belongs.values()].filter(list =>
          list.some(row => (scope === 'GROUP' ? row.bidGroup : row.category) === code),
        );
        return projectLike(scope, code, own.flat());
      });
      await replaceLikeFacts(manager, scope, codes, after);
    }
  }
}
