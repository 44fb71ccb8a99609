import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { marks, select } from '../read/select';
import { categoriesOf } from './categories-of';
import { changeCase } from './linkage-case.writer';
import { linkageRule } from './linkage-rule';
import { type CaseRow, toCase } from './linkage.rows';
import { UNSETTLED } from './transitions';

const PROVISIONAL = `provisional = 1 AND status IN (${marks(UNSETTLED)})`;

export async function hasProvisional(manager: EntityManager): Promise<boolean> {
  const rows = await select(manager, `SELECT id FROM linkage_case WHERE ${PROVISIONAL} LIMIT 1`, UNSETTLED);
  return rows.length > 0;
}

/** Counts due days again that hang on a calendar: the year's rest days may have been published since. */
export async function countAgain(manager: EntityManager, policy: Policy): Promise<void> {
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
