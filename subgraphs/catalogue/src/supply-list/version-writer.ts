import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Projector } from '../listing/projection/projector';
import { classifyFrom } from '../product/classification.repository';
import { BidOutcome } from '../product/product.types';
import { recordAwards } from '../tender/award.repository';
import { type SupplyListEntity } from './supply-list.entity';
import { insertVersion, linesOf, type StoredLine, versionsOf } from './supply-list.repository';
import { recordChanges } from './version-changes';
import { versionAfter, versionBefore } from './version-order';
import { deriveWinningPrices, placesOfLineage, predecessorLines } from './winning-prices';

type NewVersion = Omit<SupplyListEntity, 'id' | 'version' | 'lineCount' | 'recordedAt'>;

/**
 * Stores a version of a list, and brings in step all that follows from it: awards, classification, winning prices,
 * what it changed, and standing.
 * @param touched products whose standing follows from what came with the list
 */
export async function storeVersion(
  manager: EntityManager,
  projector: Projector,
  list: NewVersion,
  lines: readonly StoredLine[],
  touched: readonly number[] = [],
): Promise<SupplyListEntity> {
  const { tender, jurisdiction, effectiveFrom } = list;
  const versions = await versionsOf(manager, tender, jurisdiction);
  const before = versionBefore(versions, effectiveFrom);
  const after = versionAfter(versions, effectiveFrom);
  await recordAwards(manager, tender, lines, effectiveFrom);
  await classifyAsWon(manager, lines, effectiveFrom);
  const later = after ? await linesOf(manager, Number(after.id)) : new Map<number, StoredLine>();
  if (after) await classifyAsWon(manager, [...later.values()], after.effectiveFrom);

  const version = Number(versions.at(-1)?.version ?? 0) + 1;
  const stored = await insertVersion(manager, { ...list, version }, lines);
  await recordChanges(manager, stored.id, before && Number(before.id));
  if (after) await recordChanges(manager, Number(after.id), stored.id);

  const earlier = before ? await linesOf(manager, Number(before.id)) : new Map<number, StoredLine>();
  const continued = before ? [] : await predecessorLines(manager, tender);
  const moved = [
    ...lines.map(({ productId }) => productId),
    ...earlier.keys(),
    ...later.keys(),
    ...continued,
  ];
  const products = [...new Set(moved)];
  for (const place of await placesOfLineage(manager, tender, jurisdiction)) {
    await deriveWinningPrices(manager, place, products);
  }
  await projector.reproject(manager, [...products, ...touched]);
  return stored;
}

const classifyAsWon = (
  manager: EntityManager,
  lines: readonly StoredLine[],
  from: PlainDate,
): Promise<void> =>
  classifyFrom(
    manager,
    lines.map(({ productId, bidGroup }) => ({ productId, bidGroup, bidOutcome: BidOutcome.WON, from })),
  );
