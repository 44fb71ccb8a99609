import { badInput, conflict } from '../errors';
import { wanted } from '../messages';

/** @throws HubError BAD_USER_INPUT or CONFLICT for a bid group that is not of the product’s category. */
export function requireGroup(bidGroup: string, groupCategory: string | undefined, category: string): void {
  if (groupCategory === undefined) {
    throw badInput('bidGroup', bidGroup, wanted('bidGroup'));
  }
  if (groupCategory !== category) {
    throw conflict('bidGroup', bidGroup, wanted('groupOfProduct', { group: groupCategory, category }));
  }
}
