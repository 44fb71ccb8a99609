import { appendFacts, type Database, type Fact, upsertMany, audit } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { type EntityManager, Like } from 'typeorm';
import { AgreementRow } from '../agreement/agreement.entity';
import { HubState } from '../writing/hub-state.entity';
import { writing } from '../writing/writing';
import { agreementFact, cycleFact } from '../fact/execution-facts';
import { reprice } from '../agreement/reprice';
import { recount } from '../purchase/recount.service';
import { select } from '../query/sql';
import { Rollouts } from './carrying';
import { type Cycle, yearsOf } from './cycle';
import { readExtensions } from './cycle-extension.repository';

/** Before the id of a rollout: under which cycle its volumes are stored. */
const STATE = 'cycle:';

/**
 * Brings what is stored in line with the policy's rollouts and cycles: tells the cycles that changed to those who
 * follow, and counts agreements and purchases anew under them. Nothing is done when nothing changed.
 */
export async function applyPolicy(database: Database, policy: Policy, today: PlainDate): Promise<void> {
  await writing(database, async work => {
    const { manager } = work;
    const rollouts = new Rollouts(policy, await readExtensions(manager));
    const cycles = policy.rollouts().map(rollout => rollouts.cycle(rollout, today));
    const before = await readStates(manager);
    const now = new Map(cycles.map(cycle => [cycle.rollout.id, stateOf(policy, cycle)]));
    const changed = [...now].filter(([id, state]) => before.get(id) !== state).map(([id]) => id);
    const gone = [...before.keys()].filter(id => !now.has(id));
    if (changed.length + gone.length === 0) return;
    await appendFacts(manager, [
      ...cycles.filter(cycle => changed.includes(cycle.rollout.id)).map(cycleFact),
      ...gone.map(id => voidFact(before.get(id) ?? '')),
    ]);
    await keepCycleStates(
      manager,
      policy,
      cycles.filter(cycle => changed.includes(cycle.rollout.id)),
    );
    for (const id of gone) await manager.delete(HubState, `${STATE}${id}`);
    const first = before.size === 0;
    const agreements = first ? 0 : await moveAgreementYears(manager, policy, rollouts, today);
    const priced = agreements === 0 ? 0 : await reprice(work, await productsAgreed(manager));
    const lines = first ? 0 : await recount(work, policy, {});
    await audit(work.manager, {
      actor: 'policy',
      action: 'policy.apply',
      subject: policy.version,
      details: {
        cyclesChanged: changed.length,
        cyclesGone: gone.length,
        agreementsMoved: agreements,
        agreementLinesPricedAnew: priced,
        purchaseLinesCountedAnew: lines,
      },
    });
  });
}

/** Notes under which cycles volumes are stored now. */
export async function keepCycleStates(
  manager: EntityManager,
  policy: Policy,
  cycles: readonly Cycle[],
): Promise<void> {
  const rows = cycles.map(cycle => ({ name: `${STATE}${cycle.rollout.id}`, value: stateOf(policy, cycle) }));
  await upsertMany(manager, HubState, rows, ['name']);
}

/** All of a rollout that decides where volumes count. */
function stateOf(policy: Policy, cycle: Cycle): string {
  const { jurisdiction, category } = cycle.rollout;
  const counting = policy
    .intervals('volume.countingFrom', { jurisdiction, categories: [category] })
    .map(part => [part.from ?? null, part.to ?? null, part.status === 'SPECIFIED' ? part.value.date : null]);
  return JSON.stringify({ fact: cycleFact(cycle), counting });
}

/** The last word on a rollout that no notice prints any more. */
function voidFact(state: string): Fact {
  const { fact } = JSON.parse(state) as { fact: Fact };
  return { ...fact, payload: { ...fact.payload, void: true } };
}

async function readStates(manager: EntityManager): Promise<Map<string, string>> {
  const rows = await manager.findBy(HubState, { name: Like(`${STATE}%`) });
  return new Map(rows.map(row => [row.name.slice(STATE.length), row.value]));
}

async function productsAgreed(manager: EntityManager): Promise<string[]> {
  const rows = await select<{ product: string }>(manager, 'SELECT DISTINCT product FROM agreement_line', []);
  return rows.map(row => row.product);
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
    const years = yearsOf(rollouts.cycle(rollout, today), today);
    for (const { number: agreementYear, from: yearFrom, to: yearTo } of years) {
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
