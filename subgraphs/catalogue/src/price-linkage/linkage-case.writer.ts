import { insertMany, takeNumbers } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { type PriceLinkageCase } from './linkage-case.types';
import { type CaseRow, caseId, toCase } from './linkage.rows';
import { PriceLinkageStatus } from './linkage.enums';
import { CASE_NUMBERS } from './names';
import { LinkageCaseEntity } from './price-linkage.entity';
import { UNSETTLED } from './transitions';

export type NewCase = Omit<PriceLinkageCase, 'id' | 'number'>;

const stored = ({ id: _, number: id, ...row }: PriceLinkageCase) => ({ id, ...row });

export async function insertCases(
  manager: EntityManager,
  cases: readonly NewCase[],
): Promise<PriceLinkageCase[]> {
  if (cases.length === 0) return [];
  const first = await takeNumbers(manager, CASE_NUMBERS, cases.length);
  const opened = cases.map((row, index) => ({ ...row, number: first + index, id: caseId(first + index) }));
  await insertMany(manager, LinkageCaseEntity, opened.map(stored));
  return opened;
}

/** Writes what changed of a case and gives it as it is then. */
export async function changeCase(
  manager: EntityManager,
  before: PriceLinkageCase,
  changed: Partial<NewCase>,
): Promise<PriceLinkageCase> {
  await manager.update(LinkageCaseEntity, { id: before.number }, changed);
  return { ...before, ...changed };
}

export async function caseByNumber(manager: EntityManager, number: number): Promise<PriceLinkageCase | null> {
  const [row] = await select<CaseRow>(manager, 'SELECT * FROM linkage_case WHERE id = ?', [number]);
  return row ? toCase(row) : null;
}

/** Cases of products in which something is still to be done, oldest first. */
export async function unsettledCases(
  manager: EntityManager,
  products: readonly number[],
): Promise<PriceLinkageCase[]> {
  const rows = await selectIn([...new Set(products)], some =>
    select<CaseRow>(
      manager,
      `SELECT * FROM linkage_case WHERE productId IN (${marks(some)}) AND status IN (${marks(UNSETTLED)}) ORDER BY id`,
      [...some, ...UNSETTLED],
    ),
  );
  return rows.map(toCase);
}

/** Cases that follow a winning price and in which something is still to be done. */
export async function followersOf(manager: EntityManager, wonPriceId: number): Promise<PriceLinkageCase[]> {
  const rows = await select<CaseRow>(
    manager,
    `SELECT * FROM linkage_case WHERE triggerId = ? AND status IN (${marks(UNSETTLED)}) ORDER BY id`,
    [wonPriceId, ...UNSETTLED],
  );
  return rows.map(toCase);
}

/** The case by which the price of a product had changed in a jurisdiction by a day. */
export async function appliedCase(
  manager: EntityManager,
  productId: number,
  jurisdiction: string,
  on: PlainDate,
): Promise<PriceLinkageCase | null> {
  const [row] = await select<CaseRow>(
    manager,
    `SELECT * FROM linkage_case WHERE productId = ? AND jurisdiction = ? AND status = ? AND appliedFrom <= ?
     ORDER BY appliedFrom DESC, id DESC LIMIT 1`,
    [productId, jurisdiction, PriceLinkageStatus.APPLIED, on],
  );
  return row ? toCase(row) : null;
}
