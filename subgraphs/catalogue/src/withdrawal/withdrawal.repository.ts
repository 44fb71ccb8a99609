import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { type AwardWithdrawalEntity } from './withdrawal.entity';

export interface HeldWithdrawal {
  id: number;
  productId: number;
  fromDate: PlainDate;
}

/** Withdrawals that keep products off the list of a tender in a jurisdiction on a day. */
export async function withdrawnOn(
  manager: EntityManager,
  list: { tender: string; jurisdiction: string; on: PlainDate },
  products: readonly number[],
): Promise<Map<number, HeldWithdrawal>> {
  const rows = await selectIn(products, some =>
    select<AwardWithdrawalEntity>(
      manager,
      `SELECT id, productId, fromDate FROM award_withdrawal
       WHERE tender = ? AND (jurisdiction IS NULL OR jurisdiction = ?) AND fromDate <= ?
       AND (revokedFrom IS NULL OR revokedFrom > ?) AND productId IN (${marks(some)})`,
      [list.tender, list.jurisdiction, list.on, list.on, ...some],
    ),
  );
  return new Map(
    rows.map(({ id, productId, fromDate }) => [
      Number(productId),
      { id: Number(id), productId: Number(productId), fromDate },
    ]),
  );
}
