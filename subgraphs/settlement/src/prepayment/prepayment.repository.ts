import { chunks, joined, part, select, within } from '@alliance-hub/database';
import { chinaToday, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager, type EntityTarget, In } from 'typeorm';
import { AgreementCopy, CycleCopy, InstitutionCopy } from '../execution-follower/execution-copy.entity';
import { type Account, balanceOn } from './account';
import { OffsetRow, PrepaymentRow, RefundRow, TrancheRow } from './prepayment.entity';
import { reckon, type Reckoned, type RolloutDays } from './reckon';

/** A prepayment with all that is on record of it. */
export interface KnownPrepayment {
  readonly row: PrepaymentRow;
  readonly rollouts: readonly RolloutDays[];
  readonly agreements: readonly AgreementCopy[];
  readonly account: Omit<Account, 'offsets'> & { readonly offsets: readonly OffsetRow[] };
  readonly reckoned: Reckoned;
}

export const rolloutsOf = ({ rollouts }: Pick<PrepaymentRow, 'rollouts'>): string[] =>
  JSON.parse(rollouts) as string[];

/** Some prepayments with their accounts and what the rules make of them, in as many statements for one as for many. */
export async function withAccounts(
  manager: EntityManager,
  policy: Policy,
  rows: readonly PrepaymentRow[],
): Promise<Map<string, KnownPrepayment>> {
  if (rows.length === 0) return new Map();
  const store = await Records.read(manager, rows);
  return new Map(
    rows.map(row => {
      const account = store.accountOf(row.id);
      const rollouts = rolloutsOf(row).map(id => store.daysOf(id));
      const agreements = store.agreementsOf(row);
      const firstDay = firstDayOf(row, account);
      const tier = store.tierOf(row.institution, firstDay);
      const reckoned = reckon(policy, {
        ...row,
        firstDay,
        rollouts,
        agreements,
        openBefore: store.openBefore(row, firstDay),
        ...(tier && { tier }),
      });
      return [row.id, { row, rollouts, agreements, account, reckoned }];
    }),
  );
}

/** Day of the first tranche; until it is paid, the day on which the prepayment was recorded. */
function firstDayOf({ recordedAt }: PrepaymentRow, { tranches }: Account): PlainDate {
  const paid = tranches.filter(({ paidOn }) => paidOn !== null).sort((a, b) => a.number - b.number);
  return paid[0]?.paidOn ?? chinaToday(Date.parse(recordedAt));
}

/** What is on record of some institutions. */
class Records {
  private constructor(
    private readonly siblings: readonly PrepaymentRow[],
    private readonly tranches: readonly TrancheRow[],
    private readonly offsets: readonly OffsetRow[],
    private readonly refunds: readonly RefundRow[],
    private readonly agreements: readonly AgreementCopy[],
    private readonly cycles: readonly CycleCopy[],
    private readonly versions: readonly InstitutionCopy[],
  ) {}

  static async read(manager: EntityManager, rows: readonly PrepaymentRow[]): Promise<Records> {
    const institutions = [...new Set(rows.map(({ institution }) => institution))];
    const siblings = await manager.findBy(PrepaymentRow, { institution: In(institutions) });
    const of = { prepayment: In(siblings.map(({ id }) => id)) };
    return new Records(
      siblings,
      await manager.findBy(TrancheRow, of),
      await manager.findBy(OffsetRow, of),
      await manager.findBy(RefundRow, of),
      await manager.findBy(AgreementCopy, { institution: In(institutions), void: false }),
      await manager.findBy(CycleCopy, { id: In([...new Set(rows.flatMap(rolloutsOf))]), void: false }),
      await manager.find(InstitutionCopy, {
        where: { code: In(institutions) },
        order: { code: 'ASC', validFrom: 'ASC' },
      }),
    );
  }

  accountOf(id: string): KnownPrepayment['account'] {
    const own = <Row extends { prepayment: string }>(rows: readonly Row[]) =>
      rows.filter(({ prepayment }) => prepayment === id);
    return { tranches: own(this.tranches), offsets: own(this.offsets), refunds: own(this.refunds) };
  }

  daysOf(id: string): RolloutDays {
    const cycle = this.cycles.find(one => one.id === id);
    const to = cycle?.extendedTo ?? cycle?.lastDay;
    return { id, ...(cycle && { from: cycle.validFrom }), ...(to && { to }) };
  }

  /** Of the whole cycle: what is agreed for its first year. */
  agreementsOf({ institution, rollouts, agreementYear }: PrepaymentRow): AgreementCopy[] {
    const ids = rolloutsOf({ rollouts });
    return this.agreements.filter(
      one =>
        one.institution === institution &&
        ids.includes(one.rollout) &&
        one.agreementYear === (agreementYear ?? 1),
    );
  }

  tierOf(institution: string, on: PlainDate): InstitutionCopy['tier'] | undefined {
    return this.versions.findLast(one => one.code === institution && one.liesFrom <= on)?.tier;
  }

  /** What was open on a day of earlier years' prepayments of the same rollouts (A-18). */
  openBefore(row: PrepaymentRow, on: PlainDate): Yuan {
    const ids = rolloutsOf(row);
    const earlier = this.siblings.filter(
      one =>
        one.institution === row.institution &&
        one.jurisdiction === row.jurisdiction &&
        (one.agreementYear ?? 0) < (row.agreementYear ?? 0) &&
        rolloutsOf(one).some(id => ids.includes(id)),
    );
    return Yuan.sum(earlier.map(({ id }) => Yuan.max(Yuan.zero, balanceOn(this.accountOf(id), on))));
  }
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

/** What was sent under a request id. */
export const readSent = <Row extends { requestId: string; prepayment: string; form: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  requestId: string,
): Promise<Row | null> => manager.findOneBy(entity, { requestId } as never);
