import { audit, type Database } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { HubState } from '../writing/hub-state.entity';
import { writing } from '../writing/writing';
import { followCarryOver } from './follow-carry-over';

/** On which day and under which rules the carry-over of all lines was worked out. */
const STATE = 'carryOver';

/**
 * Works out what is carried over where a year ended, or rules or attributions changed, since it was last done: a line
 * that was confirmed while the year before still ran carries over what that year leaves (CQ-2.1e).
 * @returns how many lines changed
 */
export async function bringCarryOver(database: Database, policy: Policy, today: PlainDate): Promise<number> {
  const value = `${today} ${policy.version}`;
  const known = await database.read.findOneBy(HubState, { name: STATE });
  if (known?.value === value) return 0;
  return writing(database, async work => {
    const lines = await followCarryOver(work, policy, today);
    await work.manager.upsert(HubState, { name: STATE, value }, ['name']);
    if (lines === 0) return 0;
    const deed = { actor: 'hub', action: 'agreement.carryOver', subject: today, details: { lines } };
    await audit(work.manager, deed);
    return lines;
  });
}

/** Purchases of the past count otherwise now: what they leave is worked out again. */
export const carryOverIsStale = async (manager: EntityManager): Promise<void> => {
  await manager.delete(HubState, { name: STATE });
};
