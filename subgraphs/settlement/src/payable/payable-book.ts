import { chunks, insertMany } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager, In } from 'typeorm';
import { type FactOf } from '../execution-follower/execution-fact';
import { keepTerms } from './keep-terms';
import { PayableEntryRow, PayableRow } from './payable.entity';
import { LotsPaid } from './remainders';
import { groupOf, keepSetOffs } from './keep-set-offs';

type LotFact = FactOf<'LotFact'>;

export interface LotsTaken {
  /** Lots that were on record and came otherwise. */
  readonly reversed: number;
}

/**
 * Takes accepted lots and returns in, in the order of execution's log: each that is news gets an entry, and one that
 * was on record is reversed first. What returns take off, and the terms, follow from what then stands.
 */
export async function takeLots(
  manager: EntityManager,
  policy: Policy,
  facts: readonly LotFact[],
): Promise<LotsTaken> {
  const rows = await readRows(
    manager,
    facts.map(({ id }) => id),
  );
  const paid = await LotsPaid.read(
    manager,
    facts.map(({ id }) => id),
  );
  const recordedAt = new Date().toISOString();
  const entries: PayableEntryRow[] = [];
  const changed = new Map<string, PayableRow>();
  const groups = new Set<string>();
  const withReturns = new Set<string>();
  for (const fact of facts) {
    const before = rows.get(fact.id);
    if (before && before.seq >= fact.seq) continue;
    const row = rowOf(fact, paid.to(fact.company, fact.id));
    if (before) paid.leaves(before);
    entries.push(...entriesOf(row, before, recordedAt));
    for (const one of before ? [before, row] : [row]) {
      groups.add(groupOf(one));
      if (one.amount.isNegative) withReturns.add(groupOf(one));
    }
    rows.set(row.id, row);
    changed.set(row.id, row);
  }
  await keepTerms(manager, policy, [...changed.values(), ...paid.remainders(changed.values())]);
  await insertMany(manager, PayableEntryRow, entries);
  await keepSetOffs(manager, groups, withReturns);
  return { reversed: entries.filter(({ kind }) => kind === 'REVERSED').length };
}

async function readRows(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PayableRow>> {
  const rows = new Map<string, PayableRow>();
  for (const some of chunks([...new Set(ids)], 500)) {
    for (const row of await manager.findBy(PayableRow, { id: In(some) })) rows.set(row.id, row);
  }
  return rows;
}

/** Its terms, and what returns take off, are worked out after it is known what all stands. */
function rowOf(fact: LotFact, paid: Yuan): PayableRow {
  const { id, seq, institution, company, product, quantity, winning, acceptedOn } = fact;
  const amount = fact.void ? Yuan.zero : fact.amount;
  return {
    id,
    remainderOf: null,
    seq,
    void: fact.void,
    rollout: fact.lotRollout ?? null,
    institution,
    company,
    distributor: fact.distributor ?? null,
    product,
    orderLine: fact.order ?? null,
    quantity,
    amount,
    winning,
    acceptedOn,
    owed: amount,
    paid,
    mode: 'INSTITUTION_PAYS',
    dueOn: null,
    nextWorkdayOn: null,
    provisional: false,
  };
}

function entriesOf(row: PayableRow, before: PayableRow | undefined, recordedAt: string): PayableEntryRow[] {
  if (before && words(before) === words(row)) return [];
  const entry = (of: PayableRow, sign: '+' | '-'): PayableEntryRow => ({
    id: `${row.seq}${sign}`,
    payable: of.id,
    seq: row.seq,
    kind: sign === '-' ? 'REVERSED' : of.amount.isNegative ? 'RETURNED' : 'ACCEPTED',
    institution: of.institution,
    company: of.company,
    distributor: of.distributor,
    product: of.product,
    quantity: of.quantity,
    amount: sign === '-' ? Yuan.zero.minus(of.amount) : of.amount,
    acceptedOn: of.acceptedOn,
    recordedAt,
  });
  return [...(before && !before.void ? [entry(before, '-')] : []), ...(row.void ? [] : [entry(row, '+')])];
}

/** What is owed to whom for what: a lot that only counts elsewhere is owed as before. */
const words = (row: PayableRow): string =>
  [
    row.void,
    row.institution,
    row.company,
    row.distributor,
    row.product,
    row.quantity,
    row.amount,
    row.acceptedOn,
  ].join('|');
