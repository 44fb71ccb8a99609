import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import type { ProgressPoint } from '../progress/progress-point';
import { progressPoint } from '../progress/progress-point';
import { carryingId } from '../rollout/carrying';
import type { RolloutBasis } from '../rollout/rollout.service';
import { ALERT_RULES, type AlertRule, type AlertSeverity } from './alert.enums';
import type { Finding } from './finding';
import { gather, type GatherBasis } from './gather';
import { readSince } from './read-since';
import { RULES } from './rules';

/** A finding with where it stands. */
export interface Found {
  readonly id: string;
  /** Orders the list: by severity, then by rule, then by id. */
  readonly key: string;
  readonly point: ProgressPoint;
  readonly finding: Finding;
}

/** What is left out does not restrict. */
export interface AlertConditions {
  readonly rules?: readonly AlertRule[] | null;
  readonly severities?: readonly AlertSeverity[] | null;
  readonly rollouts?: readonly string[] | null;
  readonly institutions?: readonly string[] | null;
}

export interface AlertsAsked {
  readonly jurisdiction: string;
  readonly asOf: PlainDate;
  readonly conditions: AlertConditions;
  readonly first: number;
  readonly after: string | null;
}

export type ShownAlert = Found & { readonly since: PlainDate };

/**
 * The alerts of a jurisdiction on a day, of what the asker may see. They are derived from sums and not stored; since
 * when each is so is read for the page alone.
 */
export async function alertsOf(
  basis: GatherBasis,
  { rollouts }: RolloutBasis,
  { jurisdiction, asOf, conditions, first, after }: AlertsAsked,
): Promise<Connection<ShownAlert>> {
  const { policy } = basis;
  const page = pageRequest(first, after);
  const points = policy
    .rolloutsOf(jurisdiction)
    .filter(({ id }) => !conditions.rollouts || conditions.rollouts.includes(id))
    .map(rollout => progressPoint(policy, rollouts, rollout, asOf));
  const facts = await gather(basis, points);
  const all = facts
    .flatMap(fact => RULES.flatMap(rule => rule(policy, fact)).map(finding => foundOf(fact.point, finding)))
    .filter(found => fits(found, conditions))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const rest = page.after === undefined ? all : all.filter(({ key }) => key > (page.after ?? ''));
  const rows = rest.slice(0, page.first + 1);
  const since = await readSince(basis, rows);
  const shown = rows.map((row, n) => ({ ...row, since: since[n] ?? asOf }));
  return toConnection(shown, page, all.length, ({ key }) => key);
}

const RANK: Record<AlertSeverity, number> = { BREACH: 0, WARNING: 1, NOTICE: 2 };

/** The id names the rollout that carries the volumes, so that it is one alert from wherever it is seen. */
function foundOf(point: ProgressPoint, finding: Finding): Found {
  const { rule, severity, institution, of } = finding;
  const parts = [rule, carryingId(point.rollout), point.year.number, institution, ...(of === '' ? [] : [of])];
  const id = parts.join(':');
  const place = String(ALERT_RULES.indexOf(rule)).padStart(2, '0');
  return { id, key: `${RANK[severity]}${place}:${id}`, point, finding };
}

const fits = (
  { finding: { rule, severity, institution } }: Found,
  { rules, severities, institutions }: AlertConditions,
): boolean =>
  (!rules || rules.includes(rule)) &&
  (!severities || severities.includes(severity)) &&
  (!institutions || institutions.includes(institution));
