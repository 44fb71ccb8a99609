import { appendFacts, type Database } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { AgreementRow } from '../agreement/agreement.entity';
import { audit, writing } from '../audit/writing';
import { HubState } from '../audit/hub-state.entity';
import { agreementFact, cycleFact } from '../fact/execution-facts';
import { recount } from '../purchase/recount.service';
import { Rollouts } from './carrying';
import { yearsOf } from './cycle';
import { readExtensions } from './cycle-extension.repository';

const STATE = 'cycles';

/**
 * Brings what is stored in line with the policy's rollouts and cycles: tells the cycles that changed to those who
 * follow, and counts agreements and purchases anew under them. Nothing is done when nothing changed.
 */
export async function applyPolicy(database: Database, policy: Policy, today: PlainDate): Promise<void> {
  await writing(database, async work => {
    const { manager } = work;
    const rollouts = new Rollouts(policy, await readExtensions(manager));
    const cycles = policy.rollouts().map(rollout => rollouts.cycle(rollout, today));
    const told = new Map(cycles.map(cycle => [cycle.rollout.id, cycleFact(cycle)]));
    const counting = cycles.map(({ rollout }) =>
      policy.intervals('volume.countingFrom', {
        jurisdiction: rollout.jurisdiction,
        categories: [rollout.category],
      }),
    );
    const before = await readState(manager);
    const now = { cycles: Object.fromEntries(told), counting: JSON.stringify(counting) };
    if (before && JSON.stringify(before) === JSON.stringify(now)) return;
    const changed = [...told].filter(
      ([id, fact]) => JSON.stringify(before?.cycles[id]) !== JSON.stringify(fact),
    );
    await appendFacts(
      manager,
      changed.map(([, fact]) => fact),
    );
    await manager.upsert(HubState, { name: STATE, value: JSON.stringify(now) }, ['name']);
    const agreements = before ? await moveAgreementYears(manager, policy, rollouts, today) : 0;
    const lines = before ? await recount(manager, policy, {}) : 0;
    await audit(
      work,
      { actor: 'policy' },
      {
        action: 'policy.apply',
        subject: policy.version,
        detail: {
          cyclesChanged: changed.length,
          agreementsMoved: agreements,
          purchaseLinesCountedAnew: lines,
        },
      },
    );
  });
}

interface State {
  cycles: Record<string, unknown>;
  counting: string;
}

async function readState(manager: EntityManager): Promise<State | undefined> {
  const row = await manager.findOneBy(HubState, { name: STATE });
  return row ? (JSON.parse(row.value) as State) : undefined;
}

/** Agreement years are days of the policy: when those move, the agreements move with them. */
async function moveAgreementYears(
  manager: EntityManager,
  policy: Policy,
  rollouts: Rollouts,
  today: PlainDate,
): Promise<number> {
  let moved = 0;
  for (const rollout of policy.rollouts()) {
    const { jurisdiction, category } = rollout;
    for (const { number: agreementYear, from: yearFrom, to: yearTo } of yearsOf(
      rollouts.cycle(rollout, today),
      today,
    )) {
      const rows = await manager.findBy(AgreementRow, { jurisdiction, category, agreementYear });
      const stale = rows.filter(row => row.yearFrom !== yearFrom || row.yearTo !== yearTo);
      if (stale.length === 0) continue;
      await manager.update(AgreementRow, { jurisdiction, category, agreementYear }, { yearFrom, yearTo });
      await appendFacts(
        manager,
        stale.map(row => agreementFact({ ...row, yearFrom, yearTo })),
      );
      moved += stale.length;
    }
  }
  return moved;
}
