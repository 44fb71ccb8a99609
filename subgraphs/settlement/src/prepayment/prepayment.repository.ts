import { chunks, joined, part, select, within } from '@alliance-hub/database';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager, In } from 'typeorm';
import { type AgreementCopy } from '../execution-follower/execution-copy.entity';
import { type Account } from './account';
import { byAge, NOTHING_OPEN } from './carry-over';
import { type PrepaymentEntryRow, PrepaymentRow } from './prepayment.entity';
import { Records } from './records';
import { reckon, type Reckoned } from './reckon';
import { type RolloutDays } from './rollout-days';

/** A prepayment with all that is on record of it. */
export interface KnownPrepayment {
  readonly row: PrepaymentRow;
  /** All that was recorded, in that order, with what was taken back. */
  readonly entries: readonly PrepaymentEntryRow[];
  readonly account: Account;
  readonly rollouts: readonly RolloutDays[];
  readonly agreements: readonly AgreementCopy[];
  /** Day of the first tranche; until it is paid, the day on which the prepayment was recorded. */
  readonly firstDay: PlainDate;
  readonly reckoned: Reckoned;
}

/** Some prepayments with their accounts and what the rules make of them, in as many statements for one as for many. */
export async function withAccounts(
  manager: EntityManager,
  policy: Policy,
  rows: readonly PrepaymentRow[],
): Promise<Map<string, KnownPrepayment>> {
  if (rows.length === 0) return new Map();
  const records = await Records.read(manager, rows);
  const openBalances = records.openBefore(policy);
  return new Map(
    rows.map(row => {
      const { tier, ...kept } = records.of(row);
      const reckoned = reckon(policy, {
        ...row,
        ...kept,
        givenFund: kept.account.fund,
        offsets: kept.account.offsets,
        openBefore: openBalances.get(row.id) ?? NOTHING_OPEN,
        ...(tier && { tier }),
      });
      return [row.id, { row, ...kept, reckoned }];
    }),
  );
}

/**
 * What was accepted of winning products, less returns, by a day: of each rollout within its agreement year (SX-3.5b).
 */
export async function readPurchased(
  manager: EntityManager,
  institution: string,
  windows: readonly { readonly rollout: string; readonly from: PlainDate; readonly to: PlainDate }[],
): Promise<Yuan> {
  const any = joined(
    windows.map(({ rollout, from, to }) =>
      part('(rollout = ? AND acceptedOn >= ? AND acceptedOn <= ?)', rollout, from, to),
    ),
    'OR',
  );
  const [row] = await select<{ total: number | string | null }>(
    manager,
    `SELECT SUM(amount) AS total FROM payable WHERE institution = ? AND winning = 1 AND ${any.sql}`,
    [institution, ...any.parameters],
  );
  return Yuan.ofUnits(row?.total ?? 0);
}

/** Prepayments by id. */
export async function readPrepayments(
  manager: EntityManager,
  ids: readonly string[],
  condition = part('1 = 1'),
): Promise<PrepaymentRow[]> {
  const rows: PrepaymentRow[] = [];
  for (const some of chunks(ids, 500)) {
    const where = joined([within('id', some), condition], 'AND');
    const found = await select<{ id: string }>(
      manager,
      `SELECT id FROM prepayment WHERE ${where.sql}`,
      where.parameters,
    );
    if (found.length > 0) {
      rows.push(...(await manager.findBy(PrepaymentRow, { id: In(found.map(({ id }) => id)) })));
    }
  }
  return rows;
}

/** The prepayments of an institution by one pooling area, the oldest first. */
export async function readSiblings(
  manager: EntityManager,
  policy: Policy,
  { institution, jurisdiction }: Pick<PrepaymentRow, 'institution' | 'jurisdiction'>,
): Promise<KnownPrepayment[]> {
  const rows = await manager.findBy(PrepaymentRow, { institution, jurisdiction });
  const known = await withAccounts(manager, policy, rows);
  return [...known.values()].sort((a, b) => byAge(ageOf(a), ageOf(b)));
}

/** By what the older one of two is told. */
export const ageOf = ({ row, firstDay }: KnownPrepayment) => ({ id: row.id, firstDay });
