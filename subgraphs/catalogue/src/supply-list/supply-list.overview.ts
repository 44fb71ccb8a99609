import { groupBy } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { type SupplyListEntity } from './supply-list.entity';
import { toVersion } from './supply-list.loader';
import { type SupplyListOverview } from './supply-list.types';
import { inRulingOrder, versionBefore } from './version-order';

interface Counted {
  listId: number;
  dearer: number;
  winners: number;
}

/** Which version of a tender's list each jurisdiction runs on a day, by jurisdiction: three statements in all. */
export async function supplyListOverview(
  manager: EntityManager,
  tender: string,
  on: PlainDate,
): Promise<SupplyListOverview[]> {
  const rows = await select<SupplyListEntity>(
    manager,
    'SELECT * FROM supply_list WHERE tender = ? ORDER BY jurisdiction, version',
    [tender],
  );
  const places = [...groupBy(rows, row => row.jurisdiction)].map(([jurisdiction, versions]) => {
    const later = inRulingOrder(versions.filter(({ effectiveFrom }) => effectiveFrom > on));
    return { jurisdiction, current: versionBefore(versions, on), later };
  });
  const [awarded] = await select<{ total: number }>(
    manager,
    'SELECT COUNT(*) AS total FROM award WHERE supersededAt IS NULL AND tender = ?',
    [tender],
  );
  const winners = Number(awarded?.total ?? 0);
  const current = places.flatMap(place => (place.current ? [Number(place.current.id)] : []));
  const counted = new Map((await counts(manager, tender, current)).map(row => [Number(row.listId), row]));
  return places.map(({ jurisdiction, current: list, later }) => {
    const own = list && counted.get(Number(list.id));
    return {
      jurisdiction,
      inForce: list ? toVersion(list) : null,
      // Of several versions of one day the last published takes over.
      next: later[0] ? toVersion(versionBefore(later, later[0].effectiveFrom) ?? later[0]) : null,
      pending: later.length,
      missing: winners - Number(own?.winners ?? 0),
      dearer: Number(own?.dearer ?? 0),
    };
  });
}

/** How many winners of the tender each list has, and how many of its lines another one says lower. */
const counts = (manager: EntityManager, tender: string, lists: readonly number[]): Promise<Counted[]> =>
  select<Counted>(
    manager,
    `SELECT l.listId, SUM(CASE WHEN l.price > lowest.price THEN 1 ELSE 0 END) AS dearer,
            SUM(CASE WHEN w.productId IS NULL THEN 0 ELSE 1 END) AS winners
     FROM supply_list_line l
     JOIN (SELECT productId, MIN(price) AS price FROM supply_list_line WHERE listId IN (${marks(lists)}) GROUP BY productId) lowest
       ON lowest.productId = l.productId
     LEFT JOIN (SELECT DISTINCT productId FROM award WHERE supersededAt IS NULL AND tender = ?) w
       ON w.productId = l.productId
     WHERE l.listId IN (${marks(lists)}) GROUP BY l.listId`,
    [...lists, tender, ...lists],
  );
