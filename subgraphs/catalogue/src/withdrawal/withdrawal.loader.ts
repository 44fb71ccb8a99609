import { type EntityManager } from 'typeorm';
import { manyByKey, marks, oneByKey, select } from '../read/select';
import { type AwardWithdrawalEntity } from './withdrawal.entity';
import { type AwardWithdrawal } from './withdrawal.types';

const shown = (row: AwardWithdrawalEntity): AwardWithdrawal => ({
  id: Number(row.id),
  from: row.fromDate,
  revokedFrom: row.revokedFrom,
  reason: row.reason,
  document: {
    number: row.documentNumber,
    title: row.documentTitle,
    issuer: row.documentIssuer ?? '',
    issuedOn: row.documentIssuedOn,
  },
  recordedAt: row.recordedAt,
  tender: row.tender,
  productId: Number(row.productId),
  jurisdiction: row.jurisdiction,
  substituteId: row.substituteId === null ? null : Number(row.substituteId),
});

/** Withdrawals of the awards of products, by day. */
export const withdrawalsOfProductLoader = (manager: EntityManager) =>
  manyByKey<number, AwardWithdrawal>(
    async ids => {
      const rows = await select<AwardWithdrawalEntity>(
        manager,
        `SELECT * FROM award_withdrawal WHERE productId IN (${marks(ids)}) ORDER BY fromDate, id`,
        ids,
      );
      return rows.map(shown);
    },
    row => row.productId,
  );

export const withdrawalLoader = (manager: EntityManager) =>
  oneByKey<number, AwardWithdrawal>(
    async ids => {
      const rows = await select<AwardWithdrawalEntity>(
        manager,
        `SELECT * FROM award_withdrawal WHERE id IN (${marks(ids)})`,
        ids,
      );
      return rows.map(shown);
    },
    row => row.id,
  );
