import { chunks, groupBy } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { likeMembers, likeProducts, replaceLikeFacts } from './fact.repository';
import { type LikeMember, LikePrices } from './like';

/** Products that are read at once. */
const SOME = 2_000;
const SCOPES = ['GROUP', 'CATEGORY'] as const;

/** Projects the prices of bid groups and categories from the rows of every product that ever was in one of them. */
export class LikeProjection {
  private readonly codes = { GROUP: new Set<string>(), CATEGORY: new Set<string>() };
  private readonly prices = SCOPES.map(scope => new LikePrices(scope, this.codes[scope]));

  constructor(private readonly manager: EntityManager) {}

  /** Groups and categories that these rows belong to are projected again. */
  touch(rows: readonly Pick<LikeMember, 'bidGroup' | 'category'>[]): void {
    for (const { bidGroup, category } of rows) {
      if (bidGroup !== null) this.codes.GROUP.add(bidGroup);
      this.codes.CATEGORY.add(category);
    }
  }

  /** Takes in all rows of products that had none before. */
  add(rows: readonly LikeMember[]): void {
    this.touch(rows);
    this.take(rows);
  }

  /** @param firstAdded from this product on, the rows of all were taken in as they were written */
  async finish(firstAdded: number): Promise<void> {
    const { manager, codes } = this;
    const products = new Set<number>();
    for (const scope of SCOPES) {
      for (const id of await likeProducts(manager, scope, [...codes[scope]], firstAdded)) products.add(id);
    }
    for (const some of chunks([...products], SOME)) this.take(await likeMembers(manager, some));
    for (const [index, scope] of SCOPES.entries()) {
      await replaceLikeFacts(manager, scope, [...codes[scope]], this.prices[index]?.rows() ?? []);
    }
  }

  private take(rows: readonly LikeMember[]): void {
    for (const own of groupBy(rows, row => Number(row.productId)).values()) {
      for (const price of this.prices) price.add(own);
    }
  }
}
