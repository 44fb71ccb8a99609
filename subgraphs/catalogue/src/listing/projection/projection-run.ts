import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type OnProgress } from '../../write/progress';
import { AddedProducts } from './added-products';
import { addListingFacts, replaceListingFacts, storedListingFacts } from './fact.repository';
import { type ProductInputs } from './inputs';
import { LikeProjection } from './like-projection';
import { Places } from './place';
import { projectProduct } from './project';
import {
  companyByCompany,
  loadInputs,
  loadReferenceRows,
  productsOfUnits,
  unitsOf,
} from './projection.repository';
import { surroundingsOf } from './surroundings';

/** Brings the read model in step with one unit of work, while it writes and when it has written. */
export class ProjectionRun {
  /**
   * The first product that was added. Ids are given in order and this unit of work alone gives them, so that those
   * below were there before, and the others have been added.
   */
  firstAdded = Number.MAX_SAFE_INTEGER;
  private readonly addedGroups = new Set<string>();
  private readonly like: LikeProjection;
  private added: AddedProducts | undefined;

  constructor(
    private readonly manager: EntityManager,
    private readonly policy: Policy,
  ) {
    this.like = new LikeProjection(manager);
  }

  /**
   * Projects products of this unit of work that stand on the list being written and have no other record, from what
   * was just written: nothing is read back. As nothing but the list bears on them, they are compared with no other
   * product, and none of another batch is needed.
   */
  async add(products: readonly ProductInputs[]): Promise<void> {
    const added = await this.addedProducts();
    const rows = products.flatMap(product => added.rowsOf(product));
    await addListingFacts(this.manager, rows);
    this.like.add(rows);
    for (const { id, classifications } of products) {
      this.firstAdded = Math.min(this.firstAdded, id);
      for (const { bidGroup } of classifications) if (bidGroup !== null) this.addedGroups.add(bidGroup);
    }
  }

  /**
   * Projects the given products again, and those of their bid units and of the given ones, whose standing may follow
   * from theirs.
   */
  async finish(
    touched: readonly number[],
    units: readonly string[] = [],
    onProgress?: OnProgress,
  ): Promise<void> {
    const { manager, firstAdded } = this;
    const known = [...new Set(touched)].filter(id => id < firstAdded);
    const concerned = [...new Set([...units, ...(await unitsOf(manager, known, [...this.addedGroups]))])];
    const others = new Set([...known, ...(await productsOfUnits(manager, concerned, firstAdded))]);
    if (others.size > 0) {
      const all = new Set([...others, ...(await productsOfUnits(manager, concerned))]);
      await this.projectAgain([...all], onProgress);
    }
    await this.like.finish(firstAdded);
    onProgress?.(1);
  }

  private async projectAgain(ids: readonly number[], onProgress?: OnProgress): Promise<void> {
    const { manager, firstAdded } = this;
    const around = surroundingsOf(this.policy, await loadReferenceRows(manager, ids));
    // Where all products of a company are new, nothing of it was projected before.
    const batches = await companyByCompany(manager, ids, own => own.some(id => id < firstAdded));
    for (const [index, some] of batches.entries()) {
      const products = await loadInputs(manager, some);
      const places = new Places(around(products));
      const before = await storedListingFacts(manager, some);
      const after = products.flatMap(product => projectProduct(product, places));
      await replaceListingFacts(manager, before, after);
      this.like.touch([...before, ...after]);
      onProgress?.((index + 1) / batches.length);
    }
  }

  private async addedProducts(): Promise<AddedProducts> {
    this.added ??= new AddedProducts(
      new Places(surroundingsOf(this.policy, await loadReferenceRows(this.manager, []))([])),
    );
    return this.added;
  }
}
