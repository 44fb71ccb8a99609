import { ancestry, requireDivision } from '@alliance-hub/kernel';

/**
 * The jurisdictions whose notices hold for one: itself and those above it that have policy, nearest first.
 * Throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE for a code that is no division today.
 */
export function jurisdictionChain(code: string, hasPolicy: (code: string) => boolean): string[] {
  requireDivision(code, 'jurisdiction');
  return ancestry(code).filter(hasPolicy);
}
