import { insertMany } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Projector } from '../listing/projection/projector';
import { classifyFrom } from '../product/classification.repository';
import { BidOutcome } from '../product/product.types';
import { recordAwards } from '../tender/award.repository';
import { nextId } from '../write/ids';
import { type OnProgress } from '../write/progress';
import { SupplyListEntity, SupplyListLineEntity } from './supply-list.entity';
import { linesInPages, listedProducts, notOn, type StoredLine, versionsOf } from './supply-list.repository';
import { recordChanges } from './version-changes';
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
    private readonly list: SupplyListEntity,
    /** The version that it takes over from. */
    private readonly before: SupplyListEntity | undefined,
    private readonly after: SupplyListEntity | undefined,
  ) {}

  static async begin(manager: EntityManager, list: NewVersion): Promise<VersionWriter> {
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
      row,
      versionBefore(versions, effectiveFrom),
      versionAfter(versions, effectiveFrom),
    );
  }

  async add(lines: readonly StoredLine[]): Promise<void> {
    const { tender, effectiveFrom, id } = this.list;
    await recordAwards(this.manager, tender, lines, effectiveFrom);
    await classifyAsWon(this.manager, lines, effectiveFrom);
    await insertMany(
      this.manager,
      SupplyListLineEntity,
      lines.map(line => ({ ...line, listId: id })),
    );
    this.count += lines.length;
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
    projector: Projector,
    { rejectedCount = this.list.rejectedCount, touched = [] as readonly number[] } = {},
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
    await recordChanges(manager, id, before && Number(before.id));
    if (after) await recordChanges(manager, Number(after.id), id);

    const lists = [this.list, before, after].flatMap(list => (list ? Number(list.id) : []));
    const continued = before ? [] : await predecessorLines(manager, tender);
    const products = [...new Set([...(await listedProducts(manager, lists)), ...continued])];
    for (const place of await placesOfLineage(manager, tender, jurisdiction)) {
      await deriveWinningPrices(manager, place, products);
    }
    await projector.reproject(manager, [...products, ...touched], onProgress);
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
  const writer = await VersionWriter.begin(manager, list);
  await writer.add(lines);
  return writer.finish(projector);
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
