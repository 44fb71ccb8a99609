import { type Database } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { writing } from '../write/writing';
import { categoriesOf } from './categories-of';
import { type PriceLinkageCase } from './linkage-case.types';
import { changeCase } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { linkageRule } from './linkage-rule';
import { type CaseRow, toCase } from './linkage.rows';
import { isPossible, TRANSITIONS, UNSETTLED } from './transitions';

const { from, tells } = TRANSITIONS.PASS_DUE_DAY;

/** Tells that a case is overdue, once. */
async function tellOverdue(manager: EntityManager, row: PriceLinkageCase): Promise<void> {
  const told = await changeCase(manager, row, { overdueRecorded: true });
  await appendChanges(manager, [{ type: tells, case: told, price: row.targetPrice }]);
}

/** A step that comes after the due day: that it was overdue is told first, whether or not a sweep has seen it. */
export async function tellLate(manager: EntityManager, row: PriceLinkageCase, on: PlainDate): Promise<void> {
  const { binding, dueOn, metOn, overdueRecorded, status } = row;
  const isLate = binding && metOn === null && dueOn !== null && dueOn < on;
  if (isLate && !overdueRecorded && isPossible('PASS_DUE_DAY', status)) await tellOverdue(manager, row);
}

/**
 * Since when nothing is due any more in a case that ended without a declaration, by a price that holds from a day on.
 * When that was decided is not told; what nobody found overdue was decided in time.
 */
export function metBy({ metOn, dueOn, overdueRecorded }: PriceLinkageCase, day: PlainDate): PlainDate {
  return metOn ?? (overdueRecorded || dueOn === null || day < dueOn ? day : dueOn);
}

const OVERDUE = `binding = 1 AND overdueRecorded = 0 AND metOn IS NULL AND dueOn < ? AND status IN (${marks(from)})`;
const PROVISIONAL = `provisional = 1 AND status IN (${marks(UNSETTLED)})`;

/**
 * Records each case whose due day has passed, once: whoever comes second, in this process or in another, finds nothing
 * to record. Due days that hung on an unpublished calendar are counted again first.
 * @param on the day in China; what is recorded follows from it and from the store alone
 * @returns how many were recorded
 */
export async function sweepOverdue(database: Database, policy: Policy, on: PlainDate): Promise<number> {
  const [waiting] = await select<{ n: number }>(
    database.read,
    `SELECT COUNT(*) AS n FROM linkage_case WHERE (${OVERDUE}) OR (${PROVISIONAL})`,
    [on, ...from, ...UNSETTLED],
  );
  if (Number(waiting?.n ?? 0) === 0) return 0;
  return writing(database, async manager => {
    await countAgain(manager, policy);
    const rows = await select<CaseRow>(
      manager,
      `SELECT * FROM linkage_case WHERE ${OVERDUE} ORDER BY dueOn, id`,
      [on, ...from],
    );
    for (const row of rows) await tellOverdue(manager, toCase(row));
    return rows.length;
  });
}

/** The year's rest days may have been published since. */
async function countAgain(manager: EntityManager, policy: Policy): Promise<void> {
  const rows = await select<CaseRow>(manager, `SELECT * FROM linkage_case WHERE ${PROVISIONAL} ORDER BY id`, [
    ...UNSETTLED,
  ]);
  if (rows.length === 0) return;
  const categories = await categoriesOf(
    manager,
    rows.map(row => Number(row.productId)),
  );
  for (const row of rows.map(toCase)) {
    const { jurisdiction, countedFrom } = row;
    const place = { jurisdiction, categories: categories(row.productId), publishedOn: countedFrom };
    const { dueOn, provisional } = linkageRule(policy, place);
    if (dueOn !== row.dueOn || provisional !== row.provisional) {
      await changeCase(manager, row, { dueOn, provisional });
    }
  }
}
