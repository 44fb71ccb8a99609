import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { type PriceLinkageCase } from './linkage-case.types';
import { changeCase } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { type CaseRow, toCase } from './linkage.rows';
import { isPossible, TRANSITIONS } from './transitions';

const { from, tells } = TRANSITIONS.PASS_DUE_DAY;

/** Tells that a case is overdue, once. */
export async function tellOverdue(manager: EntityManager, row: PriceLinkageCase): Promise<void> {
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

/** Cases whose due day has passed on a day without a declaration, not told yet. */
export async function overdueCases(manager: EntityManager, on: PlainDate): Promise<PriceLinkageCase[]> {
  const rows = await select<CaseRow>(
    manager,
    `SELECT * FROM linkage_case WHERE binding = 1 AND overdueRecorded = 0 AND metOn IS NULL AND dueOn < ?
     AND status IN (${marks(from)}) ORDER BY dueOn, id`,
    [on, ...from],
  );
  return rows.map(toCase);
}
