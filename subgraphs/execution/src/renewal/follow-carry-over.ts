import { chunks, upsertMany } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { In } from 'typeorm';
import { AgreementLineRow, SupersededAgreementLine } from '../agreement/agreement.entity';
import { Rollouts } from '../rollout/carrying';
import { yearsOf } from '../rollout/cycle';
import { readExtensions } from '../rollout/cycle-extension.repository';
import { keepSuperseded } from '../writing/superseded';
import type { Writing } from '../writing/writing';
import type { InstitutionPlan } from './institution-plan';
import type { RenewalPoint } from './read-pasts';
import { readPlans } from './read-plans';
import { carriesOver, everCarriesOver, type RenewalRules, renewalRules } from './renewal-rules';

/** What changed in some places of a rollout: what it says of the days and years before may be otherwise. */
export interface CarryOverChange {
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly jurisdiction: string;
  readonly category: string;
  readonly institution: string;
  /** The day of a purchase, or a day of the agreement year whose volume changed. */
  readonly on: PlainDate;
}

/**
 * Lets what is carried over follow what was purchased of the year before and agreed for it (CQ-2.1e), from the day on
 * which that year is over. A line as it stood stays on record. What was sent with a line stands as sent.
 * @param changes what changed; left out: everything is looked at
 * @returns how many lines changed
 */
export async function followCarryOver(
  work: Writing,
  policy: Policy,
  today: PlainDate,
  changes?: readonly CarryOverChange[],
): Promise<number> {
  const here = policy
    .rollouts()
    .filter(
      rollout => everCarriesOver(policy, rollout) && (changes?.some(one => isOf(one, rollout)) ?? true),
    );
  if (here.length === 0) return 0;
  const rollouts = new Rollouts(policy, await readExtensions(work.manager));
  let changed = 0;
  for (const rollout of here) {
    // What is carried into a year is part of what may be carried into the next: years follow one another.
    for (const { point, rules } of endedYears(policy, rollouts, rollout, today)) {
      const institutions = changes && concerned(point, changes);
      for (const some of institutions ? chunks(institutions, SOME) : [undefined]) {
        changed += await followInto(work, await readPlans(work.manager, point, rules, some));
      }
    }
  }
  return changed;
}

const SOME = 1_000;

/** The years into which something may be carried: the one before is over. */
function endedYears(
  policy: Policy,
  rollouts: Rollouts,
  rollout: RolloutRule,
  today: PlainDate,
): { point: RenewalPoint; rules: RenewalRules }[] {
  const years = yearsOf(rollouts.cycle(rollout, today), today);
  return years.flatMap((year, n) => {
    const previous = years[n - 1];
    if (!previous || previous.to >= today) return [];
    const rules = renewalRules(policy, rollout, year.from);
    const point = { rollout, carrying: rollout, previous, year, today };
    return carriesOver(rules) ? [{ point, rules }] : [];
  });
}

const isOf = (
  { jurisdiction, category }: Pick<CarryOverChange, 'jurisdiction' | 'category'>,
  rollout: RolloutRule,
): boolean => jurisdiction === rollout.jurisdiction && category === rollout.category;

function concerned({ carrying, previous }: RenewalPoint, changes: readonly CarryOverChange[]): string[] {
  const mine = changes.filter(one => isOf(one, carrying) && one.on <= previous.to);
  return [...new Set(mine.map(({ institution }) => institution))];
}

async function followInto(work: Writing, plans: ReadonlyMap<string, InstitutionPlan>): Promise<number> {
  const { manager, recordedAt } = work;
  const wanted = new Map<string, number>();
  for (const { line, carriedOver } of [...plans.values()].flatMap(({ lines }) => lines)) {
    const { confirmed } = line;
    if (!confirmed || confirmed.carriedOverSent !== null || confirmed.carriedOver === carriedOver) continue;
    wanted.set(confirmed.lineId, carriedOver);
  }
  for (const ids of chunks([...wanted.keys()], 500)) {
    const before = await manager.findBy(AgreementLineRow, { lineId: In(ids) });
    await keepSuperseded(work, SupersededAgreementLine, before);
    const after = before.map(row => ({ ...row, carriedOver: wanted.get(row.lineId) ?? 0, recordedAt }));
    await upsertMany(manager, AgreementLineRow, after, ['lineId']);
  }
  return wanted.size;
}
