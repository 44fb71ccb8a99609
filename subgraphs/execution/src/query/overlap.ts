import type { RowScope } from '@alliance-hub/auth';
import { ancestry } from '@alliance-hub/kernel';

/** Whether the asker's area and a jurisdiction overlap, so that an institution can lie in both. */
export function reaches(scope: RowScope, jurisdiction: string): boolean {
  if (scope.all || scope.jurisdictions.has(jurisdiction)) return true;
  for (const code of scope.jurisdictions) if (ancestry(code).includes(jurisdiction)) return true;
  return false;
}
