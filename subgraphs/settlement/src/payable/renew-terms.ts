import { audit, chunks, type Database, select, takeNumbers, within } from '@alliance-hub/database';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager, MoreThan } from 'typeorm';
import { SettlementState } from '../write/settlement-state.entity';
import { renewTerms } from './keep-terms';
import { PayableRow } from './payable.entity';

const PAGE = 1_000;
/** Under which rules and which calendar the terms on record were worked out. */
const STATE = 'terms';

/** Works the terms of some institutions' lots out again: one that lies elsewhere now may follow another notice. */
export async function renewTermsOf(
  manager: EntityManager,
  policy: Policy,
  institutions: readonly string[],
): Promise<number> {
  let renewed = 0;
  for (const some of chunks(institutions, 500)) {
    for (const institution of await withLots(manager, some)) {
      renewed += await renewPages(manager, policy, { institution });
    }
  }
  return renewed;
}

/** Most institutions of a page of execution's log have no lots: one statement passes them by. */
async function withLots(manager: EntityManager, institutions: readonly string[]): Promise<string[]> {
  const among = within('institution', institutions);
  const rows = await select<{ institution: string }>(
    manager,
    `SELECT DISTINCT institution FROM payable WHERE ${among.sql} ORDER BY institution`,
    among.parameters,
  );
  return rows.map(({ institution }) => institution);
}

/** Brings the terms of all lots in line with the policy and its calendar; nothing is done when neither changed. */
export async function applyPolicy(database: Database, policy: Policy): Promise<void> {
  const value = `${policy.version} ${policy.workdays.version}`;
  const known = await database.read.findOneBy(SettlementState, { name: STATE });
  if (known?.value === value) return;
  await database.transaction(async manager => {
    await takeNumbers(manager, 'payable', 1);
    const renewed = await renewPages(manager, policy, {});
    await manager.save(SettlementState, { name: STATE, value });
    if (renewed === 0) return;
    const details = { termsRenewed: renewed };
    await audit(manager, { actor: 'policy', action: 'policy.apply', subject: policy.version, details });
  });
}

/** Works lots through page by page, however many there are. */
async function renewPages(
  manager: EntityManager,
  policy: Policy,
  which: Partial<Pick<PayableRow, 'institution'>>,
): Promise<number> {
  let renewed = 0;
  for (let after = ''; ;) {
    const rows = await manager.find(PayableRow, {
      where: { ...which, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: PAGE,
    });
    renewed += await renewTerms(manager, policy, rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return renewed;
    after = last.id;
  }
}
