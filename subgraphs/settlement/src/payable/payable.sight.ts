import { type RowScope } from '@alliance-hub/auth';
import { ALWAYS, joined, part, type SqlPart, within } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';

/**
 * Which payables an asker sees. Who watches over an institution is decided by where it lies today: a bureau takes over
 * the past of what comes to it, and lets go of what leaves.
 */
export interface Sight extends RowScope {
  readonly today: PlainDate;
}

/** The condition that leaves what the asker may see: a page, its total and the sums are cut by the same words. */
export function visiblePayables(sight: Sight): SqlPart {
  if (sight.all) return ALWAYS;
  const { institutions, companies, jurisdictions, today } = sight;
  return joined(
    [
      ...(jurisdictions.size > 0 ? [liesIn(jurisdictions, today)] : []),
      ...(institutions.size > 0 ? [within('institution', institutions)] : []),
      ...(companies.size > 0 ? [ofCompanies(companies)] : []),
    ],
    'OR',
  );
}

/** Of an institution that lies on a day in one of some divisions. */
export function liesIn(divisions: Iterable<string>, on: PlainDate): SqlPart {
  const there = within('i.jurisdiction', divisions);
  return part(
    `institution IN (SELECT i.code FROM execution_institution i
     WHERE ${there.sql} AND i.liesFrom <= ? AND (i.validTo IS NULL OR i.validTo > ?))`,
    ...there.parameters,
    on,
    on,
  );
}

/** Of some companies, as makers or as distributors. */
export const ofCompanies = (companies: Iterable<string>): SqlPart => {
  const list = [...companies];
  return joined([within('company', list), within('distributor', list)], 'OR');
};
