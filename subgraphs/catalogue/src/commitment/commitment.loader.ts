import { type EntityManager } from 'typeorm';
import { manyByKey, marks, select } from '../read/select';
import { type CommitmentEntity } from './commitment.entity';
import { type Commitment } from './commitment.types';

/** Promises of companies, by day. */
export const commitmentsLoader = (manager: EntityManager) =>
  manyByKey<string, Commitment>(
    async companies => {
      const rows = await select<CommitmentEntity>(
        manager,
        `SELECT * FROM company_commitment WHERE company IN (${marks(companies)}) ORDER BY madeOn, id`,
        companies,
      );
      return rows.map(row => ({
        id: Number(row.id),
        text: row.text,
        madeOn: row.madeOn,
        document: {
          number: row.documentNumber,
          title: row.documentTitle,
          issuer: row.documentIssuer ?? '',
          issuedOn: row.documentIssuedOn,
        },
        recordedAt: row.recordedAt,
        tender: row.tender,
        company: row.company,
      }));
    },
    row => row.company,
  );
