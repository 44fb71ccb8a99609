import type { RowScope } from '@alliance-hub/auth';
import { division, type PlainDate } from '@alliance-hub/kernel';
import { liesIn } from '../institution/lies-in';
import { ALWAYS, joined, part, type SqlPart, within } from './sql';

/**
 * Which rows an asker sees. Who watches over an institution is decided by where it lies today, as known now, whichever
 * day or instant is asked about: a bureau takes over the past of what comes to it, and lets go of what leaves.
 */
export interface Sight extends RowScope {
  readonly today: PlainDate;
  /** A further condition on rows, where fewer are wanted than the asker may see. */
  readonly only?: SqlPart;
}

/** Which columns of a table say whose a row is. */
export interface OwnerColumns {
  institution: string;
  company: string;
  distributor: string;
}

/** The condition that leaves the rows that the asker may see: a page and its total are cut by the same words. */
export function visibleRows(scope: Sight, columns: OwnerColumns): SqlPart {
  const own = ownRows(scope, columns);
  return scope.only ? joined([own, scope.only], 'AND') : own;
}

function ownRows(scope: Sight, columns: OwnerColumns): SqlPart {
  if (scope.all) return ALWAYS;
  return joined(
    [
      ...inJurisdictions(scope, columns.institution),
      ...(scope.institutions.size > 0 ? [within(columns.institution, scope.institutions)] : []),
      ...(scope.companies.size > 0
        ? [within(columns.company, scope.companies), within(columns.distributor, scope.companies)]
        : []),
    ],
    'OR',
  );
}

const AGREEMENT = { institution: 'institution', company: 'company', distributor: 'distributor' };

/** Agreements: whose parties they are; the lead hospital that signs for a member is one (WH-2.1a). */
export function visibleAgreements(scope: Sight): SqlPart {
  const led = scope.institutions.size > 0 ? [within('leadInstitution', scope.institutions)] : [];
  return scope.all ? ALWAYS : joined([visibleRows(scope, AGREEMENT), ...led], 'OR');
}

/** Institutions themselves: those of one's area, one's own, and those that one's company deals with. */
export function visibleInstitutions(scope: Sight, column: string): SqlPart {
  if (scope.all) return ALWAYS;
  const dealings = ['agreement', 'purchase_month'].map(table => {
    const mine = joined([within('company', scope.companies), within('distributor', scope.companies)], 'OR');
    return part(`${column} IN (SELECT institution FROM ${table} WHERE ${mine.sql})`, ...mine.parameters);
  });
  return joined(
    [
      ...inJurisdictions(scope, column),
      ...(scope.institutions.size > 0 ? [within(column, scope.institutions)] : []),
      ...(scope.companies.size > 0 ? dealings : []),
    ],
    'OR',
  );
}

function inJurisdictions(scope: Sight, column: string): SqlPart[] {
  const tops = topmost(scope.jurisdictions);
  if (tops.length === 0) return [];
  return [liesIn(column, within('a.area', tops), { on: scope.today })];
}

/** A subtree is found by its top, as each institution stands under every division that it lies in. */
function topmost(codes: ReadonlySet<string>): string[] {
  return [...codes].filter(code => !codes.has(division(code)?.parent ?? ''));
}
