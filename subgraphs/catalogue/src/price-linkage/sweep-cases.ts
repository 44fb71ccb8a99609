import { type Database } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { writing } from '../write/writing';
import { lostCases, withdrawLost } from './lost-cases';
import { overdueCases, tellOverdue } from './overdue';
import { countAgain, hasProvisional } from './provisional';

/**
 * What a day brings to the cases: due days that hung on an unpublished calendar are counted again, cases of products
 * that win there no more are withdrawn, and those whose due day has passed are recorded as overdue. Each once: whoever
 * comes second, in this process or in another, finds nothing to record.
 * @param on the day in China; what is recorded follows from it and from the store alone
 * @returns how many were recorded as overdue
 */
export async function sweepCases(database: Database, policy: Policy, on: PlainDate): Promise<number> {
  const { read } = database;
  const isWaiting =
    (await overdueCases(read, on)).length > 0 ||
    (await hasProvisional(read)) ||
    (await lostCases(read, on)).length > 0;
  if (!isWaiting) return 0;
  return writing(database, async manager => {
    await countAgain(manager, policy);
    // First: what was lost by its due day is not overdue.
    await withdrawLost(manager, on);
    const overdue = await overdueCases(manager, on);
    for (const row of overdue) await tellOverdue(manager, row);
    return overdue.length;
  });
}
