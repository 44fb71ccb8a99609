import { badInput } from '../errors';
import { wanted } from '../messages';

/** What the store keeps of it. */
const LONGEST = 100;

/**
 * An id that its sender made up, by which the same request is known again: an empty one would be everybody's.
 * @throws HubError BAD_USER_INPUT
 */
export function requireOwnId(field: string, id: string): void {
  if (id.trim() === '' || id.length > LONGEST) throw badInput(field, id, wanted('ownId', { n: LONGEST }));
}
