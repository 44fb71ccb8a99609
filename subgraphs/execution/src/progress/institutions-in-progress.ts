import { type KnownAt, knownRows } from '@alliance-hub/database';
import type { PageRequest } from '@alliance-hub/graphql';
import { monthEnd, monthOf, monthStart } from '@alliance-hub/kernel';
import { liesIn } from '../institution/lies-in';
import type { ListQuery } from '../query/pages';
import { ALWAYS, joined, part, type SqlPart } from '../query/sql';
import { type Sight, visibleRows } from '../query/visible';
import type { CountingPoint } from './not-counted';

const OWNER = { institution: 'institution', company: 'company', distributor: 'distributor' };

/**
 * The institutions of a rollout that agreed a volume for the agreement year or bought in its months, of those that the
 * asker may see, by code.
 */
export function institutionsInProgress(
  point: CountingPoint,
  sight: Sight,
  page: PageRequest,
  knownAt: KnownAt = null,
): ListQuery {
  return { key: 'institution', rows: rowsInProgress(point, sight, knownAt), page };
}

/** `FROM … WHERE …` of those institutions. */
export function rowsInProgress(point: CountingPoint, sight: Sight, knownAt: KnownAt): SqlPart {
  const parts = knownAt == null ? inSums(point) : inLines(point, knownAt);
  const seen = visibleRows(sight, OWNER);
  const selects = parts.map(({ sql, parameters }) =>
    part(`SELECT institution FROM ${sql} AND ${seen.sql}`, ...parameters, ...seen.parameters),
  );
  const area = areaCondition(point, knownAt);
  return part(
    `FROM (${selects.map(({ sql }) => sql).join(' UNION ')}) t WHERE ${area.sql}`,
    ...selects.flatMap(({ parameters }) => parameters),
    ...area.parameters,
  );
}

const ofRollout = ({ window }: CountingPoint): SqlPart =>
  part('jurisdiction = ? AND category = ?', window.jurisdiction, window.category);

/** Each agreement line and each month with purchases. */
function inSums(point: CountingPoint): SqlPart[] {
  const { window, year } = point;
  const agreed = joined([ofRollout(point), part('agreementYear = ?', year.number)], 'AND');
  const months = part('month BETWEEN ? AND ?', monthOf(window.from), monthOf(window.to));
  const bought = joined([ofRollout(point), months], 'AND');
  return [
    part(`agreement_line WHERE ${agreed.sql}`, ...agreed.parameters),
    part(`purchase_month WHERE ${bought.sql}`, ...bought.parameters),
  ];
}

/** Sums say nothing of an instant, so the lines of the months are read. */
function inLines(point: CountingPoint, knownAt: string): SqlPart[] {
  const { window, year } = point;
  const days = part('countedOn BETWEEN ? AND ?', monthStart(window.from), monthEnd(window.to));
  return [
    ...linesKnown('agreement_line', [ofRollout(point), part('agreementYear = ?', year.number)], knownAt),
    ...linesKnown('purchase_line', [ofRollout(point), days, part("kind <> 'ORDER'")], knownAt),
  ];
}

function linesKnown(table: string, conditions: readonly SqlPart[], knownAt: string): SqlPart[] {
  const now = joined([...conditions, part('recordedAt <= ?', knownAt)], 'AND');
  const then = joined([...conditions, knownRows(knownAt)], 'AND');
  return [
    part(`${table} WHERE ${now.sql}`, ...now.parameters),
    part(`${table}_superseded WHERE ${then.sql}`, ...then.parameters),
  ];
}

/** Seen from a district: only institutions that lie there on the day. */
function areaCondition({ rollout, asOf }: CountingPoint, knownAt: KnownAt): SqlPart {
  if (rollout.jurisdiction === rollout.carriedBy) return ALWAYS;
  return liesIn('institution', part('a.area = ?', rollout.jurisdiction), { on: asOf, knownAt });
}
