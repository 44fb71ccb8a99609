import type { KnownAt } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { type ProgressPoint, progressPoint } from '../progress/progress-point';
import type { Reads } from '../query/reads';
import type { Rollouts } from '../rollout/carrying';
import { type Cycle, cycleStatus, lastDay, yearsOf } from '../rollout/cycle';
import { type Closing, closingOf } from './closing';
import type { MonitoringPeriod } from './monitoring.enums';
import { periodEnding, type ReportingPeriod } from './reporting-period';

/** What a report reads: the rollouts at their cut-off, and as on record when. */
export interface ReportBasis {
  readonly span: ReportingPeriod;
  /** Last day counted: that of the period, and today while it runs. */
  readonly cutOff: PlainDate;
  /** Absent while the period runs. */
  readonly closing?: Closing;
  readonly frozen: boolean;
  /** It is closed, and was asked for as known now. */
  readonly asAsked: boolean;
  readonly knownAt: KnownAt;
  readonly points: readonly ProgressPoint[];
}

export interface ReportAsked {
  readonly jurisdiction: string;
  readonly period: MonitoringPeriod;
  readonly endingOn: PlainDate;
  /** False: as known now, closed or not. */
  readonly frozen: boolean;
}

/**
 * The report of a jurisdiction for a period (FX-3, SX-3.7e, CQ-2.5a, LN-5.4).
 * @throws HubError BAD_USER_INPUT where no such period ends on that day
 */
export async function reportOf(reads: Reads, asked: ReportAsked): Promise<ReportBasis> {
  const { policy, today } = reads;
  const { jurisdiction, period, endingOn } = asked;
  const here = policy.rolloutsOf(jurisdiction);
  const now = (await reads.basis()).rollouts;
  const through = endingOn > today ? endingOn : today;
  const years = here.flatMap(rollout => yearsOf(now.cycle(rollout, through), through));
  const span = periodEnding(period, endingOn, years, today);
  const over = today > span.to;
  const cutOff = over ? span.to : today;
  const closing = over
    ? closingOf(span.to, await reads.firstRecord(rolloutsWithin(here, now, span)), policy.workdays)
    : undefined;
  const closed = closing !== undefined && today > closing.on;
  const frozen = closed && asked.frozen;
  const knownAt = frozen ? closing.at : null;
  const { rollouts } = await reads.at(knownAt).basis();
  return {
    span,
    cutOff,
    ...(closing && { closing }),
    frozen,
    asAsked: closed && !asked.frozen,
    knownAt,
    points: pointsOf(policy, rollouts, rolloutsWithin(here, rollouts, span), cutOff),
  };
}

const pointsOf = (
  policy: Policy,
  rollouts: Rollouts,
  within: readonly RolloutRule[],
  cutOff: PlainDate,
): ProgressPoint[] => within.map(rollout => progressPoint(policy, rollouts, rollout, cutOff));

/** Of a month or quarter what is carried out in any of its days; of a year what ends its agreement year that day. */
function rolloutsWithin(
  here: readonly RolloutRule[],
  rollouts: Rollouts,
  { period, from, to }: ReportingPeriod,
): RolloutRule[] {
  return here.filter(rollout => {
    const cycle = rollouts.cycle(rollout, to);
    if (period === 'YEAR') return yearsOf(cycle, to).some(year => year.to === to);
    return cycle.from <= to && (goesOn(cycle, to) || (lastDay(cycle) ?? to) >= from);
  });
}

/** Running, or over and still carried on as the notice has it (HI-5.1, A-41). */
const goesOn = (cycle: Cycle, day: PlainDate): boolean => cycleStatus(cycle, day) !== 'CLOSED';
