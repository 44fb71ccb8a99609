import { internalError } from '@alliance-hub/kernel';
import type { Reads } from '../query/reads';
import { versionOn } from './institution.repository';
import { type Institution, institutionOf } from './institution.types';

/** An institution that the asker may see; unknown and not one's own are both null. */
export async function visibleInstitution(reads: Reads, code: string): Promise<Institution | null> {
  const [history, visible] = await Promise.all([
    reads.institution.load(code),
    reads.seesInstitution.load(code),
  ]);
  return history && visible ? institutionOf(versionOn(history, reads.today)) : null;
}

/** The institution of a row that the asker was given already. */
export async function institutionOfRow(reads: Reads, code: string): Promise<Institution> {
  const history = await reads.institution.load(code);
  if (!history) throw internalError(`The institution ${code} is named by a row and is unknown.`);
  return institutionOf(versionOn(history, reads.today));
}
