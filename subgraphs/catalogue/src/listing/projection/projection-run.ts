import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type OnProgress } from '../../write/progress';
import { addListingFacts, replaceListingFacts, storedListingFacts } from './fact.repository';
import { type ProductInputs } from './inputs';
import { LikeProjection } from './like-projection';
import { Places } from './place';
import { projectProduct } from './project';
import { companyByCompany, loadInputs, loadReferenceRows, withBidUnits } from './projection.repository';
import { surroundingsOf } from './surroundings';

/** Brings the read model in step with one unit of work, while it writes and when it has written. */
export class ProjectionRun {
  private readonly added = new Set<number>();
  private readonly addedGroups = new Set<string>();
  private readonly like: LikeProjection;
  private places: Places | undefined;

  constructor(
    private readonly manager: EntityManager,
    private readonly policy: Policy,
  ) {
    this.like = new LikeProjection(manager, id => this.added.has(id));
  }

  /**
   * Projects products of this unit of work that stand on the list being written and have no other record, from what
   * was just written: nothing is read back. As nothing but the list bears on them, they are compared with no other
   * product, and none of another batch is needed.
   */
  async add(products: readonly ProductInputs[]): Promise<void> {
    const places = await this.placesOfAdded();
    const rows = products.flatMap(product => projectProduct(product, places));
    await addListingFacts(this.manager, rows);
    this.like.add(rows);
    for (const { id, classifications } of products) {
      this.added.add(id);
      for (const { bidGroup } of classifications) if (bidGroup !== null) this.addedGroups.add(bidGroup);
    }
  }

  /** Projects the given products, and those of their bid units, whose standing may follow from theirs. */
  async finish(touched: readonly number[], onProgress?: OnProgress): Promise<void> {
    const { manager, added } = this;
    const known = [...new Set(touched)].filter(id => !added.has(id));
    const ids = await withBidUnits(manager, known, this.addedGroups);
    if (ids.some(id => !added.has(id))) await this.projectAgain(ids, onProgress);
    await this.like.finish();
    onProgress?.(1);
  }

  private async projectAgain(ids: readonly number[], onProgress?: OnProgress): Promise<void> {
    const { manager, added } = this;
    const around = surroundingsOf(this.policy, await loadReferenceRows(manager, ids));
    // Where all products of a company are new, nothing of it was projected before.
    const batches = await companyByCompany(manager, ids, own => own.some(id => !added.has(id)));
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

  private async placesOfAdded(): Promise<Places> {
    this.places ??= new Places(
      surroundingsOf(this.policy, await loadReferenceRows(this.manager, []))([]),
    );
    return this.places;
  }
}
