import { type KnownAt } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { manyByKey, marks, select } from '../read/select';
import { type SupplyListEntity } from './supply-list.entity';
import { type SupplyListVersion } from './supply-list.types';

export const toVersion = (row: SupplyListEntity): SupplyListVersion => ({
  id: Number(row.id),
  version: Number(row.version),
  effectiveFrom: row.effectiveFrom,
  sha256: row.sha256,
  lines: Number(row.lineCount),
  document: {
    number: row.documentNumber,
    title: row.documentTitle,
    issuer: row.documentIssuer ?? '',
    issuedOn: row.documentIssuedOn,
  },
  provenance: row.provenance as SupplyListVersion['provenance'],
  tender: row.tender,
  jurisdiction: row.jurisdiction,
});

/** Versions of a jurisdiction's own supply lists recorded by an instant, newest first within a tender. */
export const supplyListsLoader = (manager: EntityManager, knownAt: KnownAt) =>
  manyByKey<string, SupplyListVersion>(
    async codes => {
      const rows = await select<SupplyListEntity>(
        manager,
        `SELECT * FROM supply_list WHERE jurisdiction IN (${marks(codes)})${knownAt == null ? '' : ' AND recordedAt <= ?'}
         ORDER BY tender, version DESC`,
        knownAt == null ? codes : [...codes, knownAt],
      );
      return rows.map(toVersion);
    },
    list => list.jurisdiction,
  );
