import { upsertMany } from '@alliance-hub/database';
import { type Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { badInput } from '../errors';
import { marks, select, selectIn } from '../read/select';
import { wanted } from '../messages';
import { BidGroupEntity, BidUnitEntity } from './tender.entity';

/** 竞价分组 with the statistics that the alliance office publishes; later linkage does not move them. */
export interface BidGroupDetails {
  id: string;
  name: string;
  /** 竞价单元; without one the group is a unit of its own. */
  unit?: string | null;
  category: string;
  highest?: Yuan | null;
  lowest?: Yuan | null;
  mean?: Yuan | null;
  median?: Yuan | null;
}

/**
 * Writes groups, and the units that they name and that are not known yet. Gives the units whose figures changed.
 * @throws HubError BAD_USER_INPUT when a group is of an unknown category, or its figures contradict each other.
 */
export async function saveBidGroups(
  manager: EntityManager,
  groups: readonly BidGroupDetails[],
  isCategory: (code: string) => boolean,
): Promise<string[]> {
  for (const group of groups) check(group, isCategory);
  const rows = groups.map(({ id, name, unit, category, ...figures }) => ({
    id,
    name,
    unitId: unit ?? id,
    category,
    highest: figures.highest ?? null,
    lowest: figures.lowest ?? null,
    mean: figures.mean ?? null,
    median: figures.median ?? null,
  }));
  const known = new Map(
    (
      await selectIn(
        rows.map(({ id }) => id),
        some => select<StoredGroup>(manager, `SELECT * FROM bid_group WHERE id IN (${marks(some)})`, some),
      )
    ).map(row => [row.id, row]),
  );
  const changed = rows.filter(row => !isSame(row, known.get(row.id)));
  await addUnits(manager, changed);
  await upsertMany(manager, BidGroupEntity, changed, ['id']);
  return [...new Set(changed.map(({ unitId }) => unitId))];
}

interface StoredGroup {
  id: string;
  name: string;
  unitId: string;
  category: string;
  highest: number | null;
  lowest: number | null;
  mean: number | null;
  median: number | null;
}
type Group = Omit<StoredGroup, 'highest' | 'lowest' | 'mean' | 'median'> &
  Record<'highest' | 'lowest' | 'mean' | 'median', Yuan | null>;

const FIGURES = ['highest', 'lowest', 'mean', 'median'] as const;

const isSame = (group: Group, stored: StoredGroup | undefined): boolean =>
  stored !== undefined &&
  stored.name === group.name &&
  stored.unitId === group.unitId &&
  stored.category === group.category &&
  FIGURES.every(
    figure => (group[figure]?.units ?? null) === (stored[figure] === null ? null : Number(stored[figure])),
  );

async function addUnits(manager: EntityManager, groups: readonly Group[]): Promise<void> {
  const units = new Map(groups.map(({ unitId, name, category }) => [unitId, { id: unitId, name, category }]));
  const known = await selectIn([...units.keys()], some =>
    select<{ id: string }>(manager, `SELECT id FROM bid_unit WHERE id IN (${marks(some)})`, some),
  );
  for (const { id } of known) units.delete(id);
  await upsertMany(manager, BidUnitEntity, [...units.values()], ['id']);
}

function check(
  { id, category, highest, lowest, mean, median }: BidGroupDetails,
  isCategory: (code: string) => boolean,
) {
  if (!isCategory(category)) {
    throw badInput(`bidGroups.${id}.category`, category, wanted('category'));
  }
  for (const [name, figure] of Object.entries({ lowest, mean, median })) {
    if (figure && highest?.lessThan(figure)) {
      throw badInput(
        `bidGroups.${id}.${name}`,
        figure.toString(),
        wanted('notAboveHighest', { price: highest.toString() }),
      );
    }
    if (figure && lowest?.greaterThan(figure)) {
      throw badInput(
        `bidGroups.${id}.${name}`,
        figure.toString(),
        wanted('notBelowLowest', { price: lowest.toString() }),
      );
    }
  }
}
