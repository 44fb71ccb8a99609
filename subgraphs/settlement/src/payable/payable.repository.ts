import { chunks, groupBy, joined, part, select, type SqlPart, within } from '@alliance-hub/database';
import { type PageRequest } from '@alliance-hub/graphql';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { OUTSTANDING_ON } from './payable.list';
import { type PayableEntryRow, type PayableRow, SetOffRow } from './payable.entity';

type Raw = Omit<PayableRow, 'void' | 'winning' | 'provisional' | 'amount' | 'owed' | 'paid'> &
  Record<'void' | 'winning' | 'provisional', number> &
  Record<'amount' | 'owed' | 'paid', number | string>;

type RawEntry = Omit<PayableEntryRow, 'amount'> & { amount: number | string };

/** The key by which payables are listed: by day of acceptance, and by id within it. */
export const keyOf = ({ acceptedOn, id }: PayableRow): string => `${acceptedOn} ${id}`;

/** A page of payables, one more than asked for where there is more, and how many there are in all. */
export async function readPage(
  manager: EntityManager,
  rows: SqlPart,
  { first, after }: PageRequest,
): Promise<{ rows: PayableRow[]; total: number }> {
  const conditions = after === undefined ? [rows] : [rows, behind(after)];
  const where = joined(conditions, 'AND');
  const page = await select<Raw>(
    manager,
    `SELECT * FROM payable WHERE ${where.sql} ORDER BY acceptedOn, id LIMIT ${first + 1}`,
    where.parameters,
  );
  const [counted] = await select<{ total: number | string }>(
    manager,
    `SELECT COUNT(*) AS total FROM payable WHERE ${rows.sql}`,
    rows.parameters,
  );
  return { rows: page.map(toRow), total: Number(counted?.total ?? 0) };
}

function behind(key: string): SqlPart {
  const [day, id] = [key.slice(0, 10), key.slice(11)];
  return part('(acceptedOn > ? OR (acceptedOn = ? AND id > ?))', day, day, id);
}

/** Of these payables, the ones that fit. */
export async function readByIds(
  manager: EntityManager,
  ids: readonly string[],
  condition: SqlPart,
): Promise<Map<string, PayableRow>> {
  const found = new Map<string, PayableRow>();
  for (const some of chunks(ids, 500)) {
    const where = joined([within('id', some), condition], 'AND');
    const rows = await select<Raw>(manager, `SELECT * FROM payable WHERE ${where.sql}`, where.parameters);
    for (const row of rows) found.set(row.id, toRow(row));
  }
  return found;
}

export interface Sums {
  readonly count: number;
  readonly amount: Yuan;
  readonly paid: Yuan;
  /** Paid to companies for lots that they are no longer of; in none of the others. */
  readonly overpaid: Yuan;
  readonly overdueCount: number;
  readonly overdue: Yuan;
}

/** A limit keeps both databases from writing the inner sums out wherever the outer statement names them. */
const WORKED_ONCE = `LIMIT ${Number.MAX_SAFE_INTEGER}`;

/** Sums over the payables that fit; overdue on a day. What one company owes back is not taken off what another is owed. */
export async function readSums(manager: EntityManager, rows: SqlPart, on: PlainDate): Promise<Sums> {
  const [sums] = await select<Record<keyof Sums, number | string | null>>(
    manager,
    `SELECT SUM(CASE WHEN remainderOf IS NULL THEN 1 ELSE 0 END) AS count,
       SUM(CASE WHEN remainderOf IS NULL THEN owed ELSE 0 END) AS amount,
       SUM(CASE WHEN remainderOf IS NULL THEN paid ELSE 0 END) AS paid,
       SUM(CASE WHEN remainderOf IS NULL THEN 0 ELSE paid - owed END) AS overpaid,
       SUM(CASE WHEN late > 0 THEN 1 ELSE 0 END) AS overdueCount,
       SUM(CASE WHEN late > 0 THEN late ELSE 0 END) AS overdue
     FROM (SELECT owed, paid, remainderOf, CASE WHEN nextWorkdayOn <= ? THEN ${OUTSTANDING_ON} END AS late
       FROM payable WHERE ${rows.sql} ${WORKED_ONCE}) sums`,
    [on, on, on, ...rows.parameters],
  );
  const yuan = (units: number | string | null | undefined) => Yuan.ofUnits(units ?? 0);
  return {
    count: Number(sums?.count ?? 0),
    amount: yuan(sums?.amount),
    paid: yuan(sums?.paid),
    overpaid: yuan(sums?.overpaid),
    overdueCount: Number(sums?.overdueCount ?? 0),
    overdue: yuan(sums?.overdue),
  };
}

/** The accounts of some lots, of the entries that fit, in the order of execution's log; of one fact the reversal first. */
export async function readEntries(
  manager: EntityManager,
  ids: readonly string[],
  condition: SqlPart,
): Promise<Map<string, PayableEntryRow[]>> {
  const where = joined([within('payable', ids), condition], 'AND');
  const rows = await select<RawEntry>(
    manager,
    `SELECT * FROM payable_entry WHERE ${where.sql} ORDER BY seq, id DESC`,
    where.parameters,
  );
  const entries = rows.map(row => ({
    ...row,
    seq: Number(row.seq),
    quantity: Number(row.quantity),
    amount: Yuan.ofUnits(row.amount),
  }));
  return groupBy(entries, row => row.payable);
}

/** What remains of some lots with companies that they are no longer of, of what fits and was not taken back. */
export async function readRemainders(
  manager: EntityManager,
  lots: readonly string[],
  condition: SqlPart,
): Promise<Map<string, PayableRow[]>> {
  const where = joined([within('remainderOf', lots), part('paid <> 0'), condition], 'AND');
  const rows = await select<Raw>(
    manager,
    `SELECT * FROM payable WHERE ${where.sql} ORDER BY id`,
    where.parameters,
  );
  const found = new Map<string, PayableRow[]>();
  for (const row of rows.map(toRow)) {
    const lot = row.remainderOf ?? '';
    found.set(lot, [...(found.get(lot) ?? []), row]);
  }
  return found;
}

/** What returns take off some lots, and some returns off lots. */
export async function readSetOffs(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, SetOffRow[]>> {
  const rows = await manager.find(SetOffRow, {
    where: { payable: In([...ids]) },
    order: { returnedOn: 'ASC', returned: 'ASC' },
  });
  return groupBy(rows, row => row.payable);
}

const toRow = (raw: Raw): PayableRow => ({
  ...raw,
  seq: Number(raw.seq),
  quantity: Number(raw.quantity),
  void: Number(raw.void) === 1,
  winning: Number(raw.winning) === 1,
  provisional: Number(raw.provisional) === 1,
  amount: Yuan.ofUnits(raw.amount),
  owed: Yuan.ofUnits(raw.owed),
  paid: Yuan.ofUnits(raw.paid),
});
