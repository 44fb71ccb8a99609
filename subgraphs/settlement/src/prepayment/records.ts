import { chinaToday, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager, In } from 'typeorm';
import { AgreementCopy, CycleCopy, InstitutionCopy } from '../execution-follower/execution-copy.entity';
import { type Account, accountOf, balanceOn } from './account';
import { type Claim, type OpenBefore, openBefore } from './carry-over';
import { PrepaymentEntryRow, PrepaymentRow } from './prepayment.entity';
import { type KnownPrepayment } from './prepayment.repository';
import { rulesOf } from './reckon';
import { grossLeast } from './reckon-amount';
import { type RolloutDays } from './rollout-days';

export const rolloutsOf = ({ rollouts }: Pick<PrepaymentRow, 'rollouts'>): string[] =>
  JSON.parse(rollouts) as string[];

/** Whether no tranche stands: then the decision does not either. */
export const isTakenBack = ({ account }: Pick<KnownPrepayment, 'account'>): boolean =>
  account.tranches.length === 0;

/** What is on record of one prepayment, before the rules make anything of it. */
export interface Recorded extends Omit<KnownPrepayment, 'row' | 'reckoned'> {
  readonly tier: InstitutionCopy['tier'] | undefined;
}

/** What is on record of some institutions, in one statement for each kind. */
export class Records {
  private readonly known = new Map<string, Recorded>();

  private constructor(
    private readonly siblings: readonly PrepaymentRow[],
    private readonly entries: ReadonlyMap<string, PrepaymentEntryRow[]>,
    private readonly agreements: readonly AgreementCopy[],
    private readonly cycles: readonly CycleCopy[],
    private readonly versions: readonly InstitutionCopy[],
  ) {}

  static async read(manager: EntityManager, rows: readonly PrepaymentRow[]): Promise<Records> {
    const institutions = [...new Set(rows.map(({ institution }) => institution))];
    const siblings = await manager.findBy(PrepaymentRow, { institution: In(institutions) });
    const entries = new Map<string, PrepaymentEntryRow[]>(siblings.map(({ id }) => [id, []]));
    for (const entry of await manager.findBy(PrepaymentEntryRow, { prepayment: In([...entries.keys()]) }))
      entries.get(entry.prepayment)?.push(entry);
    for (const own of entries.values()) own.sort((a, b) => numberOf(a) - numberOf(b));
    return new Records(
      siblings,
      entries,
      await manager.findBy(AgreementCopy, { institution: In(institutions), void: false }),
      await manager.findBy(CycleCopy, { id: In([...new Set(siblings.flatMap(rolloutsOf))]), void: false }),
      await manager.find(InstitutionCopy, {
        where: { code: In(institutions) },
        order: { code: 'ASC', validFrom: 'ASC' },
      }),
    );
  }

  of(row: PrepaymentRow): Recorded {
    const before = this.known.get(row.id);
    if (before) return before;
    const entries = this.entries.get(row.id) ?? [];
    const account = accountOf(entries);
    const firstDay = firstDayOf(row, account);
    const known = {
      entries,
      account,
      rollouts: rolloutsOf(row).map(id => this.daysOf(id)),
      agreements: this.agreementsOf(row),
      firstDay,
      tier: this.tierOf(row.institution, firstDay),
    };
    this.known.set(row.id, known);
    return known;
  }

  /** What is taken off each prepayment of what was open of earlier years; what was taken back has no part in it. */
  openBefore(policy: Policy): ReadonlyMap<string, OpenBefore> {
    const groups = new Map<string, PrepaymentRow[]>();
    for (const row of this.siblings) {
      const key = `${row.institution} ${row.jurisdiction}`;
      if (!isTakenBack(this.of(row))) groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const found = [...groups.values()].flatMap(rows => {
      const accounts = new Map(rows.map(row => [row.id, this.of(row).account]));
      const claims = rows.map(row => this.claimOf(policy, row));
      return [
        ...openBefore(claims, (id, on) => {
          const account = accounts.get(id);
          return account ? balanceOn(account, on) : Yuan.zero;
        }),
      ];
    });
    return new Map(found);
  }

  private claimOf(policy: Policy, row: PrepaymentRow): Claim {
    const { firstDay, rollouts, agreements } = this.of(row);
    const rules = rulesOf(policy, { jurisdiction: row.jurisdiction, rollouts, firstDay });
    return {
      id: row.id,
      year: row.agreementYear ?? 0,
      firstDay,
      rollouts: rolloutsOf(row),
      gross: grossLeast(rules, { givenBase: row.givenBase, agreements }),
    };
  }

  private daysOf(id: string): RolloutDays {
    const cycle = this.cycles.find(one => one.id === id);
    if (!cycle) return { id };
    const { validFrom: from, lastDay: to, extendedTo } = cycle;
    return { id, from, ...(to !== null && { to }), ...(extendedTo !== null && { extendedTo }) };
  }

  /** Of the whole cycle: what is agreed for its first year. */
  private agreementsOf({ institution, rollouts, agreementYear }: PrepaymentRow): AgreementCopy[] {
    const ids = rolloutsOf({ rollouts });
    return this.agreements.filter(
      one =>
        one.institution === institution &&
        ids.includes(one.rollout) &&
        one.agreementYear === (agreementYear ?? 1),
    );
  }

  private tierOf(institution: string, on: PlainDate): InstitutionCopy['tier'] | undefined {
    return this.versions.findLast(one => one.code === institution && one.liesFrom <= on)?.tier;
  }
}

/** Day of the first tranche; until it is paid, the day on which the prepayment was recorded. */
function firstDayOf({ recordedAt }: PrepaymentRow, { tranches }: Account): PlainDate {
  const paid = tranches.flatMap(({ number, paidOn }) => (paidOn === null ? [] : [{ number, paidOn }]));
  const [first] = paid.sort((a, b) => a.number - b.number || (a.paidOn < b.paidOn ? -1 : 1));
  return first?.paidOn ?? chinaToday(Date.parse(recordedAt));
}

/** PE-12 → 12 */
const numberOf = ({ id }: PrepaymentEntryRow): number => Number(id.slice(id.indexOf('-') + 1));
