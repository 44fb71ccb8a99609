import { division, type Division, requireDivision } from '@alliance-hub/kernel';
import { JurisdictionLevel } from './values';

/** What all three subgraphs say of a jurisdiction. */
export interface ShownDivision {
  code: string;
  name: string;
  level: JurisdictionLevel;
}

/**
 * A division of the table, retired or not; null for a code that is none. From the table alone and without a check of
 * rights: where one subgraph answers null, the gateway drops the whole object without an error.
 */
export function shownDivision(code: string): ShownDivision | null {
  const found = division(code);
  return found ? show(found) : null;
}

/** @throws HubError UNKNOWN_JURISDICTION, or RETIRED_CODE naming the successor. */
export const requiredDivision = (code: string): ShownDivision => show(requireDivision(code, 'code'));

const show = ({ code, name, level }: Division): ShownDivision => ({
  code,
  name,
  level: JurisdictionLevel[level],
});
