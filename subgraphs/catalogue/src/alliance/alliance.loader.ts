import { type EntityManager } from 'typeorm';
import { manyByKey, marks, oneByKey, select } from '../read/select';
import { type Alliance } from './alliance.types';

export const allianceLoader = (manager: EntityManager) =>
  oneByKey<string, Alliance>(
    codes =>
      select(
        manager,
        `SELECT code, name, kind, leadCode FROM alliance WHERE code IN (${marks(codes)})`,
        codes,
      ),
    alliance => alliance.code,
  );

export const allAlliances = (manager: EntityManager) =>
  select<Alliance>(manager, 'SELECT code, name, kind, leadCode FROM alliance ORDER BY position, code');

export const membersLoader = (manager: EntityManager) =>
  manyByKey<string, { alliance: string; jurisdiction: string }>(
    codes =>
      select(
        manager,
        `SELECT alliance, jurisdiction FROM alliance_member WHERE alliance IN (${marks(codes)}) ORDER BY jurisdiction`,
        codes,
      ),
    row => row.alliance,
  );

/** Alliances that a jurisdiction leads or belongs to. */
export const alliancesOfLoader = (manager: EntityManager) =>
  manyByKey<string, Alliance & { place: string }>(
    codes =>
      select(
        manager,
        `SELECT a.code, a.name, a.kind, a.leadCode, m.place, a.position FROM alliance a JOIN (
           SELECT alliance, jurisdiction AS place FROM alliance_member WHERE jurisdiction IN (${marks(codes)})
           UNION SELECT code AS alliance, leadCode AS place FROM alliance WHERE leadCode IN (${marks(codes)})
         ) m ON m.alliance = a.code ORDER BY a.position, a.code`,
        [...codes, ...codes],
      ),
    row => row.place,
  );
