import { insertMany } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type ProjectionRun } from '../listing/projection/projection-run';
import { type Projector } from '../listing/projection/projector';
import { classifyFrom } from '../product/classification.repository';
import { type AddedProduct } from '../product/product-registry';
import { BidOutcome } from '../product/product.types';
import { recordAwards } from '../tender/award.repository';
import { nextId } from '../write/ids';
import { type IsNew, nothingIsNew } from '../write/is-new';
import { type OnProgress } from '../write/progress';
import { firstInputs } from './first-inputs';
import { SupplyListEntity, SupplyListLineEntity } from './supply-list.entity';
import { linesInPages, listedProducts, notOn, type StoredLine, versionsOf } from './supply-list.repository';
import { recordChanges, recordFirstLines } from './version-changes';
import { versionAfter, versionBefore } from './version-order';
import { deriveFirstPrices, deriveWinningPrices, placesOfLineage, predecessorLines } from './winning-prices';

export type NewVersion = Omit<SupplyListEntity, 'id' | 'version' | 'lineCount' | 'recordedAt'>;

/**
 * Writes a version of a list, some lines at a time, and brings in step all that follows from it: awards,
 * classification, winning prices, what it changed, and standing.
 */
export class VersionWriter {
  private count = 0;
  /** Products that are new with this list, of which prices and standing are written. */
  private readonly derived = new Set<number>();

  private constructor(
    private readonly manager: EntityManager,
    private readonly projection: ProjectionRun,
    private readonly list: SupplyListEntity,
    /** The version that it takes over from. */
    private readonly before: SupplyListEntity | undefined,
    private readonly after: SupplyListEntity | undefined,
  ) {}

  static async begin(
    manager: EntityManager,
    projector: Projector,
    list: NewVersion,
  ): Promise<VersionWriter> {
    const versions = await versionsOf(manager, list.tender, list.jurisdiction);
    const row = {
      ...list,
      id: await nextId(manager),
      version: Number(versions.at(-1)?.version ?? 0) + 1,
      lineCount: 0,
      recordedAt: new Date().toISOString(),
    };
    await manager.insert(SupplyListEntity, row);
    const { effectiveFrom } = list;
    return new VersionWriter(
      manager,
      projector.begin(manager),
      row,
      versionBefore(versions, effectiveFrom),
      versionAfter(versions, effectiveFrom),
    );
  }

  /** @param added products of the lines that are new with this list */
  async add(
    lines: readonly StoredLine[],
    added: ReadonlyMap<number, AddedProduct> = new Map(),
  ): Promise<void> {
    const { manager, list, before } = this;
    const { tender, effectiveFrom, id } = list;
    const isNew = (productId: number) => added.has(productId);
    await recordAwards(manager, tender, lines, effectiveFrom, isNew);
    await classifyAsWon(manager, lines, effectiveFrom, isNew);
    await insertMany(
      manager,
      SupplyListLineEntity,
      lines.map(line => ({ ...line, listId: id })),
    );
    if (!before) await recordFirstLines(manager, id, lines, this.count);
    this.count += lines.length;
    const first = lines.filter(({ productId }) => isNew(productId));
    if (first.length === 0) return;
    const prices = await deriveFirstPrices(manager, list, first);
    for (const { productId } of first) this.derived.add(productId);
    await this.projection.add(
      first.flatMap(line => {
        const product = added.get(line.productId);
        return product ? [firstInputs(product, line, list, prices.get(line.productId) ?? [])] : [];
      }),
    );
  }

  /** Takes over lines of the version before that are not on this one; counts those that are and those that are not. */
  async carryOver(isKept: (productId: number) => boolean): Promise<{ kept: number; removed: number }> {
    const counts = { kept: 0, removed: 0 };
    if (!this.before) return counts;
    const missing = linesInPages(this.manager, Number(this.before.id), [notOn(this.list.id)]);
    for await (const page of missing) {
      const kept = page.filter(({ productId }) => isKept(productId));
      counts.kept += kept.length;
      counts.removed += page.length - kept.length;
      await this.add(kept);
    }
    return counts;
  }

  /** @param touched products whose standing follows from what came with the list */
  async finish(
    { rejectedCount = this.list.rejectedCount, touched = [] as readonly number[] } = {},
    onProgress?: OnProgress,
  ): Promise<SupplyListEntity> {
    const { manager, before, after } = this;
    const { id, tender, jurisdiction } = this.list;
    if (after) {
      for await (const page of linesInPages(manager, Number(after.id))) {
        await classifyAsWon(manager, page, after.effectiveFrom, nothingIsNew);
      }
    }
    const counts = { lineCount: this.count, rejectedCount };
    await manager.update(SupplyListEntity, { id }, counts);
    if (before) await recordChanges(manager, id, Number(before.id));
    if (after) await recordChanges(manager, Number(after.id), id);

    const lists = [this.list, before, after].flatMap(list => (list ? Number(list.id) : []));
    const continued = before ? [] : await predecessorLines(manager, tender);
    const listed = [...new Set([...(await listedProducts(manager, lists)), ...continued])];
    const products = listed.filter(productId => !this.derived.has(productId));
    for (const place of await placesOfLineage(manager, tender, jurisdiction)) {
      await deriveWinningPrices(manager, place, products);
    }
    await this.projection.finish([...products, ...touched], onProgress);
    return { ...this.list, ...counts };
  }
}

/** Writes a version of which all lines are at hand. */
export async function storeVersion(
  manager: EntityManager,
  projector: Projector,
  list: NewVersion,
  lines: readonly StoredLine[],
): Promise<SupplyListEntity> {
  const writer = await VersionWriter.begin(manager, projector, list);
  await writer.add(lines);
  return writer.finish();
}

async function classifyAsWon(
  manager: EntityManager,
  lines: readonly StoredLine[],
  from: PlainDate,
  isNew: IsNew,
): Promise<void> {
  const won = { bidOutcome: BidOutcome.WON, from };
  await classifyFrom(
    manager,
    lines.map(({ productId, bidGroup }) => ({ productId, bidGroup, ...won })),
    isNew,
  );
}
