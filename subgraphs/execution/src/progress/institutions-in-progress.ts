import type { RowScope } from '@alliance-hub/auth';
import type { PageRequest } from '@alliance-hub/graphql';
import { monthOf } from '@alliance-hub/kernel';
import type { ListQuery } from '../query/pages';
import { ALWAYS, part, type SqlPart } from '../query/sql';
import { visibleRows } from '../query/visible';
import type { ProgressPoint } from './progress-point';

const OWNER = { institution: 'institution', company: 'company', distributor: 'distributor' };

/**
 * The institutions of a rollout that agreed a volume for the agreement year or bought in its months, of those that the
 * asker may see, by code.
 */
export function institutionsInProgress(point: ProgressPoint, scope: RowScope, page: PageRequest): ListQuery {
  const { window, year } = point;
  const seen = visibleRows(scope, OWNER);
  const of: SqlPart = part('jurisdiction = ? AND category = ?', window.jurisdiction, window.category);
  const agreed = `SELECT institution FROM agreement_line WHERE ${of.sql} AND agreementYear = ? AND ${seen.sql}`;
  const bought = `SELECT institution FROM purchase_month WHERE ${of.sql} AND month BETWEEN ? AND ? AND ${seen.sql}`;
  const area = areaCondition(point);
  return {
    key: 'institution',
    rows: part(
      `FROM (${agreed} UNION ${bought}) t WHERE ${area.sql}`,
      ...of.parameters,
      year.number,
      ...seen.parameters,
      ...of.parameters,
      monthOf(window.from),
      monthOf(window.to),
      ...seen.parameters,
      ...area.parameters,
    ),
    page,
  };
}

/** Seen from a district: only institutions that lie there. */
function areaCondition({ rollout }: ProgressPoint): SqlPart {
  if (rollout.jurisdiction === rollout.carriedBy) return ALWAYS;
  return part(
    'institution IN (SELECT institution FROM institution_area WHERE area = ?)',
    rollout.jurisdiction,
  );
}
