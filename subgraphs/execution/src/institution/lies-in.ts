import { type KnownAt, knownRows } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import { part, type SqlPart } from '../query/sql';

/** On which day an institution lies somewhere, and as known when. */
export interface LyingOn {
  readonly on: PlainDate;
  readonly knownAt?: KnownAt;
}

/**
 * The institutions of `column` that lie on a day in an area.
 * @param area condition on `a.area`
 */
export function liesIn(column: string, area: SqlPart, { on, knownAt }: LyingOn): SqlPart {
  const known = knownRows(knownAt, 'a');
  return part(
    `${column} IN (SELECT a.institution FROM institution_area a
     WHERE ${area.sql} AND a.validFrom <= ? AND (a.validTo IS NULL OR a.validTo > ?) AND ${known.sql})`,
    ...area.parameters,
    on,
    on,
    ...known.parameters,
  );
}
