import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { manyByKey, marks, oneByKey, select } from '../read/select';
import { type Award, type BidGroup, type BidUnit, type Category, type Tender } from './tender.types';

export const TENDER_COLUMNS = 't.number, t.numbered, t.title, t.alliance, t.predecessor, t.declaredUntil';
const CATEGORY_COLUMNS = 'code, name, awardMode, tender, parent';

export const tenderLoader = (manager: EntityManager) =>
  oneByKey<string, Tender>(
    numbers =>
      select(
        manager,
        `SELECT ${TENDER_COLUMNS} FROM tender t WHERE t.number IN (${marks(numbers)})`,
        numbers,
      ),
    tender => tender.number,
  );

export const tendersOfAllianceLoader = (manager: EntityManager) =>
  manyByKey<string, Tender>(
    codes =>
      select(
        manager,
        `SELECT ${TENDER_COLUMNS} FROM tender t WHERE t.alliance IN (${marks(codes)}) ORDER BY t.position, t.number`,
        codes,
      ),
    tender => tender.alliance,
  );

export const categoryLoader = (manager: EntityManager) =>
  oneByKey<string, Category>(
    codes =>
      select(manager, `SELECT ${CATEGORY_COLUMNS} FROM category WHERE code IN (${marks(codes)})`, codes),
    category => category.code,
  );

export const categoriesOfTenderLoader = (manager: EntityManager) =>
  manyByKey<string, Category>(
    numbers =>
      select(
        manager,
        `SELECT ${CATEGORY_COLUMNS} FROM category WHERE tender IN (${marks(numbers)}) ORDER BY position, code`,
        numbers,
      ),
    category => category.tender ?? '',
  );

export const aliasesLoader = (manager: EntityManager) =>
  manyByKey<string, { category: string; alias: string }>(
    codes =>
      select(
        manager,
        `SELECT category, alias FROM category_alias WHERE category IN (${marks(codes)}) ORDER BY alias`,
        codes,
      ),
    row => row.category,
  );

export const bidUnitLoader = (manager: EntityManager) =>
  oneByKey<string, BidUnit>(
    ids => select(manager, `SELECT id, name, category FROM bid_unit WHERE id IN (${marks(ids)})`, ids),
    unit => unit.id,
  );

export const bidGroupLoader = (manager: EntityManager) =>
  oneByKey<string, BidGroup>(
    ids => select(manager, `SELECT * FROM bid_group WHERE id IN (${marks(ids)})`, ids),
    group => group.id,
  );

export const groupsOfUnitLoader = (manager: EntityManager) =>
  manyByKey<string, BidGroup>(
    ids => select(manager, `SELECT * FROM bid_group WHERE unitId IN (${marks(ids)}) ORDER BY id`, ids),
    group => group.unitId,
  );

export const groupsOfCategoryLoader = (manager: EntityManager) =>
  manyByKey<string, BidGroup>(
    codes =>
      select(manager, `SELECT * FROM bid_group WHERE category IN (${marks(codes)}) ORDER BY id`, codes),
    group => group.category,
  );

export interface AwardRow {
  id: number;
  tender: string;
  productId: number;
  bidGroup: string;
  price: number;
  componentPrice: number | null;
  ranking: number | null;
}

export const toAward = (row: AwardRow): Award => ({
  id: Number(row.id),
  tender: row.tender,
  productId: Number(row.productId),
  bidGroup: row.bidGroup,
  price: Yuan.ofUnits(row.price),
  componentPrice: row.componentPrice === null ? null : Yuan.ofUnits(row.componentPrice),
  rank: row.ranking,
});

/** Awards of a product, the latest tender first. */
export const awardsOfProductLoader = (manager: EntityManager) =>
  manyByKey<number, Award>(
    async ids => {
      const rows = await select<AwardRow>(
        manager,
        `SELECT * FROM award WHERE supersededAt IS NULL AND productId IN (${marks(ids)}) ORDER BY id DESC`,
        ids,
      );
      return rows.map(toAward);
    },
    award => award.productId,
  );

/** Prices of the awards in bid groups. */
export const awardPricesLoader = (manager: EntityManager) =>
  manyByKey<string, { bidGroup: string; price: number }>(
    ids =>
      select(
        manager,
        `SELECT bidGroup, price FROM award WHERE supersededAt IS NULL AND bidGroup IN (${marks(ids)}) ORDER BY price`,
        ids,
      ),
    row => row.bidGroup,
  );
