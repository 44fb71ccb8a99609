import { JurisdictionLevel } from '@alliance-hub/graphql';
import { division, type Division, requireDivision } from '@alliance-hub/kernel';
import { type Jurisdiction } from './jurisdiction.types';

/** The same in all three subgraphs: from the division table alone, never with an access check. */
export const toJurisdiction = ({ code, name, level }: Division): Jurisdiction => ({
  code,
  name,
  level: JurisdictionLevel[level],
});

/** @throws HubError UNKNOWN_JURISDICTION, or RETIRED_CODE naming the successor. */
export const jurisdictionOf = (code: string): Jurisdiction => toJurisdiction(requireDivision(code, 'code'));

export function knownJurisdiction(code: string): Jurisdiction | null {
  const found = division(code);
  return found ? toJurisdiction(found) : null;
}
