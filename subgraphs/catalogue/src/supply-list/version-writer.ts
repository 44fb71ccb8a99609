import { insertMany } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type ProjectionRun } from '../listing/projection/projection-run';
import { type Projector } from '../listing/projection/projector';
import { classifyFrom } from '../product/classification.repository';
import { type AddedProduct } from '../product/add-products';
import { BidOutcome } from '../product/product.types';
import { recordAwards } from '../tender/award.repository';
import { nextId } from '../write/ids';
import { type OnProgress } from '../write/progress';
import { firstInputs, writeFirstRecords } from './first-records';
import { SupplyListEntity, SupplyListLineEntity } from './supply-list.entity';
import { linesInPages, listedProducts, notOn, type StoredLine, versionsOf } from './supply-list.repository';
import { recordChanges, recordFirstLines } from './version-changes';
import { versionAfter, versionBefore } from './version-order';
import { deriveWinningPrices, placesOfLineage, predecessorLines } from './winning-prices';

export type NewVersion = Omit<SupplyListEntity, 'id' | 'version' | 'lineCount' | 'recordedAt'>;

/**
 * Writes a version of a list, some lines at a time, and brings in step all that follows from it: awards,
 * classification, winning prices, what it changed, and standing.
 */
export class VersionWriter {
  private count = 0;

  private constructor(
    private readonly manager: EntityManager,
    private readonly projection: ProjectionRun,
    private readonly list: SupplyListEntity,
    /** The version that it takes over from. */
    private readonly before: SupplyListEntity | undefined,
    private readonly after: SupplyListEntity | undefined,
  ) {}

  static async begin(manager: EntityManager, projector: Projector, list: NewVersion): Promise<VersionWriter> {
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
    const first = lines.filter(({ productId }) => added.has(productId));
    const known = lines.filter(({ productId }) => !added.has(productId));
    await recordAwards(manager, tender, known, effectiveFrom);
    await classifyAsWon(manager, known, effectiveFrom);
    await insertMany(
      manager,
      SupplyListLineEntity,
      lines.map(line => ({ ...line, listId: id })),
    );
    if (!before) await recordFirstLines(manager, id, lines, this.count);
    this.count += lines.length;
    const prices = await writeFirstRecords(manager, list, first);
    await this.projection.add(
      first.flatMap(line => {
        const product = added.get(line.productId);
        return product ? [firstInputs(product, line, list, prices)] : [];
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

  /** @param units bid units that came with the list: the standing of their products follows from it */
  async finish(
    { rejectedCount = this.list.rejectedCount, units = [] as readonly string[] } = {},
    onProgress?: OnProgress,
  ): Promise<SupplyListEntity> {
    const { manager, before, after } = this;
    const { id, tender, jurisdiction } = this.list;
    if (after) {
      for await (const page of linesInPages(manager, Number(after.id))) {
        await classifyAsWon(manager, page, after.effectiveFrom);
      }
    }
    const counts = { lineCount: this.count, rejectedCount };
    await manager.update(SupplyListEntity, { id }, counts);
    if (before) await recordChanges(manager, id, Number(before.id));
    if (after) await recordChanges(manager, Number(after.id), id);

    const lists = [this.list, before, after].flatMap(list => (list ? Number(list.id) : []));
    const continued = before ? [] : await predecessorLines(manager, tender);
    // Prices and standing of products that are new with this list are written already.
    const listed = await listedProducts(manager, lists, this.projection.firstAdded);
    const products = [...new Set([...listed, ...continued])];
    for (const place of await placesOfLineage(manager, tender, jurisdiction)) {
      await deriveWinningPrices(manager, place, products);
    }
    await this.projection.finish(products, units, onProgress);
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
): Promise<void> {
  const won = { bidOutcome: BidOutcome.WON, from };
  await classifyFrom(
    manager,
    lines.map(({ productId, bidGroup }) => ({ productId, bidGroup, ...won })),
  );
}
