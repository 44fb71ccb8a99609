import { insertMany } from '@alliance-hub/database';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { nextIds } from '../write/ids';
import { AwardEntity } from './tender.entity';

export interface AwardDetails {
  productId: number;
  bidGroup: string;
  price: Yuan;
  componentPrice: Yuan | null;
  ranking: number | null;
}
interface StoredAward {
  id: number;
  tender: string;
  productId: number;
  bidGroup: string;
  price: number;
  componentPrice: number | null;
  ranking: number | null;
}

/**
 * Records what was won. The price of an award is the one it was won at, that of the list that begins first: another
 * price on a later list is the price of that jurisdiction, not of the award. A group or a rank told later corrects
 * the award.
 */
export async function recordAwards(
  manager: EntityManager,
  tender: string,
  awards: readonly AwardDetails[],
  from: PlainDate,
): Promise<void> {
  const rows = await selectIn(
    awards.map(({ productId }) => productId),
    some =>
      select<StoredAward>(
        manager,
        `SELECT * FROM award WHERE supersededAt IS NULL AND productId IN (${marks(some)})`,
        some,
      ),
  );
  // Told apart here: a store that is asked for the tender as well reads all awards of the tender.
  const ofTender = rows.filter(row => row.tender === tender);
  const known = new Map(ofTender.map(row => [Number(row.productId), row]));
  const since = await firstListed(manager, tender, awards);
  const isEarlier = ({ productId }: AwardDetails) => from < (since.get(productId) ?? from);
  const corrected = awards.filter(award => {
    const row = known.get(award.productId);
    return (
      !row ||
      (isEarlier(award) && Number(row.price) !== award.price.units) ||
      row.bidGroup !== award.bidGroup ||
      (award.ranking !== null && Number(row.ranking) !== award.ranking)
    );
  });
  const recordedAt = new Date().toISOString();
  const outdated = corrected.flatMap(({ productId }) => known.get(productId)?.id ?? []);
  if (outdated.length > 0)
    await manager.update(AwardEntity, { id: In(outdated) }, { supersededAt: recordedAt });
  const ids = await nextIds(manager, corrected.length);
  await insertMany(
    manager,
    AwardEntity,
    corrected.map((award, index) => ({
      ...award,
      ...won(award, isEarlier(award) ? undefined : known.get(award.productId)),
      id: ids[index],
      tender,
      recordedAt,
      supersededAt: null,
    })),
  );
}

/** First day of the lists of the tender that there are, by product. */
async function firstListed(manager: EntityManager, tender: string, awards: readonly AwardDetails[]) {
  const rows = await selectIn(
    awards.map(({ productId }) => productId),
    some =>
      select<{ productId: number; since: PlainDate }>(
        manager,
        `SELECT l.productId, MIN(s.effectiveFrom) AS since FROM supply_list_line l JOIN supply_list s ON s.id = l.listId
         WHERE s.tender = ? AND l.productId IN (${marks(some)}) GROUP BY l.productId`,
        [tender, ...some],
      ),
  );
  return new Map(rows.map(({ productId, since }) => [Number(productId), since]));
}

const won = ({ price, componentPrice }: AwardDetails, row: StoredAward | undefined) =>
  row
    ? {
        price: Yuan.ofUnits(row.price),
        componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
      }
    : { price, componentPrice };
