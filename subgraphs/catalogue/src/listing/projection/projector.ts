import { groupBy } from '@alliance-hub/database';
import { StoreSettingEntity } from '../../write/store-setting.entity';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { select } from '../../read/select';
import { type OnProgress } from '../../write/progress';
import { wordingVersion } from '../messages';
import { ProjectionRun } from './projection-run';

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
    if (touched.length > 0) await this.begin(manager).finish(touched, [], onProgress);
  }

  /** For a unit of work that projects new products as it writes them. */
  begin(manager: EntityManager): ProjectionRun {
    return new ProjectionRun(manager, this.policy);
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
