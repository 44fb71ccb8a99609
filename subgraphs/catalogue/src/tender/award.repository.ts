import { insertMany } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
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
  productId: number;
  bidGroup: string;
  price: number;
  componentPrice: number | null;
  ranking: number | null;
}

/**
 * Records what was won. The price of an award is the one it was won at: another price on a later list is the price
 * of that jurisdiction, not of the award. A group or a rank told later corrects the award.
 */
export async function recordAwards(
  manager: EntityManager,
  tender: string,
  awards: readonly AwardDetails[],
): Promise<void> {
  const rows = await selectIn(
    awards.map(({ productId }) => productId),
    some =>
      select<StoredAward>(
        manager,
        `SELECT * FROM award WHERE supersededAt IS NULL AND tender = ? AND productId IN (${marks(some)})`,
        [tender, ...some],
      ),
  );
  const known = new Map(rows.map(row => [Number(row.productId), row]));
  const corrected = awards.filter(award => {
    const row = known.get(award.productId);
    return (
      !row ||
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
      ...won(award, known.get(award.productId)),
      id: ids[index],
      tender,
      recordedAt,
      supersededAt: null,
    })),
  );
}

const won = ({ price, componentPrice }: AwardDetails, row: StoredAward | undefined) =>
  row
    ? {
        price: Yuan.ofUnits(row.price),
        componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
      }
    : { price, componentPrice };
