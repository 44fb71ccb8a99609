import type { RowScope } from '@alliance-hub/auth';
import { division } from '@alliance-hub/kernel';
import { ALWAYS, joined, part, type SqlPart, within } from './sql';

/** Which columns of a table say whose a row is. */
export interface OwnerColumns {
  institution: string;
  company: string;
  distributor: string;
}

/** The condition that leaves the rows that the asker may see: a page and its total are cut by the same words. */
export function visibleRows(scope: RowScope, columns: OwnerColumns): SqlPart {
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

/** Institutions themselves: those of one's area, one's own, and those that one's company deals with. */
export function visibleInstitutions(scope: RowScope, column: string): SqlPart {
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

function inJurisdictions(scope: RowScope, column: string): SqlPart[] {
  const tops = topmost(scope.jurisdictions);
  if (tops.length === 0) return [];
  const areas = within('area', tops);
  return [
    part(`${column} IN (SELECT institution FROM institution_area WHERE ${areas.sql})`, ...areas.parameters),
  ];
}

/** A subtree is found by its top, as each institution stands under every division that it lies in. */
function topmost(codes: ReadonlySet<string>): string[] {
  return [...codes].filter(code => !codes.has(division(code)?.parent ?? ''));
}
